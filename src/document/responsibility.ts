import type { Span } from '../language/spans.ts';
import { endsAsAgency, readAgencyList, ROLE_MARK } from './agencies.ts';
import { outerBrackets, splitOutside } from './brackets.ts';
import { isDeadlineText } from './deadlines.ts';
import { readNotes } from './notes.ts';
import { isOfState } from './place.ts';
import { LABEL, LABEL_END, ROLE_TAIL, roleOf, SHARED } from './roles.ts';

/** An agency with its role in a piece of text, by positions in that text. */
export interface Assignment {
  start: number;
  end: number;
  printed: string;
  agency: string;
  role: string;
  shared: boolean;
}

/** What a responsibility bracket, line or cell says. */
export interface Assigned {
  assignments: Assignment[];
  /** A time limit with a label of its own (完成时限：…), by positions in the text. */
  deadlines: Span[];
  /** 排在第一位的部门为牵头部门，下同: from here on the first of a list leads. */
  firstLeads: boolean;
  /** 以下责任单位均包括…: who is responsible for every clause from here on. */
  everywhere: Assignment[];
}

/** Whether the inside of a bracket is a responsibility, by its form: (…负责), (牵头单位：…), (…牵头，…配合). */
export function isResponsibility(inside: string): boolean {
  if (inside.length < 4 || inside.length > 1200) return false;
  const head = inside.split(/[。]/, 1)[0]!;
  if (LABEL.test(head)) return !/^(?:适用范围|实施范围|备注|说明|依据)/.test(head);
  if (/^(?:以下|指|包括|含|不含|即|如|其中|详见|见|参见|简称|含有|包含|注)/.test(head)) return false;
  const parts = splitOutside(head, '，,；;');
  return parts.some(({ start, end }) => {
    const piece = head.slice(start, end);
    return LABEL.exec(piece)?.[1] !== undefined || hasRole(piece);
  });
}

/** 「甲局、乙局分别负责巡查、处罚」: as many things as agencies, in their order. */
function readRespectively(piece: string): { list: string; verb: string } | null {
  const [, list = '', verb = '', things = ''] = /^(.{4,120}?)(?:分别|各自)(负责|牵头|承担)(.{4,})$/.exec(piece) ?? [];
  const names = list.split('、');
  const one = names.length > 1 && names.every(endsAsAgency) && things.split('、').length === names.length;
  return one ? { list, verb } : null;
}

function hasRole(piece: string): boolean {
  if (readRespectively(piece)) return true;
  if (/[（([【〔](?:牵头|负责|主办|主责)[）)\]】〕]/.test(piece)) return true;
  const tail = ROLE_TAIL.exec(piece);
  if (!tail) return /会同.{2,40}(?:负责|牵头|制定|落实|组织实施)$/.test(piece);
  // 政府负责, 党委领导、政府负责 are principles; 主要负责, 全面负责 name nobody
  const names = piece.slice(0, tail.index);
  return (
    /(?:委|局|部|厅|办|署|院|会|行|社|府|司|处|台|站|所|队|组|村|社区|中队|委会|团|联|协|校|中心|集团|公司|大学|学院|机构|部门|单位|方面|地区|组织|街道|片区|园区|室|区|市|县|州|旗|镇|乡|省|企业|地|等|[团党]中央|[）)])$/.test(
      names,
    ) && !/^(?:党委|政府|院长|社会|个人|企业|用人单位|党委领导、政府)$/.test(names)
  );
}

