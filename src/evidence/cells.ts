import { nameOf } from '../document/clause-name.ts';
import type { Clause, TableRow } from '../document/types.ts';
import { findDates } from '../language/dates.ts';
import { fold } from '../language/fold.ts';
import type { Question } from '../question/types.ts';

type Cells = TableRow['cells'];

/** What a column, its cell or the unit of a row must say for a figure to answer each kind of question. */
const kinds: Partial<Record<Exclude<Question['asked'], null>, RegExp>> = {
  money: /元|资金|投资|经费|金额|预算|补助|补贴|奖励|造价|费用/,
  percent: /%|率|比例|比重|占比/,
  area: /平方|亩|公顷|面积/,
};
/** What it must not say. */
const others: typeof kinds = { money: /%|比例/, percent: /元/, count: /[%元]|率/ };
/** The kinds of question that a figure answers. */
const figures = new Set<Question['asked']>(
  'percent count money area ratio amount rank score rating grade'.split(' ') as Question['asked'][],
);
/** Such a column says when, not what. */
const period = /(?:19|20)\d\d年|十[一二三四五六七八九]五|目标|现状|基期|基数|末$/;
const isYears = ({ column, text }: Cells[number]): boolean =>
  /年限|年份|时间|起止/.test(column) || /^(?:19|20)\d\d/.test(text);

/**
 * The cells of a table's row that answer a question for a figure: of the column that it names, of the year that it asks for, of
 * all years where it asks for none. None where the row has no such cell, or the question asks for no figure.
 */
export function cellsAsked(question: Question, clause: Clause): Cells {
  const { row } = clause;
  const { asked, intent, dates, text, counter } = question;
  if (row === null || intent === 'responsibility' || !(intent === 'target' || figures.has(asked))) return [];
  const name = nameOf(clause);
  const columns = row.head.text.split(' ').map(fold);
  const named = longestNamed(
    text,
    fold(name),
    columns.filter((column) => !period.test(column)),
  );
  const fits = (cell: Cells[number]) => {
    const isPeriod = period.test(cell.column);
    const said = fold(`${isPeriod ? name : cell.column}${row.unit ?? ''}${cell.text}`);
    if (isYears(cell) || asked === null || others[asked]?.test(said)) return asked === null && !isYears(cell);
    if (kinds[asked]) return kinds[asked].test(said);
    return isPeriod || named.length > 0 || (counter !== null && said.includes(counter));
  };
  const fitting = row.cells.filter((cell) => cell.column !== '' && fits(cell));
  const asks = dates.flatMap(({ year, toYear }) => (year === null ? [] : [{ from: year, to: toYear ?? year }]));
  if (asks.length === 0)
    return named.length > 0 ? fitting.filter(({ column }) => named.includes(fold(column))) : fitting;
  return fitting.filter(({ column }) =>
    findDates(fold(column)).some(({ year, toYear }) =>
      asks.some(({ from, to }) => year !== null && from <= year && (toYear ?? year) <= to),
    ),
  );
}

/** The columns of which a question names most: 年度投资 of 总投资 and 年度投资; none where it names no two characters of any. */
function longestNamed(text: string, name: string, columns: readonly string[]): string[] {
  const lengths = columns.map((column) => {
    const words = column.replace(/\(.*$/, '');
    for (let length = words.length; length >= 2; length -= 1)
      for (let at = 0; at + length <= words.length; at += 1) {
        const said = words.slice(at, at + length);
        if (text.includes(said) && !name.includes(said)) return length;
      }
    return 0;
  });
  const most = Math.max(0, ...lengths);
  return most === 0 ? [] : columns.filter((_, at) => lengths[at] === most);
}
