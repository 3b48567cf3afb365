import type { Clause, Measure, PlanDocument } from '../document/types.ts';
import type { Measured } from '../language/bounds.ts';
import type { DateExpression } from '../language/dates.ts';
import type { Place } from '../language/places.ts';
import type { Quantity } from '../language/quantities.ts';
import type { AgencyMention } from './agencies.ts';

/** What is asked for (contract.md). */
export type Intent =
  | 'responsibility'
  | 'target'
  | 'deadline'
  | 'fact'
  | 'duties'
  | 'clause'
  | 'comparison'
  | 'verification'
  | 'count'
  | 'document'
  | 'greeting'
  | 'help'
  | 'none';

/** The kind of value that the answer must hold. */
export type Asked =
  Measure | 'rating' | 'amount' | 'date' | 'frequency' | 'score' | 'condition' | 'entity' | 'list' | 'contact' | null;

/** Something in the question that evidence can speak of: a word, or a concept of the vocabulary. Units may overlap. */
export interface Unit {
  start: number;
  end: number;
  /** Folded; of a saying with gaps the parts joined. */
  text: string;
  /** Vocabulary concepts that it may say; empty for a plain word. */
  concepts: number[];
  /** How much it tells, ≥ 0: rare in the corpus or in the language, and a noun rather than an adverb. */
  weight: number;
  /** True where only the word itself will do: a place. */
  critical: boolean;
  /** A figure told of somebody or something (85岁): any bounds that hold it speak of it; null for all else. */
  instance: Measured | null;
}

/** A content word of the question, which some unit must explain. Atoms do not overlap. */
export interface Atom {
  start: number;
  end: number;
  text: string;
  weight: number;
  critical: boolean;
  /** The units that it belongs to: any of them explains it. Numbers in `Question.units`. */
  units: number[];
  /** What each of those is worth as an explanation, 0–1: the whole phrase 1, a part of it less. */
  shares: number[];
}

/** Which documents are meant. */
export interface Scope {
  /** `PlanDocument.id` of the documents meant; empty: open. The same list for the same word (市里). */
  documents: readonly string[];
  /** The same in the order in which they are named. */
  named: string[];
  /** True where the question names them (市里, 某政办发〔2023〕5号), false where it only hints. */
  explicit: boolean;
  /** A place, level or number that no document of the corpus has: 北海市. */
  missing: string | null;
  /** True where one word fits several documents (市里, 省里): the topic tells which. */
  loose?: boolean;
}

/** A clause asked for by its number or by its place in the list. */
export interface ClauseMention {
  start: number;
  end: number;
  /** 二, （三）, 8 as numbers by level; null where the level is not said. */
  section: number | null;
  item: number | null;
  task: number | null;
  /** 第12条 and the like: a number whose level only the document tells; -1 for 最后一条. */
  number: number | null;
  /** 2.3.1: the whole path of a clause in a plan with decimal numbers. */
  path: string | null;
}

/** The same, with the plans that are named before it (市方案第2条和省方案第3条): `PlanDocument.id`; empty: the question's. */
export interface NamedClause extends ClauseMention {
  documents: readonly string[];
}

/** What a follow-up points at: 下一条, 第二个, 原文. */
export type Pointer = { kind: 'step'; step: -1 | 1 } | { kind: 'ordinal'; ordinal: number } | { kind: 'same' };

/** A message understood. */
export interface Question {
  /** As typed. */
  message: string;
  /** Normalised and folded. */
  text: string;
  /** Normalised only: the same length as `text`, as it was typed. */
  typed: string;
  intent: Intent;
  asked: Asked;
  /** The measure word behind 几, 多少 or 哪: 名 in 几名, 家 in 哪家; null where there is none. */
  counter: string | null;
  scope: Scope;
  agencies: AgencyMention[];
  /** The office of whoever asks, where the message says it: 我是市教育局的. */
  asker: AgencyMention[];
  clause: ClauseMention | null;
  /** All that it names by number, in order; `clause` is the first. */
  clauses: NamedClause[];
  pointer: Pointer | null;
  units: Unit[];
  atoms: Atom[];
  dates: DateExpression[];
  quantities: Quantity[];
  places: Place[];
  /** Clauses of the conversation that it leans on; empty for a question on its own. */
  focus: { document: PlanDocument; clause: Clause }[];
  /** The list that 第二个 counts in. */
  list: { document: PlanDocument; clause: Clause }[];
  /** True where the topic itself is the conversation's. */
  leansOnFocus: boolean;
  /** The earlier message whose topic it goes on with; null for a topic of its own. */
  earlier: string | null;
}

/** What the conversation leans on; plain JSON, so that a channel may keep it anywhere. */
export interface Context {
  /** The question last understood, follow-ups filled in. */
  message: string | null;
  intent: Intent | null;
  asked: Asked;
  /** Documents spoken of, in order (`PlanDocument.id`); empty: open. */
  documents: readonly string[];
  /** Clauses of the last answer in order: what 第二个 and 下一条 count from. */
  clauses: { document: string; clause: string }[];
  /** The last list that was shown: what 第二个 counts in. */
  list: { document: string; clause: string }[];
  agencies: string[];
}
