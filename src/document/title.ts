import type { Line } from './lines.ts';
import { DATE_LINE } from './signature.ts';

/** A title that may run over several lines. */
export interface FoundTitle {
  start: number;
  end: number;
  text: string;
  /** Index behind its last line. */
  next: number;
}

/** Last word of a title (文种): 通知, 方案, 意见 … with what may stand behind it in brackets. */
const KIND =
  '(?:通知|通报|通告|公告|公报|意见|方案|办法|规定|规程|规则|细则|计划|规划|纲要|条例|决定|决议|命令|报告|请示|批复|函|纪要|要点|措施|政策|行动|清单|安排|制度|标准|目录|预案|指引|指南|导则|倡议书?|分工|(?:分工|任务|责任|安排|项目|明细|一览|分解|评分|考核|考评)表|台账|责任书|任务|(?:任务|责任|目标)分解|任务书|工程|若干问题|准则|章程|公约|法)';
const TITLE_END = new RegExp(`${KIND}(?:[（(〔][^）)〕]{1,24}[）)〕])?$`);
const NOISE =
  /^(?:附件[一二三四五六七八九十\d]{0,3}[:：]?|序号|访问量|浏览|阅读|来源|发布时间|发布日期|发布机构|索引号|信息分类|字号|打印|分享|时间|作者|当前位置|首页|主题分类|成文日期|体裁分类|有效性|标\s*题|名\s*称|发文机关|发文字号|效力状态|文\s*号|关键词|【|\[字体|[-—─━_=＝*﹡·]{4,}$|.{0,24}(?:文件|办公厅文件)$|特急|加急|秘密|机密|公开$|[（(].{2,20}[）)]$|\d{6}$)/;
const STOPS = /^(?:目[录次]$|各|现将|《|为|（|\(|根据|经(?![营济贸费]))|[：:。；，]$|号[）)]?$/;

/** 发文字号: 某政办〔2022〕9号, in whichever brackets it stands. */
export const DOCUMENT_NUMBER =
  /(?<![\p{Script=Han}])(\p{Script=Han}{1,14}[〔\[（(【﹝]\s*(?:19|20|１９|２０)[\d０-９]{2}\s*[〕\])）】﹞]\s*第?\s*[\d０-９]{1,4}\s*号)/u;

const GLUED_NUMBER = new RegExp(
  `^(.{4,110}${KIND}(?:[（(][^）)]{1,24}[）)])?》?)[（(]?\\p{Script=Han}{1,14}[〔\\[（(【﹝](?:19|20)\\d\\d[〕\\])）】﹞]第?\\d{1,4}号[）)]?`,
  'u',
);
/** Not that of another document behind it (某政文〔1999〕5号), nor one within the title: 「…的意见（某政发〔1999〕5号）的通知」. */
const FIRST_NUMBER = /[〔[（(【﹝](?:19|20)\d\d[〕\]）)】﹞]第?\d{1,4}号(?![）)]?的)[）)]?/;
const GLUED_ADDRESSEES = new RegExp(
  `^([^。：:]{6,110}?(?:的(?:通知|通告|意见|决定|函|\\p{Script=Han}{2}意见)|方案|办法|措施|计划|规定)(?:[（(][^）)]{1,24}[）)])?)(?=(?:[全本]?[省市县区]?各|有关)[^。：:]{2,160}[：:])`,
  'u',
);
/** What may stand below a title in brackets of its own: （试行）, （2024—2026年）. */
const SUBTITLE =
  /^[（(](?:试行|暂行|修订|修订版|修正|草案|征求意见稿|送审稿|[^）)]{0,6}(?:19|20)\d\d[^）)]{0,10}年?[^）)]{0,6})[）)]$/;

/** 「（2025—2027年）的通知」: the last line of a title that was broken before its bracket. */
const BRACKET_GOES_ON = /^[（(][^）)]{2,24}[）)]》?的?(?:通知|通告|公告|意见|函)$/;

