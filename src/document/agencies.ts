import { splitOutside } from './brackets.ts';

/** 省发展改革委（牵头）, 区住建局[牵头]: a role printed with the name. */
export const ROLE_MARK = /[（([【〔](牵头|主办|主责|负责|配合|协办|协同|参与|参加|指导)[^）)\]】〕]*[）)\]】〕]$/;

/** An agency in a list: where it is printed (in the list's text) and its full name. */
export interface ListedAgency {
  start: number;
  end: number;
  printed: string;
  agency: string;
}

// Last words of an agency's name. 农业农村部, 卫生健康委, 第一人民医院, 供销合作总社, 中国铁路总公司, 党群工作办公室, 综合执法队
const ENDING =
  /(?:委|局|部|厅|办|署|院|会|行|社|府|司|所|处|台|站|团|联|协|校|室|科|队|馆|中心|集团|公司|大学|学院|学校|医院|银行|机构|部门|单位|地区|组织|法院|检察院|机关|基地|街道|镇街|园区|片区|开发区|管理区|新区|军区|总队|支队|企业|高校|市|县|区|州|盟|旗|镇|乡|省|等|(?:团|党)中央|[）)])$/;
const NOT_ENDING =
  /(?:社会|全部|内部|干部|经济|学会和|统一|市县|生态|团队|梯队|队伍|学科|专科|本科|百科|全科|工作室|实验室|教室|诊室|病室|居室|宾馆|场馆)$/;
const COLLECTIVE = /^(?:各|有关|相关|其他|其它|上述|全|本)/;
const PLACE_NOUN = '(?:省|自治区|直辖市|设区市|地级市|市|地|州|自治州|盟|县|自治县|区|市辖区|旗|乡|镇|街道|乡镇)';
const PLACE = `${PLACE_NOUN}(?:[（(<〈＜][^）)>〉＞]{1,12}[）)>〉＞])?`;
// 各省, 各有关市（县）, 有关县, 省: a collective whose last words are still to come
const OPEN_COLLECTIVE = new RegExp(`^(?:各(?:有关|相关|级)?|有关|相关)?(?:${PLACE}、?)+$`);
const PLACES_GO_ON = new RegExp(
  `^${PLACE}(?!委|局|厅|教|卫|发|财|民|公|司|人社|住|自|生|交|水|农|商|文|应|审|市|场|政(?!府$)|直)`,
);
/** 市、县水行政主管部门: those of either place. */
const AUTHORITIES_GO_ON = new RegExp(`^${PLACE}\\p{Script=Han}{2,12}(?:行政|主管)部门$`, 'u');
const PARTY_HEAD = /(?:党委|党工委)$/;
const BARE_GOVERNMENT = /^(?:(?:人民)?政府|管委会|办事处)$/;
/** What 东湖区、西湖区人民政府 print once for all of them. */
const GOVERNMENT = /(?:(?:党委|党工委)[和、])?(?:(?:人民)?政府|管委会|街道办事处)$|(?:党委|党工委)$/;
/** 自治区, 省, 市, 县, 区 at the head of a name, a place's name before it or not: 自治区卫生健康委, 海北壮族自治区教育厅. */
const LEVEL =
  /^((?:[\p{Script=Han}]{2,6}?(?=自治区|省|市|县))?(?:自治区|省|市|县|区|州|盟|旗))(?!级|场|政(?!府|协|法|务)|域|际|外|内|区)/u;
const PARTY =
  /^(?:组织部|宣传部|统战部|政法委|编办|网信办|社会工作部|社工部|老干部局|政研室|政策研究室|巡察办|机关工委|党校|办公室|办公厅|军民融合办|台办)/;
const PARTY_LEVEL =
  /^((?:[\p{Script=Han}]{2,6}?(?=自治区|省|市|县))?(?:自治区党委|省委|市委|县委|区委|州委|党委))(?=\p{Script=Han}{2})/u;
// Complete names that take no level from the one before them.
const OWN_NAME =
  /^(?:各|有关|相关|其[他它]|上述|驻|武警|民航|中国|国家|国务院|全国|中央|中直|团|共青团)|人民政府|办事处|海关|税务|银行|公司|大学|学院|集团|电网|电力|铁路|军区|部队|片区|园区|管委|管理区|[支分]行|证监|银保监|金融监管|邮政|海事|气象局$|实验室$/;

/**
 * Reads a list of agencies as it is printed: 「省卫生健康委、疾控局」 → 省卫生健康委, 省疾控局;
 * 「东湖区、西湖区人民政府」-like lists share the last words; 工业和信息化部 and 粮食和储备局 stay whole.
 */
export function readAgencyList(text: string): ListedAgency[] {
  const agencies: ListedAgency[] = [];
  for (const group of splitOutside(text, '，,；;')) {
    const names = splitOutside(text.slice(group.start, group.end), '、')
      .flatMap((piece) => splitConjunctions(text.slice(group.start, group.end), piece))
      .map(({ start, end }) => ({ start: start + group.start, end: end + group.start }));
    agencies.push(
      ...fullNames(
        text,
        joinPlaces(text, names).filter(({ start, end }) => end - start >= 2),
      ),
    );
  }
  return agencies;
}

/** Whether a text ends as the names of agencies end. */
export function endsAsAgency(text: string): boolean {
  return ENDING.test(text) && !NOT_ENDING.test(text);
}

