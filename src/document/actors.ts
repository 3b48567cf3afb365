import { endsAsAgency, readAgencyList, ROLE_MARK } from './agencies.ts';
import type { Assignment } from './responsibility.ts';
import { roleOf } from './roles.ts';

/** An assignment read out of a sentence; `general` where it binds everybody of a kind and names no task. */
export type SentenceAssignment = Assignment & { general: boolean };

const NAME = '[\\p{Script=Han}（）()、“”]';
const BODY =
  '(?:委员会|委|局|部|厅|办公室|办|农办|署|法院|检察院|会|行|人民政府|政府|处|总队|支队|专班|小组|指挥部|部门|单位|地区|地|县区|区县|市县|集团|公司|街道|乡镇|镇|县|区|市|管委会|督查室|政研室|研究室|联席会议|机关|[）)])';
/** Who is named with what it 负责; a hospital or a school is named with what its head does. */
const OFFICE =
  '(?:委员会|委|局|部|厅|办公室|[^公承主协督举交]办|部门|单位|人民政府|政府|小组|专班|残联|妇联|工商联|文联|科协|总工会|红十字会|法院|检察院|[支总大中]队|办事处|管委会|中心)(?:[（(][^（）()]{2,12}[）)])?';
const MODAL = '(?:要|应|应当|须|必须|需|将)?';
const PREAMBLE = '(?:^|(?<=[，。；：]))(?:从\\d{4}年起，)?';

// [pattern, role, general]; the actor is the first group, helpers the second, their role the third (配合 where there is none).
const FORMS: [RegExp, string, boolean][] = [
  // 「由环境保护部牵头，公安部、交通运输部、水利部等参加。」
  [
    new RegExp(
      `由(${NAME}{2,40}?${BODY})(?:具体|统一)?牵头，(${NAME}{2,300}?)(?:共同)?(参加|参与|配合)(?=[。；，]|$)`,
      'gu',
    ),
    '牵头',
    false,
  ],
  // 「由市发展改革委牵头，…」, 「由…负责」; not 「由医院牵头组建」
  [
    new RegExp(`由(${NAME}{2,40}?${BODY})(?:具体|统一|共同|分别)?(牵头|负责)(?!组建|建立|人|制|成立|的|解释)`, 'gu'),
    '',
    false,
  ],
  // 「由市教育局会同市财政局制定…」
  [
    new RegExp(
      `由(${NAME}{2,30}?${BODY})会同(${NAME}{2,40}?${BODY})(?=制定|组织|开展|负责|推进|研究|实施|牵头|定期|抓好|编制|出台|联合|共同|于\\d{4}年)`,
      'gu',
    ),
    '牵头',
    false,
  ],
  // 「市商务局会同市财政局制定…」, 「民政部门会同财政部门每年对…进行考核」
  [
    new RegExp(
      `${PREAMBLE}(?!由|并)(${NAME}{2,30}?${OFFICE})会同(${NAME}{2,40}?${BODY})(?=制定|组织|开展|推进|研究|实施|定期|抓好|编制|出台|建立|联合|共同|每[年季月半\\d]|对|负责|做好|加强)`,
      'gu',
    ),
    '牵头',
    false,
  ],
  // 「海关总署要继续做好牵头工作」
  [
    new RegExp(
      `${PREAMBLE}(${NAME}{2,40}?${BODY})${MODAL}(?:继续|切实|充分)?(?:做好|发挥好?|承担好?|履行好?)(牵头)(?:抓总|协调|统筹)?(?:工作|作用|职责|责任)`,
      'gu',
    ),
    '牵头',
    false,
  ],
  // 「各省、自治区、直辖市人民政府作为…主体，要切实落实主体责任」
  [
    new RegExp(
      `${PREAMBLE}(${NAME}{2,40}?(?:人民政府|政府|委|局|部|厅|部门|单位))作为[^，。；]{2,40}主体，${MODAL}`,
      'gu',
    ),
    '负责',
    false,
  ],
  // 「请各区于2月底前将进展报送…」 binds everybody and is no task; 「请各区于2月底前完成自查」 is one
  [new RegExp(`请(${NAME}{1,40}?${BODY})(?:于|在|按)(?=[^。；]{0,80}(?:报送?|上报|反馈))`, 'gu'), '负责', true],
  [new RegExp(`请(${NAME}{1,40}?${BODY})(?:于|在|按)`, 'gu'), '负责', false],
  // 「公安机关在各自职责范围内承担安全监管职责」
  [
    new RegExp(
      `${PREAMBLE}(?!由|并|[^，。；]{0,40}等(?:有关|相关|行政)?(?:主管)?部门)(${NAME}{2,40}?${BODY})(?:在|按照?|依照|根据)(?:各自|其)?(?:的)?职责(?:范围)?(?:分工)?内?(?:，)?(?:分别|共同|依法)?(?:承担|负责(?!人|制|任|解释)|做好)`,
      'gu',
    ),
    '负责',
    false,
  ],
  // 「各有关部门于每年2月底前，…报送」
  [
    new RegExp(
      `${PREAMBLE}(各${NAME}{0,12}?(?:部门|单位|地区|县区|市县))(?:要|应)?于(?:每年|\\d{4}年|年底|\\d{1,2}月)`,
      'gu',
    ),
    '负责',
    false,
  ],
  // 「市卫生健康部门负责为…提供技术支持」
  [
    new RegExp(
      `${PREAMBLE}(?!党委|政府|医院|由|并|指定|明确|安排|设立|成立)(${NAME}{2,36}?${OFFICE}|[省市县区州](?:残联|妇联|科协|文联|法院))(?:具体|主要|统一)?(?:负责(?!人|制|的|任|解释)|承担(?=[^，。；]{2,40}(?:职责|工作|任务)))`,
      'gu',
    ),
    '负责',
    false,
  ],
  // 「区应急管理局牵头灾情核查工作」; not 「医院牵头组建」
  [
    new RegExp(
      `${PREAMBLE}(?!由|并)(${NAME}{2,36}?(?:委员会|委|局|部|厅|办公室|部门|单位|小组|专班))牵头(?!组建|建立|人|制|作用|的)(?=开展|组织|负责|做好|制定|推进|实施|抓好|[^，。；]{2,16}工作)`,
      'gu',
    ),
    '牵头',
    false,
  ],
  // 「成立市…委员会，负责为…」, 「…办公室设在市…办，负责协调…」, 「…办公室设在市…局，承担…日常工作」
  [
    new RegExp(`成立(${NAME}{3,30}?(?:委员会|小组|专班|办公室|指挥部|中心))，(?:具体|统一|全面)?负责(?!人)`, 'gu'),
    '负责',
    false,
  ],
  [
    new RegExp(
      `${PREAMBLE}(${NAME}{3,36}?(?:办公室|小组|专班))设在[^，。；]{2,24}，(?:(?:具体|统一)?负责(?!人)|承担(?=[^，。；]{2,20}(?:工作|任务|职责)))`,
      'gu',
    ),
    '负责',
    false,
  ],
  // 「市城市管理部门是生活垃圾分类工作的主管部门，负责组织实施本办法」
  [
    new RegExp(
      `${PREAMBLE}(${NAME}{2,30}?${OFFICE})[是为][^，。；]{2,30}(?:主管|牵头|责任|行政)(?:部门|单位)，(?:具体|统一)?负责(?!人)`,
      'gu',
    ),
    '负责',
    false,
  ],
  // 「各县区要切实承担起主体责任」
  [
    new RegExp(
      `${PREAMBLE}(${NAME}{2,40}?${BODY})${MODAL}(?:切实|认真|全面|严格)?(?:承担起?|落实好?|履行好?|扛起|扛牢|压实)[^，。；]{0,8}主体责任`,
      'gu',
    ),
    '负责',
    true,
  ],
  // 「各级卫生健康行政部门要会同有关部门总结…」
  [
    new RegExp(
      `${PREAMBLE}(${NAME}{2,40}?${BODY})(?:要|应|应当|须)(?:及时|积极|加强)?会同(${NAME}{2,30}?(?:部门|单位|方面|局|委|厅))`,
      'gu',
    ),
    '牵头',
    true,
  ],
];
const NOBODY =
  /(?<!自)由|要|建立|开展|进行|加强|通过|把|明确|领导|负责人|第一责任人|书记|院长|主任委员|党委统一|领导班子|医院$|成员$|企业$|医疗机构$|学校$|^(?:党委|政府|党政|组织部门|地方)$|^.{0,4}(?:机制|格局|体系)|[“”]/;

