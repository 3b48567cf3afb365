/** A form of sentence that makes somebody responsible. */
export interface ActorForm {
  /** A word that such a sentence holds: where it is missing the pattern is not tried. */
  word: string;
  /** The actor is the first group, helpers the second, their role the third (配合 where there is none). */
  pattern: RegExp;
  /** Of the actor; null where the second group says it. */
  role: '负责' | '牵头' | null;
  /** Binds everybody of a kind and names no task. */
  general?: true;
}

const NAME = '[\\p{Script=Han}（）()、“”]';
const BODY =
  '(?:委员会|委|局|部|厅|办公室|办|农办|署|法院|检察院|会|行|人民政府|政府|处|总队|支队|专班|小组|指挥部|部门|单位|地区|地|县区|区县|市县|集团|公司|街道|乡镇|镇|县|区|市|管委会|督查室|政研室|研究室|联席会议|机关|[）)])';
/** 消防救援机构; 医疗机构 and 培训机构 are none. */
const INSTITUTION = '(?:救援|疾控|疾病预防控制|经办|管理|监督|监测|监管|执法)机构';
const IN_BRACKETS = '(?:[（(][^（）()]{1,12}[）)])?';
/** Who is named with what it 负责; a hospital or a school is named with what its head does. */
const OFFICE = `(?:委员会|委|局|部|厅|办公室|[^公承主协督举交]办|部门|单位|人民政府|政府|小组|专班|残联|妇联|工商联|文联|科协|总工会|红十字会|法院|检察院|机关|${INSTITUTION}|[支总大中]队|办事处|派出所|管委会|中心)${IN_BRACKETS}`;
/** An office that is named: not everybody of a kind (各部门, 国务院有关部门), nor who is told by his part (主管部门). */
const NAMED_OFFICE = `(?!由|并|各|其[他它]|上述|上级|下级|所有|全|本|该|主管|责任|牵头|配合|成员|承办|主办|行业|地方|[省市县区]级部门)(?:(?:(?!有关|相关)${NAME}){2,60}?(?:委员会|(?<!党)委|局|(?<!支)部|厅|署|办公室|部门|(?:公安|监察|审计|检察|司法|海关|税务)机关|${INSTITUTION}|派出所|[支分]行|[支总大]队)${IN_BRACKETS})`;
const MODAL = '(?:要|应|应当|须|必须|需|将)?';
const MUST = '要(?!求|点|素|件)';
const START = '(?:^|(?<=[。；]))';
const PREAMBLE = '(?:^|(?<=[，。；：]))(?:从\\d{4}年起，)?';
/** What those do together of whom one leads. */
const TOGETHER =
  '(?=制定|组织|开展|推进|研究|实施|定期|适时|抓好|编制|出台|建立|联合|共同|统筹|每[年季月半\\d]|对|负责|做好|加强|按照|依法|根据|划定|确定|核定|审定|提出|拟[订定]|修订|公布|发布|完善|评估|核查|审核|验收|下达)';

