import type { Assistant } from '../../src/answer/assistant.ts';
import { placeOf } from '../../src/answer/labels.ts';
import type { Answer, ClauseReference, Reply } from '../../src/answer/types.ts';
import type { Clause, PlanDocument } from '../../src/document/types.ts';
import type { Context, Intent } from '../../src/question/types.ts';

/** A clause as a test writes it. */
export interface PlainClause {
  path: string;
  heading: string | null;
  text: string;
  agencies?: string[];
  targets?: [quote: string, value: string, deadline: string | null][];
}

/** A document whose positions are those of its clauses' texts laid end to end. */
export function plainDocument(id: string, title: string, clauses: PlainClause[]): PlanDocument {
  let text = '';
  const made = clauses.map((given): Clause => {
    const start = text.length;
    text += given.text;
    const span = { start, end: text.length };
    const num = /（[^）]+）$|\d+$|^[^（\d]+$/u.exec(given.path)?.[0] ?? given.path;
    const clause = {
      ...span,
      path: given.path,
      id: given.path,
      level: /\d$/u.test(given.path) ? 3 : given.path.includes('（') ? 2 : given.path === '序' ? 0 : 1,
      num: /^\d+$/u.test(num) ? `${num}.` : /^[一二三四五六]+$/u.test(num) ? `${num}、` : num === '序' ? '' : num,
      heading: given.heading,
      text: given.text,
      sentences: [{ ...span, text: given.text }],
      responsibilityLine: null,
      responsible: (given.agencies ?? []).map((agency) => ({
        ...span,
        agency,
        printed: agency,
        role: '负责',
        shared: false,
        origin: 'line' as const,
      })),
      targets: (given.targets ?? []).map(([quote, value, deadline]) => ({
        ...span,
        measure: 'count' as const,
        subject: given.heading ?? '',
        comparison: null,
        value,
        unit: null,
        deadline,
        quote,
      })),
      deadlines: [],
      parent: null,
      children: [],
    };
    return clause as unknown as Clause;
  });
  for (const clause of made) {
    const parent = made.findLast(
      ({ path }) =>
        clause.path.startsWith(path) && /^(?:（|(?<!\d)\d)/u.test(clause.path.slice(path.length)) && !/\d$/u.test(path),
    );
    clause.parent = parent ?? null;
    parent?.children.push(clause);
  }
  const document = {
    id,
    source: { file: `documents/${id}.txt`, text },
    number: id,
    title,
    issuer: '某市人民政府办公室',
    date: '2022年4月21日',
    addressees: [],
    note: null,
    basis: [],
    facts: {},
    administrativeLevel: 'city',
    place: null,
    everydayNames: [],
    status: { state: '现行有效', by: null },
    clauses: made,
    warnings: [],
  };
  // Fields that the channel does not look at may be missing.
  return document as unknown as PlanDocument;
}

const LONG = Array.from({ length: 260 }, (_one, index) => `第${index + 1}句写着<b>&_*[${index}]，要一字不差🙂。`).join(
  '',
);

/** Two small plans with what is awkward to show: markup characters, emoji, a very long clause. */
export const PLANS: PlanDocument[] = [
  plainDocument('甲政办〔2022〕9号', '甲市医院发展方案', [
    { path: '序', heading: null, text: '为推动发展，制定本方案。' },
    { path: '一', heading: '总体要求', text: '一、总体要求。坚持人民健康。' },
    { path: '二', heading: '重点任务', text: '二、重点任务' },
    { path: '二（一）', heading: '构建新体系', text: '（一）构建新体系。' },
    {
      path: '二（一）1',
      heading: '打造医疗中心',
      text: '1.打造医疗中心。建设<高地>，A&B_c*d🙂。',
      agencies: ['市卫生健康委', '市财政局'],
    },
    {
      path: '二（一）2',
      heading: '加强临床专科建设',
      text: '2.加强临床专科建设。到2025年，有10个以上重点专科。',
      agencies: ['市卫生健康委'],
      targets: [['到2025年，有10个以上重点专科。', '10个以上', '到2025年']],
    },
    { path: '二（一）3', heading: '很长的任务', text: `3.很长的任务。${LONG}`, agencies: ['市医保局'] },
    ...Array.from({ length: 12 }, (_one, index) => ({
      path: `二（一）${index + 4}`,
      heading: `第${index + 4}项工作`,
      text: `${index + 4}.第${index + 4}项工作。按要求做好第${index + 4}项工作，${'持续推进'.repeat(18)}。`,
      agencies: ['市卫生健康委'],
    })),
  ]),
  plainDocument('乙政办〔2021〕102号', '乙区医院发展方案', [
    { path: '一', heading: '总体要求', text: '一、总体要求。坚持公益。' },
    {
      path: '一（一）5',
      heading: '加强临床专科建设',
      text: '5.加强临床专科建设。重点发展儿科。',
      agencies: ['自治区卫生健康委'],
    },
  ]),
];

// The context is the core's own: the channel only carries it on.
const EMPTY = { message: null, intent: null, documents: [], clauses: [], agencies: [] } as unknown as Context;