/** A name in the text that is read. */
interface PrintedName {
  start: number;
  end: number;
}

/** Splits at 及, 以及, 和, 与, 等 where both sides are names of their own; 及其他部门 is 及 and 其他部门. */
function splitConjunctions(text: string, piece: PrintedName): PrintedName[] {
  const pieces: PrintedName[] = [];
  let { start } = piece;
  let depth = 0;
  for (let at = piece.start; at < piece.end; at += 1) {
    const character = text[at]!;
    if ('（(“<〈＜'.includes(character)) depth += 1;
    else if ('）)”>〉＞'.includes(character)) depth -= 1;
    if (depth > 0 || at === start) continue;
    const joint =
      /^(?:[/／]|等(?=(?:国务院)?(?:有关|相关|各|部门|单位|和|及|以及))|以及|及其(?![他它余])|及|和|与|同)/.exec(
        text.slice(at, Math.min(at + 8, piece.end)),
      )?.[0];
    if (!joint || !separates(joint, text.slice(start, at), text.slice(at + joint.length, piece.end))) continue;
    pieces.push({ start, end: at });
    start = at + joint.length;
    at = start - 1;
  }
  pieces.push({ start, end: piece.end });
  return pieces.flatMap(({ start: from, end }) => trimEtc(text, from, end));
}

function separates(joint: string, left: string, right: string): boolean {
  if (joint === '等') return true;
  if (right.length < 2) return false;
  // 国务院相关部门和单位: the second is no name of its own
  if (/^(?:部门|单位|机构|地区|组织)/.test(right)) return false;
  if (!ENDING.test(left) || NOT_ENDING.test(left) || left.length < 2) return false;
  // 各区市党委和政府 lead a place together
  if (PARTY_HEAD.test(left) && BARE_GOVERNMENT.test(right)) return false;
  // 中央和国家机关工委
  if (/^(?:中央|国家|省|市|县|区|全国)$/.test(left)) return false;
  // 市场监管局和…: a name is at least three characters long unless it is a collective's 各市
  return joint !== '和' && joint !== '与' ? true : left.length >= 3 || /^各|部$|局$|办$/.test(left);
}

/** Takes 等, 等部门, 分别 and the like off the end, 由 and 请 off the head. */
function trimEtc(text: string, start: number, end: number): PrintedName[] {
  let from = start;
  let to = end;
  const head = /^(?:等|由|请|并由|分别由|以及|及|和)+/.exec(text.slice(from, to))?.[0].length ?? 0;
  from += head;
  const name = text.slice(from, to);
  const tail =
    /(?:(?<!平|高|同|中|初|均|对|何)等(?:部门|单位|地区|企业|机构|高校|部门和单位|有关方面)?|按(?:照)?各自|根据|分别|共同|具体)$/.exec(
      name,
    );
  if (tail && tail.index >= 2) to = from + tail.index;
  if (/^(?:部门|单位|机构)$/.test(text.slice(from, to))) return [];
  return to > from ? [{ start: from, end: to }] : [];
}

/** 各省、自治区、直辖市人民政府 is one collective, 高新区党工委、管委会 one body with two names; 各地区、各部门 are two. */
function joinPlaces(text: string, names: PrintedName[]): PrintedName[] {
  const joined: PrintedName[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    const printed = text.slice(name.start, name.end);
    const ahead = before ? text.slice(before.start, before.end) : '';
    if (
      before &&
      ((OPEN_COLLECTIVE.test(ahead) && (PLACES_GO_ON.test(printed) || AUTHORITIES_GO_ON.test(printed))) ||
        (PARTY_HEAD.test(ahead) && BARE_GOVERNMENT.test(printed)))
    )
      before.end = name.end;
    else joined.push({ ...name });
  }
  return joined;
}

/** Gives every name of a group the level or the last words that the group prints only once. */
function fullNames(text: string, names: PrintedName[]): ListedAgency[] {
  const printed = names.map(({ start, end }) => text.slice(start, end).replace(ROLE_MARK, ''));
  const first = printed[0] ?? '';
  const partyLevel = PARTY_LEVEL.exec(first)?.[1] ?? null;
  const level = partyLevel ? partyLevel.replace(/党委$|委$/, '') || null : (LEVEL.exec(first)?.[1] ?? null);
  // Printed before every name, a level is no shared prefix: 市教育局、临江大学 stay as they are.
  const shared =
    level !== null &&
    level !== first &&
    ENDING.test(first) &&
    printed.slice(1).every((name) => LEVEL.exec(name)?.[1] !== level);
  return names.map(({ start, end }, i) => {
    const name = printed[i]!;
    let agency = name;
    const next = printed.slice(i + 1).find((other) => GOVERNMENT.test(other));
    if (next && !COLLECTIVE.test(name) && /(?:区|县|市|州|旗|镇|乡|街道)$/.test(name)) {
      agency = name + GOVERNMENT.exec(next)![0];
    } else if (shared && i > 0 && !OWN_NAME.test(name) && !LEVEL.test(name) && ENDING.test(name)) {
      agency = (partyLevel && PARTY.test(name) ? partyLevel : level) + name;
    }
    return { start, end, printed: text.slice(start, end), agency };
  });
}
