import { endsAsAgency, readAgencyList } from './agencies.ts';
import { isDeadlineText } from './deadlines.ts';
import { ROLE_TAIL, roleOf } from './roles.ts';

const HEADING =
  /^(?:序号|编号|项目|类别|指标|内容|任务|备注|措施|进度|部门|科室|分值|权重|得分|(?:考核|考评|评分|评价|验收)(?:标准|办法|方式)|.{0,10}(?:单位|部门|科室|处室|任务|内容|措施|事项|时限|时间|进度|期限|领域|因素|指标|目标|要求|名称|举措|分工|责任人|领导|责任主体|节点|项目|类别|职责))(?:[（(].{0,16}[）)])?$/;
const NUMBER = /^(?:序号|编号|项目编号|序)$/;
/** 分管县领导, 责任人: nobody's office. */
const PERSONS = /(?:领导|责任人|负责人|联系人)$/;
const PERSON_NAMES = /^\p{Script=Han}{2,4}(?:、?\p{Script=Han}{2,4})*$/u;
const TIME = /时限|时间|进度|期限|节点/;
const DUTIES = /^\p{Script=Han}{0,4}(?:职责|任务|分工)(?:任务|分工)?$/u;
/** A cell that says that there is nothing: —, /, 无. */
const NOTHING = /^(?:[-—–/\\]+|无)$/;

/** What a measure begins with, and no name that goes on for long: 督促物业维修设施, but 建设银行, 推进办. */
const MEASURE =
  /^(?:对|将|为|把|在|督促|开展|推进|推动|推行|加强|强化|建立|建成|建设|新建|改造|完善|健全|组织|落实|实施|制定|做好|加快|提升|优化|深化|规范|支持|鼓励|指导|协调|全面|大力|持续|积极|统筹|打造|清理|整治|排查|宣传).{6}/;

/** What stands below the heading of a column. */
export type ColumnKind = 'number' | 'units' | 'persons' | 'time' | 'text';

/** Whether a cell reads as the heading of a column: 序号, 责任单位（牵头在前）, 完成时限. */
export function isColumnHeading(text: string): boolean {
  return HEADING.test(text);
}

export function columnKind(heading: string): ColumnKind {
  if (NUMBER.test(heading)) return 'number';
  if (unitRole(heading)) return 'units';
  if (PERSONS.test(heading)) return 'persons';
  return TIME.test(heading) ? 'time' : 'text';
}

/** The role that a column gives to its agencies: 牵头单位 → 牵头, 责任单位 → 负责; null where it holds none. */
export function unitRole(heading: string): string | null {
  if (!/单位|部门|科室|处室|机构|责任主体/.test(heading) || /职责|内容|任务$|单位[：:（(]?(?:名称|数)/.test(heading))
    return null;
  return roleOf(heading.replace(/^(?:主要|市级|省级|区级|县级|各)/, '')) ?? '负责';
}

/** 成员单位 | 主要职责: the headings of a list of duties (职责分工), which has no numbers. */
export function areDutyHeadings(units: string, duties: string): boolean {
  return units.length <= 8 && unitRole(units) !== null && DUTIES.test(duties);
}

export function isNothing(cell: string): boolean {
  return NOTHING.test(cell);
}

/** How well a text fits below a heading: above 0 where it is what stands there, below 0 where it is not. */
export function fit(kind: ColumnKind, text: string): number {
  if (kind === 'number') return /^\d{1,3}[.．、]?$/.test(text) ? 3 : -3;
  if (!text) return kind === 'text' ? -4 : -1;
  if (kind === 'units') return isNothing(text) ? 2 : !isUnits(text) ? -3 : plainness(text);
  if (kind === 'persons') return isNothing(text) || (PERSON_NAMES.test(text) && !endsAsAgency(text)) ? 2 : -2;
  if (kind === 'time')
    return isNothing(text) ? 2 : isDeadlineText(text) || /^[每全按立即长持].{1,10}$/.test(text) ? 3 : -2;
  return isUnits(text) && plainness(text) > 1 ? -2 : 1;
}

const unitNames = (text: string) =>
  readAgencyList(text.replace(/^(?:牵头|责任|配合)(?:单位|部门|科室|处室)[：:]/, '').replace(ROLE_TAIL, ''));

function isUnits(text: string): boolean {
  if (/[。！？]|\d/.test(text) || /[、，（(]$/.test(text)) return false;
  const names = unitNames(text);
  return (
    names.length > 0 &&
    names.every(({ printed }) => printed.length <= 30 && endsAsAgency(printed) && !MEASURE.test(printed))
  );
}

/** Whether two lines of a cell are names each: 市教育局 ⏎ 市财政局, and not 市住房城 ⏎ 乡建设局. */
export function areNamesEach(above: string, below: string): boolean {
  return fit('units', above) > 1 && fit('units', below) > 1 && !/^[（(、]/.test(below);
}

/** 3 for 市教育局, 各县区, 团市委, which nothing else can be; 2 where a place begins it; 1 for 建设开放平台, which ends like one. */
function plainness(text: string): number {
  const names = unitNames(text).map(({ printed }) => printed);
  if (names.every((name) => /^(?:自治区|[省市县区州旗]|各|有关|团|中共|国家|驻)/.test(name))) return 3;
  return names.every((name) => /^(?:[省市县区州旗]|各|有关|\p{Script=Han}{2,4}[省市县区])/u.test(name)) ? 2 : 1;
}

/** Whether a cell plainly goes on with the words that stand on the next line: 市住房城 ⏎ 乡建设局, 2025年10月 ⏎ 底前. */
export function goesOn(kind: ColumnKind, cell: string, next: string): boolean {
  if (next.length > 60 || /。/.test(next)) return false;
  if (kind === 'time')
    return (
      next.length <= 8 &&
      /^(?:月|底|末|之?前|\d{1,2}[月日]|年|完成|推进|实施|持续)/.test(next) &&
      fit('time', cell + next) > 0
    );
  if (kind !== 'units' || isNothing(cell)) return false;
  return (/[、，（(]$/.test(cell) || !isUnits(cell) || /^、/.test(next)) && isUnits(cell + next.replace(/、$/, ''));
}
