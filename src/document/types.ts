// The tree that a document is parsed into. Terms: GB/T 9704—2012 (the Chinese term stands in each doc comment).

import type { Span } from '../language/spans.ts';

/** A text as kept under the corpus folder: what every position refers to. */
export interface SourceText {
  /** Path below the corpus folder, with forward slashes: `documents/….txt`. */
  file: string;
  text: string;
  /** The file that the text was taken from, where it is another: `documents/….docx`. */
  original?: string;
  /** What was lost when it was taken from there; absent where the kept text was read as it is. */
  warnings?: Warning[];
}

/** A stretch of the source with its canonical text: white space taken out, paragraphs that a page break tore joined. */
export interface Passage extends Span {
  text: string;
}

/**
 * What the plan says an agency does for a clause: 负责, 牵头, 配合, 参与 or 指导, by the word that is printed (`roleOf`: 协助, 协办 and
 * 支持 are 配合, 落实 and 推进 are 负责), never guessed from the order.
 */
export type Role = string;

/** One agency made responsible for a clause (责任单位). */
export interface Responsibility extends Span {
  /** Full name as the plan means it: 省疾控局. */
  agency: string;
  /** As printed: 疾控局. */
  printed: string;
  role: Role;
  /** True where the plan says 按职责分工. */
  shared: boolean;
  /** Where it was read: a responsibility bracket or line, a table column, a sentence of the text, a scope note. */
  origin: 'line' | 'table' | 'sentence' | 'note';
  /** True for a duty that a sentence lays on everybody of a kind (各县区要承担主体责任), and not for one task. */
  general: boolean;
}

/** What a target measures; asked for by 多少, 几个, 百分之几 … */
export type Measure =
  'percent' | 'count' | 'money' | 'area' | 'ratio' | 'rank' | 'grade' | 'coverage' | 'duration' | 'other';

/** A figure or level that the plan sets (目标): 到2025年，实现全市有10个以上自治区级临床重点专科. */
export interface Target extends Span {
  measure: Measure;
  /** What is measured, in the words of the sentence: 自治区级临床重点专科. */
  subject: string;
  /** 以上, 不低于, 力争, 达到 …; null where the plan gives the bare value. */
  comparison: string | null;
  /** As printed, blanks out: 10个以上. */
  value: string;
  unit: string | null;
  /** As printed, blanks out: 到2025年; null where none is given for it. */
  deadline: string | null;
  /** The sentence, or the part of it between semicolons, that sets it; start and end are this passage's. */
  quote: string;
}

/** A time by which, or a period in which, something is due: 2022年6月底前, 印发之日起30日内, “十四五”期间. */
export interface Deadline extends Span {
  /** As printed, blanks out. */
  printed: string;
  /** The sentence, or the part of it between semicolons, that it belongs to. */
  quote: Passage;
}

/** A row of a table as printed, with what its cells say under the headings of their columns. */
export interface TableRow {
  /** The headings, and the row's own line. */
  head: Passage;
  line: Passage;
  /** Figures and single words, blanks out: 2025年 – 2.6, 总投资（万元） – 23500. */
  cells: { column: string; text: string }[];
  /** What the figures are counted in, from a column 单位 (平方米); null where there is none. */
  unit: string | null;
}

/** One numbered paragraph of a plan (结构层次), or its 序: all that stands before the first number. */
export interface Clause extends Span {
  /**
   * The numbering as printed, joined from the top: 序, 一, 二（二）, 二（二）8, 附件1表7. Not always unique; `id` is.
   * 结语: unnumbered paragraphs behind the last clause; 落款: signature, date and note behind them. An unnumbered paragraph
   * with a heading of its own (基本原则 ⏎ 坚持问题导向。…) has the path of the clause it stands in.
   */
  path: string;
  /** Unique in the document: the path, with ~2, ~3 … where the document repeats a number. */
  id: string;
  /** 0 序 and parts (附件), 1 一、, 2 （一）, 3 1., 4 （1）; deeper below. */
  level: number;
  /** The mark as printed, blanks out: 一、, （二）, 8. ; empty for 序. */
  num: string;
  /** Run-in or own-line heading without its full stop; null where the clause starts with its sentence. */
  heading: string | null;
  /** The clause's own text without its children: mark, heading, sentences, responsibility bracket. */
  text: string;
  /** Its own sentences in order, heading not included, the responsibility bracket not included. */
  sentences: Passage[];
  /**
   * Responsibility brackets and lines as printed; several where a clause has one behind each of its parts. One for all of its
   * items may stand behind the last of them, in that item's text.
   */
  responsibilityLines: Passage[];
  /** The last of them that names anybody (a time limit may stand behind it), else the last; null where there is none. */
  readonly responsibilityLine: Passage | null;
  responsible: Responsibility[];
  targets: Target[];
  deadlines: Deadline[];
  /** Where it is a row of a table with figures or single words in its cells; else null. */
  row: TableRow | null;
  parent: Clause | null;
  children: Clause[];
  // start, end (from Span): the clause with its children, in the source text.
}

/** Something in the document that a person should look at. */
export interface Warning {
  /** 1-based line of the source text. */
  line: number;
  message: string;
}

/** A document that this one rests on (依据): 《国务院办公厅关于…的意见》（国办发〔2021〕18号）. */
export interface Reference extends Span {
  title: string;
  number: string | null;
}

/** State, province or autonomous region, city, county: from the issuer's name. */
export type AdministrativeLevel = 'state' | 'province' | 'city' | 'county' | 'town' | 'unknown';

/** One parsed plan. */
export interface PlanDocument {
  /** Unique in the corpus: the number, else the title, else the file name. */
  id: string;
  source: SourceText;
  /** 发文字号 in its normal form (the year in 〔〕, no blanks); `facts.number` is what is printed. Null where the text has none. */
  number: string | null;
  /** 标题: of the plan itself, not of the notice that issues it. */
  title: string;
  /** 标题 of the notice that issues the plan (…关于印发…的通知), as printed; null where the plan stands alone. */
  noticeTitle: string | null;
  /** 发文机关: …市人民政府办公室. */
  issuer: string | null;
  /** 成文日期 as printed, blanks out: 2022年4月21日. */
  date: string | null;
  /** 主送机关, as printed, one an entry. */
  addressees: string[];
  /** 附注: 此件公开发布. */
  note: string | null;
  /** 依据: the documents that its 序 says it follows. */
  basis: Reference[];
  /** Where in the source each header fact stands: what a citation of it quotes. */
  facts: Partial<Record<'number' | 'title' | 'issuer' | 'date' | 'addressees' | 'note' | 'basis', Passage>>;
  administrativeLevel: AdministrativeLevel;
  /** Short name of the place that it is for: without 市, 省 or 自治区; null for the state. */
  place: string | null;
  /** What people call it besides its title: 市方案. */
  everydayNames: string[];
  /** 现行有效, 已修改 or 已废止, with what replaced it. */
  status: { state: '现行有效' | '已修改' | '已废止'; by: string | null };
  /** All clauses in document order, parents before their children. */
  clauses: Clause[];
  warnings: Warning[];
}
