import { describe, expect, it } from 'vitest';
import { rankDocument } from '../../src/evidence/find.ts';
import { understand } from '../../src/question/understand.ts';
import { library, plans } from '../answer/shipped.ts';

const city = library.documents.find(({ number }) => number === plans.city)!;
const region = library.documents.find(({ number }) => number === plans.region)!;

function ranking(message: string, document = city) {
  return rankDocument(understand(message, null, library.lexicon), document, library);
}

/** Paths of the clauses of one plan, best first. */
const order = (message: string, document = city) => ranking(message, document).map(({ view }) => view.clause.path);

/** An ordered list of clauses, each with the reason why it stands where it does. */
type Order = [path: string, reason: string][];

const orders: { message: string; document?: typeof city; order: Order }[] = [
  {
    message: '绩效考核',
    order: [
      ['二（三）15', 'speaks of nothing else, from the heading to the last sentence'],
      ['二（四）17', 'only names its results as one of the grounds of pay'],
    ],
  },
  {
    message: '总会计师',
    order: [['二（三）13', 'the only clause with the word; nothing else may be brought up by 会计 or 师 before it']],
  },
  {
    message: '医保支付方式',
    order: [
      ['二（四）20', 'heading and every sentence'],
      ['二（四）19', 'ends with 纳入医保支付范围: the words, but of prices'],
    ],
  },
  {
    message: '医疗服务价格',
    order: [
      ['二（四）19', 'heading and every sentence'],
      ['二（二）10', 'another matter of 医疗服务, its 模式'],
    ],
  },
  {
    message: '县域医共体的薪酬',
    order: [
      ['二（四）17', '薪酬 in the heading, 紧密型县域医共体 as one of its models'],
      ['二（一）4', '县域医共体 in the heading, nothing on pay'],
    ],
  },
  {
    message: '县域医共体',
    order: [
      ['二（一）4', 'its heading'],
      ['二（三）12', 'names it among the 医联体 of which the accounts are joined'],
    ],
  },
  {
    message: '精神病医院扩建',
    order: [
      ['二（一）7', 'both words, and the whole clause is about psychiatric care'],
      ['二（一）2', 'both words, in a list of projects'],
      ['三（二）', '精神病医院 only, as one that is to be favoured'],
    ],
  },
  {
    message: '党委书记',
    order: [
      ['二（六）25', 'says what 党委书记 may be, three times'],
      ['二（六）27', 'names 党委书记 once, as the first to answer'],
    ],
  },
  {
    message: '互联网医院',
    document: region,
    order: [
      ['二（二）8', 'the word itself'],
      ['二（二）7', '互联网＋护理服务: half of the word'],
    ],
  },
  {
    message: '医护比',
    document: region,
    order: [['二（四）13', 'the only clause with the ratio']],
  },
];

describe('the order of clauses', () => {
  it.each(orders)('$message', ({ message, document, order: wanted }) => {
    const found = order(message, document);
    const [first] = wanted;
    expect(found[0], first![1]).toBe(first![0]);
    const places = wanted.map(([path]) => found.indexOf(path));
    expect(places.every((place) => place >= 0)).toBe(true);
    wanted.slice(1).forEach(([path, reason], at) => {
      expect(places[at + 1], `${path}: ${reason}`).toBeGreaterThan(places[at]!);
    });
  });

  it('has scores that fall, and clauses that stand once', () => {
    for (const { message, document } of orders) {
      const found = ranking(message, document);
      const scores = found.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((one, other) => other - one));
      expect(new Set(found.map(({ view }) => view.clause)).size).toBe(found.length);
    }
  });

  it('has the clause first whose heading is asked for, for every task of both plans', () => {
    for (const document of library.documents) {
      for (const { path, heading } of document.clauses) {
        if (!/\d$/.test(path) || heading === null) continue;
        expect([path, order(heading, document)[0]]).toEqual([path, path]);
      }
    }
  });

  it('has the clause first of which a whole sentence is typed, for every long sentence', () => {
    const wrong: string[] = [];
    let all = 0;
    for (const document of library.documents) {
      for (const clause of document.clauses) {
        for (const { text } of clause.sentences) {
          if (text.length < 25 || text.length > 120 || clause.level === 0) continue;
          all += 1;
          const first = ranking(text, document)[0]!.view.clause;
          // The same sentence may stand in two clauses of one plan.
          if (first !== clause && !first.sentences.some((other) => other.text === text)) {
            wrong.push(`${clause.path} → ${first.path}: ${text}`);
          }
        }
      }
    }
    expect(all).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });
});

describe('what a clause is said to cover', () => {
  it.each<[string, typeof city, string]>([
    ['警务室的比例', city, '二（五）23'],
    ['总会计师', city, '二（三）13'],
    ['互联网医院', region, '二（二）8'],
  ])('%s: all of it', (message, document, path) => {
    const [best] = ranking(message, document);
    expect(best!.view.clause.path).toBe(path);
    expect(best!.coverage).toBeGreaterThan(0.9);
    expect(best!.unexplained).toEqual([]);
  });

  it('keeps between none and all, whatever is asked', () => {
    for (const message of ['警务室', '新能源汽车补贴', '总会计师和新能源汽车', '医院医院医院', '的', '']) {
      for (const { coverage, sentences } of ranking(message)) {
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1.000001);
        for (const sentence of sentences) expect(sentence.coverage).toBeLessThanOrEqual(1.000001);
      }
    }
  });

  it('is less where the question says more than the clause', () => {
    const less = ranking('总会计师新能源汽车补贴')[0]!;
    const more = ranking('总会计师')[0]!;
    expect(less.view.clause).toBe(more.view.clause);
    expect(less.coverage).toBeLessThan(more.coverage);
    expect(less.unexplained.map(({ text }) => text).join()).toMatch(/新能源|汽车|补贴/);
  });
});

describe('the sentence that carries the answer', () => {
  it.each<[string, string]>([
    ['警务室的比例是多少', '80%的二级以上医院要设立医院警务室'],
    ['医护比', '医护比总体达到1:2左右'],
    ['带薪休假', '带薪休假制度'],
    ['绩效考核前进多少名', '前进100名以上'],
    ['重点发展哪些临床专科', '口腔、眼科等临床专科'],
    ['地方财务报告审计', '年度财务报告审计全覆盖'],
    ['医生多机构执业', '多机构执业获得合法收入'],
  ])('%s', (message, part) => {
    expect(ranking(message)[0]!.sentences[0]!.sentence.passage.text).toContain(part);
  });
});

describe('the counterpart of a clause in the other plan', () => {
  it.each<[string, string | null]>([
    ['二（二）8', '二（二）5'],
    ['二（三）13', '二（三）10'],
    ['二（四）17', '二（四）14'],
    ['二（四）20', '二（四）17'],
    ['二（六）27', '二（六）24'],
    ['三（二）', '三（二）'],
    ['二（一）2', null],
    ['二（一）6', null],
    ['二（一）7', null],
    ['二（六）28', null],
  ])('市%s: %s', (path, counterpart) => {
    const clause = city.clauses.find((candidate) => candidate.path === path)!;
    expect(library.counterpart(city, clause, region)?.path ?? null).toBe(counterpart);
  });

  it('is mutual', () => {
    for (const clause of city.clauses) {
      const there = library.counterpart(city, clause, region);
      if (there) expect(library.counterpart(region, there, city)?.path).toBe(clause.path);
    }
  });
});