/** An assistant of a few rules over plain documents, to see what the channel makes of its answers. */
export function stubAssistant(documents: PlanDocument[] = PLANS): Assistant {
  const all = documents.flatMap((document) => document.clauses.map((clause) => ({ document, clause })));
  type Place = (typeof all)[number];
  const at = ({ document, clause }: ClauseReference): Place | undefined =>
    all.find((one) => one.document.id === document && one.clause.id === clause);
  const referenceOf = ({ document, clause }: Place): ClauseReference => ({ document: document.id, clause: clause.id });

  function reply(
    question: string,
    intent: Intent,
    statement: string,
    places: Place[],
    suggestions: string[] = [],
    quote?: string,
  ): Reply {
    const found = places.length > 0;
    const citations = places.map(({ document, clause }) => ({
      document: document.number ?? document.title,
      title: document.title,
      clause: clause.path,
      place: placeOf(clause),
      heading: clause.heading,
      quote: quote ?? clause.text,
      file: document.source.file,
      start: clause.start,
      end: clause.end,
    }));
    const references = places.map(referenceOf);
    const answer: Answer = {
      question,
      intent,
      found,
      statement,
      verdict: null,
      agencies: [],
      targets: [],
      citations,
      references,
      suggestions,
    };
    return { answer, context: { ...EMPTY, message: question, intent, clauses: references } };
  }
  const responsible = (question: string, place: Place): Reply => {
    const names = place.clause.responsible.map(({ agency }) => agency);
    const statement =
      names.length === 0
        ? `“${place.clause.heading}”没有写明责任单位`
        : `“${place.clause.heading}”由${names.join('、')}负责`;
    return reply(
      question,
      'responsibility',
      statement,
      [place],
      [`${place.clause.heading}的目标是什么？`, '那另一方案呢？', '原文'],
    );
  };
  const whole = (question: string, place: Place): Reply =>
    reply(question, 'clause', `${place.clause.path} ${place.clause.heading ?? ''}`.trim(), [place], ['谁负责？']);
  const other = ({ document, clause }: Place): Place | undefined =>
    all.find((one) => one.document !== document && one.clause.heading === clause.heading && clause.level === 3);
  const target = (question: string, place: Place): Reply =>
    reply(
      question,
      'target',
      place.clause.targets.map(({ value }) => value).join('、') || '没有数字',
      [place],
      [],
      place.clause.targets[0]?.quote,
    );

  const assistant: Assistant = {
    documents,
    respond(message, context) {
      const text = message.replace(/\s+/gu, '');
      if (text === '炸') throw new TypeError(`cannot read ${message}`);
      if (/^(?:你好|谢谢)/u.test(text)) return reply(message, 'greeting', '您好，请提问。', []);
      const focus = context?.clauses[0];
      if (/^那另一方案呢|^那自治区呢/u.test(text)) {
        const now = focus === undefined ? undefined : at(focus);
        const there = now === undefined ? undefined : other(now);
        return there === undefined ? reply(message, 'none', '另一方案没有这一条', []) : responsible(message, there);
      }
      if (/^谁负责[？?]?$/u.test(text))
        return focus === undefined ? reply(message, 'none', '请说明是哪一条', []) : responsible(message, at(focus)!);
      const duties = /^(.+?)负责哪些任务/u.exec(text)?.[1];
      if (duties !== undefined) {
        const places = all.filter(({ clause }) => clause.responsible.some(({ agency }) => agency.includes(duties)));
        return reply(
          message,
          'duties',
          places.length > 0 ? `${duties}负责的任务共${places.length}项。` : `没有${duties}`,
          places,
        );
      }
      const topic = text.replace(/^谁负责|的目标是什么|的原文|，(?:两份|各)方案有什么不同|[？?。]/gu, '');
      const place = all.find(
        ({ clause }) => clause.heading !== null && topic.length > 1 && clause.heading.includes(topic),
      );
      if (place === undefined) return reply(message, 'none', `方案没有写“${topic}”`, []);
      if (text.includes('不同'))
        return assistant.comparison(referenceOf(place)) ?? reply(message, 'none', '没有对应', []);
      if (text.includes('的目标')) return target(message, place);
      return text.includes('的原文') ? whole(message, place) : responsible(message, place);
    },
    clause: (reference) => (at(reference) === undefined ? null : whole('原文', at(reference)!)),
    responsibility: (reference) => (at(reference) === undefined ? null : responsible('谁负责', at(reference)!)),
    targets: (reference) => (at(reference) === undefined ? null : target('目标', at(reference)!)),
    comparison(reference) {
      const here = at(reference);
      const there = here === undefined ? undefined : other(here);
      return here === undefined || there === undefined
        ? null
        : reply('对照', 'comparison', '两边都写了', [here, there]);
    },
    neighbour({ document, clause }, step) {
      const tasks = all.filter((one) => one.document.id === document && one.clause.children.length === 0);
      const next = tasks[tasks.findIndex((one) => one.clause.id === clause) + step];
      return next === undefined ? null : referenceOf(next);
    },
    search(text, limit, offset = 0) {
      const hits = all.filter(
        ({ clause }) => text !== '' && (clause.heading ?? '').includes(text) && clause.level === 3,
      );
      return hits.slice(offset, offset + limit).map((place) => ({
        reference: referenceOf(place),
        citation: reply('', 'clause', '', [place]).answer.citations[0]!,
        score: 1,
      }));
    },
  };
  return assistant;
}
