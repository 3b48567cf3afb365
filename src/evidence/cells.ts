import type { TableRow } from '../document/types.ts';
import { findDates } from '../language/dates.ts';
import { fold } from '../language/fold.ts';
import type { Question } from '../question/types.ts';

type Cells = TableRow['cells'];

/** What a column, or the unit of a row, must say for its figures to answer each kind of question. */
const kinds: Partial<Record<Exclude<Question['asked'], null>, RegExp>> = {
  money: /元|资金|投资|经费|金额|预算|补助|补贴|奖励|造价|费用/,
  percent: /%|率|比例|比重|占比/,
  area: /平方|亩|公顷|面积/,
  count: /^(?!.*[%元])/,
};
/** Years stand over what was reached and what is to be. */
const period = /(?:19|20)\d\d年|十[一二三四五六七八九]五|目标|现状|基期|末/;
const values = ['percent', 'count', 'money', 'area', 'ratio', 'amount', 'rank', 'score', 'rating', 'grade'];

/** The cells of a row that answer a question for a figure: of the year that is asked for, else of all; none where it asks for none. */
export function cellsAsked(question: Question, row: TableRow | null): Cells {
  const { asked, intent, dates, text } = question;
  const wants = intent === 'target' || (asked !== null && values.includes(asked));
  if (row === null || !wants || intent === 'responsibility' || asked === 'date') return [];
  const kind = asked === null ? undefined : kinds[asked];
  const fitting = row.cells.filter(
    ({ column, text: cell }) =>
      !kind || kind.test(fold(`${period.test(column) ? '' : column}${row.unit ?? ''}${cell}`)),
  );
  const years = dates.flatMap(({ year }) => (year === null ? [] : [year]));
  if (years.length > 0) {
    const ofYear = fitting.filter(({ column }) => findDates(fold(column)).some(({ year }) => years.includes(year!)));
    return ofYear.length > 0 || fitting.some(({ column }) => period.test(column)) ? ofYear : fitting;
  }
  const named = fitting.filter(({ column }) => !period.test(column) && namesColumn(text, fold(column)));
  return named.length > 0 ? named : fitting;
}

/** Does a question name a column: 数量 of 数量（台）, 投资 of 总投资? */
const namesColumn = (text: string, column: string): boolean =>
  [...column.replace(/\(.*$/, '')].slice(1).some((second, at) => text.includes(`${column[at]}${second}`));