/**
 * Actors of a list of duties (职责分工): 「县教育局：指导学校落实防控措施。」 Positions are those of the sentence.
 */
export function readDutyActors(sentence: string): SentenceAssignment[] {
  const colon = /^[^。；：:]{2,60}(?=[：:].)/.exec(sentence)?.[0];
  if (!colon || /[，,]/.test(colon)) return [];
  const names = readAgencyList(colon.replace(ROLE_MARK, ''));
  if (!names.length || !names.every(({ printed }) => endsAsAgency(printed))) return [];
  return names.map((one) => ({ ...one, role: '负责', shared: false, general: false }));
}

/**
 * Actors that a sentence makes responsible for something. 负责人, 牵头建立 and 政府负责 as a principle assign nothing.
 * Positions are those of the given text.
 */
export function readActors(text: string): SentenceAssignment[] {
  const found: SentenceAssignment[] = [];
  if (!/负责|牵头|主体|会同|请|于|职责/.test(text)) return found;
  for (const [pattern, role, general] of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const names = match[1]!;
      if (NOBODY.test(names) || names.includes('负责') || names.includes('牵头')) continue;
      const at = match.index + match[0].indexOf(names);
      if (found.some((one) => one.start < at + names.length && at < one.end)) continue;
      for (const one of readAgencyList(names)) {
        found.push({
          ...one,
          start: one.start + at,
          end: one.end + at,
          role: role || match[2]!,
          shared: false,
          general,
        });
      }
      if (!match[2] || role !== '牵头' || match[2] === '牵头') continue;
      const helper = match.index + match[0].lastIndexOf(match[2]);
      for (const one of readAgencyList(match[2])) {
        found.push({
          ...one,
          start: one.start + helper,
          end: one.end + helper,
          role: roleOf(match[3] ?? '配合')!,
          shared: false,
          general,
        });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