/** The forms, in the order in which they are tried: what one has taken no later one takes again. */
export const ACTOR_FORMS: ActorForm[] = [
  // 「由环境保护部牵头，公安部、交通运输部、水利部等参加。」
  {
    word: '牵头',
    pattern: new RegExp(
      `由(${NAME}{2,40}?${BODY})(?:具体|统一)?牵头，(${NAME}{2,300}?)(?:共同)?(参加|参与|配合)(?=[。；，]|$)`,
      'gu',
    ),
    role: '牵头',
  },
  // 「消防、应急管理部门牵头，住建、司法等协同配合开展调研」
  {
    word: '牵头',
    pattern: new RegExp(
      `${PREAMBLE}(?!由|并)(${NAME}{2,40}?${OFFICE})牵头，(${NAME}{2,120}?)(?:共同|协同|积极)?(参加|参与|配合)(?=[。；，]|开展|做好|组织|制定|$)`,
      'gu',
    ),
    role: '牵头',
  },
  // 「由市发展改革委牵头，…」, 「由…负责」; not 「由医院牵头组建」
  {
    word: '由',
    pattern: new RegExp(
      `由(${NAME}{2,40}?${BODY})(?:具体|统一|共同|分别)?(牵头|负责)(?!组建|建立|人|制|成立|的|解释)`,
      'gu',
    ),
    role: null,
  },
  // 「由市教育局会同市财政局制定…」
  {
    word: '会同',
    pattern: new RegExp(
      `由(${NAME}{2,30}?${BODY})会同(${NAME}{2,40}?(?:${BODY}|[支分]行))(?:${TOGETHER}|(?=牵头|于\\d{4}年))`,
      'gu',
    ),
    role: '牵头',
  },
  // 「市商务局会同市财政局制定…」, 「民政部门会同财政部门每年对…进行考核」
  {
    word: '会同',
    pattern: new RegExp(
      `${PREAMBLE}(?!由|并)(${NAME}{2,30}?${OFFICE})会同(${NAME}{2,40}?(?:${BODY}|方面))${TOGETHER}`,
      'gu',
    ),
    role: '牵头',
  },
  // 「省发展改革委要会同有关方面加强指导」
  {
    word: '会同',
    pattern: new RegExp(
      `${START}(${NAMED_OFFICE})${MUST}(?:及时|积极|加强)?会同(${NAME}{2,30}?(?:部门|单位|方面|局|委|厅))`,
      'gu',
    ),
    role: '牵头',
  },
  // 「海关总署要继续做好牵头工作」
  {
    word: '牵头',
    pattern: new RegExp(
      `${PREAMBLE}(${NAME}{2,40}?${BODY})${MODAL}(?:继续|切实|充分)?(?:做好|发挥好?|承担好?|履行好?)(牵头)(?:抓总|协调|统筹)?(?:工作|作用|职责|责任)`,
      'gu',
    ),
    role: '牵头',
  },
  // 「各省、自治区、直辖市人民政府作为…主体，要切实落实主体责任」
  {
    word: '主体',
    pattern: new RegExp(
      `${PREAMBLE}(${NAME}{2,40}?(?:人民政府|政府|委|局|部|厅|部门|单位))作为[^，。；]{2,40}主体，${MODAL}`,
      'gu',
    ),
    role: '负责',
  },
  // 「请各区于2月底前将进展报送…」 binds everybody and is no task; 「请各区于2月底前完成自查」 is one
  {
    word: '请',
    pattern: new RegExp(`请(${NAME}{1,40}?${BODY})(?:于|在|按)(?=[^。；]{0,80}(?:报送?|上报|反馈))`, 'gu'),
    role: '负责',
    general: true,
  },
  { word: '请', pattern: new RegExp(`请(${NAME}{1,40}?${BODY})(?:于|在|按)`, 'gu'), role: '负责' },
  // 「公安机关在各自职责范围内承担安全监管职责」
  {
    word: '职责',
    pattern: new RegExp(
      `${PREAMBLE}(?!由|并|[^，。；]{0,40}等(?:有关|相关|行政)?(?:主管)?部门)(${NAME}{2,40}?${BODY})(?:在|按照?|依照|根据)(?:各自|其)?(?:的)?职责(?:范围)?(?:分工)?内?(?:，)?(?:分别|共同|依法)?(?:承担|负责(?!人|制|任|解释)|做好)`,
      'gu',
    ),
    role: '负责',
  },
  // 「各有关部门于每年2月底前，…报送」
  {
    word: '于',
    pattern: new RegExp(
      `${PREAMBLE}(各${NAME}{0,12}?(?:部门|单位|地区|县区|市县))(?:要|应)?于(?:每年|\\d{4}年|年底|\\d{1,2}月)`,
      'gu',
    ),
    role: '负责',
  },
  // 「市卫生健康部门负责为…提供技术支持」
  {
    word: '负责',
    pattern: new RegExp(
      `${PREAMBLE}(?!党委|政府|医院|由|并|指定|明确|安排|设立|成立)(${NAME}{2,36}?${OFFICE}|[省市县区州](?:残联|妇联|科协|文联|法院))(?:具体|主要|统一)?负责(?!人|制|的|任|解释)`,
      'gu',
    ),
    role: '负责',
  },
  // 「县应急局承担…日常工作」, 「铁路监管部门承担专业监管责任」; not 「承担赔偿责任」
  {
    word: '承担',
    pattern: new RegExp(
      `${PREAMBLE}(?!党委|政府|医院|由|并|指定|明确|安排|设立|成立)(${NAME}{2,36}?${OFFICE}|[省市县区州](?:残联|妇联|科协|文联|法院))(?:具体|主要|统一)?承担(?=[^，。；]{2,40}(?:职责|工作|任务|(?:治理|监管|管理|执法|督促|督导|监督)责任))`,
      'gu',
    ),
    role: '负责',
  },
  // 「区应急管理局牵头灾情核查工作」; not 「医院牵头组建」
  {
    word: '牵头',
    pattern: new RegExp(
      `${PREAMBLE}(?!由|并)(${NAME}{2,36}?(?:委员会|委|局|部|厅|办公室|部门|单位|小组|专班))牵头(?!组建|建立|人|制|作用|的)(?=开展|组织|负责|做好|制定|推进|实施|抓好|[^，。；]{2,16}工作)`,
      'gu',
    ),
    role: '牵头',
  },
  // 「成立市…委员会，负责为…」, 「…办公室设在市…办，负责协调…」, 「…办公室设在市…局，承担…日常工作」
  {
    word: '成立',
    pattern: new RegExp(
      `成立(${NAME}{3,30}?(?:委员会|小组|专班|办公室|指挥部|中心))，(?:具体|统一|全面)?负责(?!人)`,
      'gu',
    ),
    role: '负责',
  },
  {
    word: '设在',
    pattern: new RegExp(
      `${PREAMBLE}(${NAME}{3,36}?(?:办公室|小组|专班))设在[^，。；]{2,24}，(?:(?:具体|统一)?负责(?!人)|承担(?=[^，。；]{2,20}(?:工作|任务|职责)))`,
      'gu',
    ),
    role: '负责',
  },
  // 「市城市管理部门是生活垃圾分类工作的主管部门」
  {
    word: '管',
    pattern: new RegExp(
      `${PREAMBLE}(${NAME}{2,30}?${OFFICE})[是为][^，。；]{2,30}(?:主管|行政)(?:部门|单位)(?=[，。；]|$)`,
      'gu',
    ),
    role: '负责',
  },
  {
    word: '负责',
    pattern: new RegExp(
      `${PREAMBLE}(${NAME}{2,30}?${OFFICE})[是为][^，。；]{2,30}(?:牵头|责任)(?:部门|单位)，(?:具体|统一)?负责(?!人)`,
      'gu',
    ),
    role: '负责',
  },
  // 「各县区要切实承担起主体责任」
  {
    word: '主体责任',
    pattern: new RegExp(
      `${PREAMBLE}(${NAME}{2,40}?${BODY})${MODAL}(?:切实|认真|全面|严格)?(?:承担起?|落实好?|履行好?|扛起|扛牢|压实)[^，。；]{0,8}主体责任`,
      'gu',
    ),
    role: '负责',
    general: true,
  },
  // 「各级卫生健康行政部门要会同有关部门总结…」
  {
    word: '会同',
    pattern: new RegExp(
      `${PREAMBLE}(${NAME}{2,40}?${BODY})(?:要|应|应当|须)(?:及时|积极|加强)?会同(${NAME}{2,30}?(?:部门|单位|方面|局|委|厅))`,
      'gu',
    ),
    role: '牵头',
    general: true,
  },
  // 「由省生态环境厅制定」, 「由区委教育工作领导小组统筹推进」
  {
    word: '由',
    pattern: new RegExp(
      `由(?!主管|有关|相关|所在|当地|上级|本|其)(${NAME}{2,40}?(?:委员会|委|局|部|厅|办公室|部门|小组|专班|人民政府)${IN_BRACKETS})(?:统一|统筹|依法)?(?:制定|编制|统筹推进|统筹协调|组织实施|组织制定|组织编制|组织开展)(?!的)`,
      'gu',
    ),
    role: '负责',
  },
  // 「公安派出所要对本辖区的单位实施日常检查」: at the head of its sentence; not where it only helps, or looks on while others do it
  {
    word: '要',
    pattern: new RegExp(
      `${START}(${NAMED_OFFICE})${MUST}(?![^，。；]{0,16}(?:配合|协助|支持|参与|参加|会同|报告|备案|督促|督查|监督|指导|重视|认识|增强|组织协调))`,
      'gu',
    ),
    role: '负责',
  },
];