/** Reads the inside of a responsibility bracket, a responsibility line or a cell of that column. */
export function readAssigned(printed: string, firstLeads: boolean, columnRole: string | null = null): Assigned {
  const notes = readNotes(printed);
  // a cell of Markdown parts its names so
  const text = notes.without.replace(/<br\/?>/g, (mark) => '，'.repeat(mark.length));
  const result: Assigned = {
    assignments: [],
    deadlines: [],
    firstLeads: notes.firstLeads !== null,
    everywhere: [],
  };
  // 「甲局牵头，乙局、丙局负责」 names its leader itself
  const leads = (firstLeads || result.firstLeads) && !text.includes('牵头');
  const list = columnRole === null || columnRole === '负责';
  let role = columnRole;
  /** How many were assigned before the label that holds now. */
  let labelled = 0;
  let waiting: Assignment[] = [];
  /** @param others whether more agencies follow behind them: one alone leads them */
  const settle = (as: string, shared: boolean, others = false) => {
    for (const assignment of waiting)
      Object.assign(assignment, { role: assignment.role || as, shared: assignment.shared || shared });
    if (
      leads &&
      as === '负责' &&
      (waiting.length > 1 || (others && waiting.length > 0)) &&
      list &&
      waiting.every((one) => one.role === as)
    )
      waiting[0]!.role = '牵头';
    result.assignments.push(...waiting);
    waiting = [];
  };
  const shared = SHARED.test(text);
  result.everywhere = notes.everywhere.map((one) => ({ ...one, shared }));
  for (const sentence of splitOutside(text, '。')) {
    const pieces = splitOutside(text.slice(sentence.start, sentence.end), '，,；;').flatMap((piece) =>
      splitAtLabels(text.slice(sentence.start, sentence.end), piece),
    );
    for (const piece of pieces) {
      let at = sentence.start + piece.start;
      let words = text.slice(at, sentence.start + piece.end);
      if (/^(?:下同|以下同|不再列出|以下.*)$/.test(words)) break;
      const label = LABEL.exec(words);
      // 「责任单位：省数据局；省财政厅、省司法厅配合」, 「省数据局；省财政厅参与」
      if (!label && /[；;]/.test(text[at - 1] ?? '')) {
        if (role !== null) settle(role, shared, true);
        else if (result.assignments.length === 0 && ROLE_TAIL.test(words)) settle('负责', shared);
      }
      if (label) {
        settle(role ?? '负责', shared);
        labelled = result.assignments.length;
        at += label[0].length;
        words = words.slice(label[0].length);
        role = label[1] ? roleOf(label[1]) : label[2] ? 'time' : 'none';
        // 责任人：…, 牵头领导：… name persons
        if (/(?:人|领导)(?:及.{2})?[：:]$/.test(label[0])) role = 'none';
      }
      if (role === 'time') {
        const and = /^并(?=.)/.exec(words)?.[0].length ?? 0;
        if (words) result.deadlines.push({ start: at + and, end: at + words.length });
        continue;
      }
      if (role === 'none') continue;
      // 「…按职责分工负责；持续推进」, 「市教育局负责，2025年底前完成」
      if (isDeadlineText(words) && !/负责|牵头|[委局部厅办]$/.test(words)) {
        result.deadlines.push({ start: at, end: at + words.replace(/(?:完成|实现|取得.{2,8})$/, '').length });
        continue;
      }
      readPiece(words, at);
    }
  }
  settle(role && role !== 'time' && role !== 'none' ? role : '负责', shared);
  return result;

  function readPiece(words: string, at: number): void {
    // 教育部会同有关部门负责: the first leads, the others help
    const jointly =
      /^(.{2,60}?)(?:会同|会商|(?<=[委局部厅办府署会])商(?!务|会|业|品))(.{2,80}?)(按.{0,8}分工)?(?:牵头|负责|制定|落实|组织实施|推进|实施)*$/.exec(
        words,
      );
    if (jointly) {
      push(jointly[1]!, at, '牵头');
      push(jointly[2]!, at + words.indexOf(jointly[2]!, jointly[1]!.length), '配合');
      settle('牵头', shared);
      return;
    }
    const respectively = readRespectively(words);
    if (respectively) {
      push(respectively.list, at, '');
      settle(roleOf(respectively.verb)!, true);
      return;
    }
    const tail = ROLE_TAIL.exec(words);
    const verb = tail?.[2]?.replace(/^(?:为|是|作为|任)/, '');
    const as = verb === undefined ? null : (roleOf(verb) ?? '负责');
    // 「牵头单位：甲局，各园区抓好落实」: those behind the leader only do their part
    const behind = as === '负责' && role === '牵头' && waiting.length + result.assignments.length > labelled;
    if (behind) settle('牵头', shared);
    push(tail ? words.slice(0, tail.index) : words, at, '');
    // 「配合单位：各园区公司抓好落实」: the label says more than the verb
    if (as) settle(as === '负责' && !behind ? (role ?? as) : as, tail![1] !== undefined || (shared && as !== '牵头'));
  }

  function push(list: string, at: number, as: string): void {
    for (const one of readAgencyList(list)) {
      const marked = ROLE_MARK.exec(one.printed);
      waiting.push({
        ...one,
        start: one.start + at,
        end: one.end + at,
        role: marked ? roleOf(marked[1]!)! : as,
        shared: false,
      });
    }
  }
}

