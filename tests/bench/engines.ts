import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { create, insertMultiple, load, save, search, type AnyOrama, type RawData } from '@orama/orama';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { PlanDocument } from '../../src/document/types.ts';
import { openIndex } from '../../src/index/cache.ts';
import { defaultRanking } from '../../src/index/ranking.ts';
import { fieldNames } from '../../src/index/types.ts';
import type { Row } from './corpora.ts';

/** Finds rows for terms, best first, at most 20. */
export type Find = (terms: string[]) => number[];

/** Something to compare: makes its index of rows and keeps it in a folder, or opens what it kept. */
export interface Engine {
  build(rows: Row[], folder: string): Find | Promise<Find>;
  /** @param documents what stands for the corpus; only clausebot hands out clauses */
  load(folder: string, documents: PlanDocument[]): Find | Promise<Find>;
}

const byBlank = (text: string): string[] => text.split(' ').filter(Boolean);
const limit = 20;

/** Rows as documents of one clause each; the parser is measured with the whole answer. */
export function documentsOf(rows: Row[]): PlanDocument[] {
  return rows.map((row, at) => {
    const clause = {
      id: String(at),
      heading: row.heading,
      text: row.body,
      sentences: row.body ? [{ text: row.body }] : [],
      responsible: row.agencies ? [{ agency: row.agencies }] : [],
      parent: row.ancestors ? { heading: row.ancestors, parent: null } : null,
      children: [],
    };
    return { id: String(at), clauses: [clause] } as unknown as PlanDocument;
  });
}

const clausebot: Engine = {
  build: (rows, folder) => clausebot.load(folder, documentsOf(rows)),
  async load(folder, documents) {
    const index = await openIndex(documents, byBlank, { folder, stamp: 'bench' });
    return (terms) => {
      const weighted = terms.map((term) => ({ term, weight: 1 }));
      return index.search(weighted, { limit }).map(({ document }) => Number(document.id));
    };
  },
};

/** As people use it: one field, heading first, every term may be missing. */
let flex: Index;
const flexsearch: Engine = {
  build(rows) {
    flex = new Index({ encode: byBlank });
    rows.forEach((row, at) => flex.add(at, fieldNames.map((name) => row[name]).join(' ')));
    return (terms) => flex.search(terms.join(' '), { limit, suggest: true }) as number[];
  },
  load(folder) {
    flex = new Index({ encode: byBlank });
    const parts = JSON.parse(readFileSync(path.join(folder, 'parts.json'), 'utf8')) as string[];
    for (const part of parts) flex.import(part, readFileSync(path.join(folder, part), 'utf8'));
    return (terms) => flex.search(terms.join(' '), { limit, suggest: true }) as number[];
  },
};

let mini: MiniSearch;
const miniOptions = {
  fields: [...fieldNames],
  tokenize: byBlank,
  processTerm: (term: string) => term,
  searchOptions: { boost: defaultRanking.fields, tokenize: byBlank, processTerm: (term: string) => term },
};
const findMini: Find = (terms) =>
  mini
    .search(terms.join(' '))
    .slice(0, limit)
    .map(({ id }) => id as number);
const minisearch: Engine = {
  build(rows) {
    mini = new MiniSearch(miniOptions);
    mini.addAll(rows.map((row, id) => ({ id, ...row })));
    return findMini;
  },
  load(folder) {
    mini = MiniSearch.loadJSON(readFileSync(path.join(folder, 'mini.json'), 'utf8'), miniOptions);
    return findMini;
  },
};

let orama: AnyOrama;
function newOrama(): AnyOrama {
  const tokenizer = { language: 'cn', normalizationCache: new Map<string, string>(), tokenize: byBlank };
  const schema = { heading: 'string', ancestors: 'string', body: 'string', agencies: 'string' } as const;
  return create({ schema, components: { tokenizer } });
}
const findOrama: Find = (terms) => {
  const found = search(orama, { term: terms.join(' '), limit, boost: defaultRanking.fields, threshold: 1 });
  return (found as { hits: { id: string }[] }).hits.map(({ id }) => Number(id));
};
const oramaEngine: Engine = {
  build(rows) {
    orama = newOrama();
    const given = rows.map(({ heading, ancestors, body, agencies }, at) => ({
      id: String(at),
      heading,
      ancestors,
      body,
      agencies,
    }));
    void insertMultiple(orama, given, rows.length);
    return findOrama;
  },
  load(folder) {
    orama = newOrama();
    load(orama, JSON.parse(readFileSync(path.join(folder, 'orama.json'), 'utf8')) as RawData);
    return findOrama;
  },
};

/** Writes what was built; not part of the build time. */
export function keep(name: EngineName, folder: string): void {
  if (name === 'minisearch') writeFileSync(path.join(folder, 'mini.json'), JSON.stringify(mini));
  if (name === 'orama') writeFileSync(path.join(folder, 'orama.json'), JSON.stringify(save(orama)));
  if (name === 'flexsearch') {
    const parts: string[] = [];
    flex.export((part, data) => {
      parts.push(part);
      writeFileSync(path.join(folder, part), data);
    });
    writeFileSync(path.join(folder, 'parts.json'), JSON.stringify(parts));
  }
}

export const engines = { clausebot, flexsearch, minisearch, orama: oramaEngine };
export type EngineName = keyof typeof engines;
