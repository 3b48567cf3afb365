/**
 * What buttons carry, at most 64 bytes. Everything that a button needs is in it (or in the message under it), so that it
 * works after a restart:
 *
 * | data | does |
 * | --- | --- |
 * | `o:clause:page` `r:` `t:` `x:` | shows the clause's text, agencies, targets, comparison in place |
 * | `a:page:question` `A:page` `B:page` | shows a page of an answer in place (asked.ts) |
 * | `q:question` | asks in a new message; `Q:n` where it is too long: it is the label of the button |
 * | `l:document:page` `c:clause:page` | outline of a document, of a section |
 * | `d:agency` | asks for an agency's duties |
 * | `y:year:page:years` `y:all:page:years` | the list of targets; years: the page of years to choose from |
 * | `e:document` `E:agency` | sends the ledger |
 * | `X:page` | the plans to choose a ledger from |
 * | `f:u:clause` `f:d:clause` `f:1:clause` … | 👍, 👎, the reason |
 * | `z` | nothing: a page number |
 */
const VERBS = {
  o: { inline: true },
  r: { inline: true },
  t: { inline: true },
  x: { inline: true },
  a: { inline: true, fields: 2 },
  // Under a message posted inline there is nothing to find the answer by: the tap says so.
  A: { inline: true },
  B: {},
  q: { sends: true, fields: 1 },
  Q: { sends: true },
  l: { inline: true },
  c: { inline: true },
  d: { sends: true },
  y: {},
  e: { sends: true },
  E: { sends: true },
  X: {},
  f: {},
  z: { inline: true },
} satisfies Record<string, Traits>;

export type Verb = keyof typeof VERBS;

interface Traits {
  /** Sends something new: a second tap on the same button must not send it again. */
  sends?: true;
  /** Stands under a message posted inline, too: it sends nothing, and needs no chat of ours. */
  inline?: true;
  /** How many `:` come before the part that may itself hold `:`. */
  fields?: number;
}

/** A Map: what comes from the wire may be called like a property that every object has. */
const TRAITS = new Map<string, Traits>(Object.entries(VERBS));
const LIMIT = 64;

/** Packs a button's data; null where it does not fit in 64 bytes. */
export function pack(verb: Verb, ...fields: (string | number)[]): string | null {
  const data = [verb, ...fields].join(':');
  return Buffer.byteLength(data) <= LIMIT ? data : null;
}

/** Packs data that always fits: references and numbers. */
export function packed(verb: Verb, ...fields: (string | number)[]): string {
  const data = pack(verb, ...fields);
  if (data === null) throw new RangeError(`callback data over ${LIMIT} bytes: ${verb}`);
  return data;
}

/** Takes a button's data apart; the last field of `a` and `q` may hold colons. */
export function unpack(data: string): { verb: string; fields: string[] } {
  const parts = data.split(':');
  const verb = parts[0] ?? '';
  const fixed = TRAITS.get(verb)?.fields;
  if (fixed === undefined) return { verb, fields: parts.slice(1) };
  return { verb, fields: [...parts.slice(1, fixed), parts.slice(fixed).join(':')] };
}

/** Whether a button with that data sends something new. */
export const sends = (data: string): boolean => TRAITS.get(unpack(data).verb)?.sends === true;

/** Whether a button with that data may stand under a message posted inline. */
export const fitsInline = (data: string): boolean => TRAITS.get(unpack(data).verb)?.inline === true;

/** A page number out of a button: a whole number from 0, else 0. */
export function pageOf(field: string | undefined): number {
  return /^\d{1,4}$/u.test(field ?? '') ? Number(field) : 0;
}