/** The 、 behind a role: no name ends so. */
const ROLE_BEFORE_NEXT = /(?<=(?:牵头|负责|配合|参与|参加|协助|协同|指导|落实|实施))、(?=\p{Script=Han})/gu;
const PLAIN_NAME =
  /^(?:[省市县区州]|自治区|国家|各|团|中央|[\p{Script=Han}]{2,4}(?:市|县|区|镇))[\p{Script=Han}（）()<>〈〉＜＞、]{2,24}(?:[委局部厅办署院台联团会社处站室队]|机关|政府|办公室|办事处|管委会|中心|集团|公司|部门|单位)$/u;
/** What a bracket that names agencies can say besides: 含…, 原…, 设在…. */
const NO_LIST = /^(?:[不]?含|包括|以下|简称|原|如|即|设在|设于|挂靠|隶属|在|由|指|下称|地址|联系)/;

/**
 * 「（区工业和信息化局）」 at the end of a clause: names alone. One of them must plainly be an agency's; beside it any name will do:
 * 「（市教育局，某某职业技术学院）」.
 */
export function isAgencyList(inside: string): boolean {
  if (inside.length < 4 || inside.length > 300 || NO_LIST.test(inside)) return false;
  // 「（甲局，乙局，排名第一位为牵头单位，下同）」
  const list = readNotes(inside).without.replace(/[，,；;]*(?:以?下同)?[，,；;。]*$/, '');
  // 「（财政部、民政部，2026年6月底前完成）」
  const names = splitOutside(list, '，,；;')
    .map(({ start, end }) => list.slice(start, end))
    .filter((piece) => !isDeadlineText(piece))
    .flatMap(readAgencyList);
  const isPlain = ({ printed, agency }: { printed: string; agency: string }) =>
    PLAIN_NAME.test(printed) || PLAIN_NAME.test(agency) || (names.length > 1 && isOfState(printed));
  return names.some(isPlain) && names.every((one) => isPlain(one) || endsAsAgency(one.printed));
}

const INNER_LABEL = new RegExp(
  `[【［[]?(?:(?:(?:牵头|配合|协同|参与|参加|协办)?责任|牵头|配合|协同|参与|参加|协办)(?:单位|部门)|(?:完成|整改)时[限间])${LABEL_END}`,
  'g',
);

/** 「牵头单位：市教育局　配合单位：市财政局」: only a blank stood between; 「市教育局牵头、市财政局配合」. */
function splitAtLabels(text: string, piece: Span): Span[] {
  const starts = [piece.start];
  // 整改责任单位：… is one label
  const own = LABEL.exec(text.slice(piece.start, piece.end))?.[0].length ?? 1;
  for (const { index } of text.slice(piece.start, piece.end).matchAll(INNER_LABEL))
    if (index >= own) starts.push(piece.start + index);
  for (const { index } of text.slice(piece.start, piece.end).matchAll(ROLE_BEFORE_NEXT))
    starts.push(piece.start + index + 1);
  starts.sort((a, b) => a - b);
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? piece.end;
    return { start, end: text[end - 1] === '、' ? end - 1 : end };
  });
}

/** 「责任处室：法规处、督查处（省督查办公室）」: in a list behind its label a bracket is another name of the one before it. */
const IN_LIST =
  /(?:责任|牵头|配合|参与|参加|负责|主办|承办|协办|落实|实施)(?:单位|部门|科室|处室|机构|主体)[：:][^。；;]*$/;

/** What a responsibility bracket says besides under a label of its own (适用范围：…): no agency and no time. */
export function remarksIn(inside: string): Span[] {
  return splitOutside(inside, '，,；;。').filter(({ start, end }) => LABEL.exec(inside.slice(start, end))?.[3]);
}

/**
 * The responsibility brackets of a text: their insides, without the marks.
 *
 * @param ends whether a paragraph ends at a position of the text: names alone in a bracket count only there
 */
export function responsibilityBrackets(
  text: string,
  ends: (at: number) => boolean = (at) => at === text.length,
): { start: number; end: number; inside: string }[] {
  const isLast = (at: number) => ends('。；'.includes(text[at] ?? ' ') ? at + 1 : at);
  return outerBrackets(text)
    .map(({ start, end, closed }) => ({ start, end, inside: text.slice(start + 1, closed ? end - 1 : end) }))
    .filter(
      ({ inside, start, end }) =>
        isResponsibility(inside) || (isAgencyList(inside) && isLast(end) && !IN_LIST.test(text.slice(0, start))),
    );
}