/** 「某县2018年度…」: a title of its own begins so, unless the words above lead to it: 「某市…办公室关于印发」, 「…局」. */
const OPENS_OWN = /^\p{Script=Han}{2,6}[省市县区州旗镇乡](?:19|20)\d\d年/u;
const GOES_ON = /关于|[发的、和与及对在“《省市县区州旗镇乡]$|(?:委员会|办公[厅室]|[府委局部厅会])$/;

/** Whether a line is noise of a web page or a form above the title. */
export function isNoise(line: Line): boolean {
  return NOISE.test(line.text);
}

/** 「中共某市委办公室　某市人民政府办公室印发《关于…的意见》」: how offices of the party and of the government issue together. */
const ISSUED_PLAN = /^\p{Script=Han}{4,60}(?:[室厅委府会]|部门|单位)(?:联合)?(?:印发|发布|转发)《([^《》]{4,80})》$/u;

/** Whether a text ends as titles end. */
export function endsAsTitle(text: string): boolean {
  return TITLE_END.test(text) || ISSUED_PLAN.test(text);
}

/** The title that begins at a line, joined over the lines that it was broken into; null where none begins. */
export function titleAt(lines: Line[], from: number): FoundTitle | null {
  let text = '';
  let best: FoundTitle | null = null;
  for (let i = from; i < Math.min(lines.length, from + 6); i += 1) {
    const line = lines[i]!;
    if (best && SUBTITLE.test(line.text)) return { ...best, end: line.end, text: text + line.text, next: i + 1 };
    if (
      text &&
      ((STOPS.test(line.text) && !BRACKET_GOES_ON.test(line.text)) ||
        DATE_LINE.test(line.text) ||
        isNoise(line) ||
        (best && line.afterBlank))
    )
      break;
    if (/。|[；：:]$/.test(line.text) || line.text.length > 110) break;
    if (text && OPENS_OWN.test(line.text) && !GOES_ON.test(text)) break;
    text += line.text;
    if (text.length > 120) break;
    if (!endsAsTitle(text)) {
      if (best) break;
      continue;
    }
    best = { start: lines[from]!.start, end: line.end, text, next: i + 1 };
    if (/的?(?:通知|通报|通告|公告|决定|批复|函)$/.test(text)) break;
  }
  return best;
}

/** So far into a line its title can reach. */
const LONGEST_TITLE = 120;

/** Where a title ends that a 文号 is glued to: 「…的实施意见国办发〔2020〕24号各省…」; null where none is. */
export function gluedNumber(text: string): { title: number; end: number } | null {
  const first = FIRST_NUMBER.exec(text);
  const glued = first && GLUED_NUMBER.exec(text.slice(0, first.index + first[0].length));
  return glued ? { title: glued[1]!.length, end: glued[0].length } : null;
}

/** Where a title ends that the 主送机关 are glued to: 「…的通知各县（区）人民政府：…」. */
export function gluedAddressees(text: string): number | null {
  return GLUED_ADDRESSEES.exec(text)?.[1]!.length ?? null;
}

/** 「（2011年12月15日某市人民政府令第61号公布，…）」 below the title of a regulation: its number and its day. */
export const PROMULGATED = /^[（(]((?:19|20)\d\d年\d{1,2}月\d{1,2}日)(.{2,30}?令第\d{1,4}号)(?:公布|发布)/;

/** Where a title ends that this bracket is glued to; null where none is. */
export function gluedPromulgation(text: string): number | null {
  const at = text.slice(0, LONGEST_TITLE).search(/[（(](?:19|20)\d\d年/);
  return at > 0 && endsAsTitle(text.slice(0, at)) && PROMULGATED.test(text.slice(at)) ? at : null;
}

/** The plan that a notice issues: 「…关于印发〈plan〉的通知」, 「…印发《〈plan〉》」. */
export function issuedPlan(notice: string): string | null {
  return (
    /关于(?:印发|发布|公布|转发|批转|下发)(?:《)?(.{3,80}?)》?的(?:通知|通告|公告|函)$/
      .exec(notice)?.[1]
      ?.replace(/》$/, '') ??
    ISSUED_PLAN.exec(notice)?.[1] ??
    null
  );
}
