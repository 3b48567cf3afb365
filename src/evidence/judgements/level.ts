import type { Judgement } from '../evidence.ts';

/** 责任压到哪一级: a level of government must be named, by the sentence or among those responsible. */
export const levelNamed: Judgement = ({ asked, intent }, ranked, best) => {
  if (intent !== 'responsibility' || asked !== 'grade') return null;
  const said = [best?.sentence.text ?? '', ...ranked.view.clause.responsible.map(({ agency }) => agency)];
  return said.some((text) => /各(?:级|地|县|区|市|设区市|乡)|人民政府/.test(text))
    ? null
    : { ranked, sentence: best, silent: '没有写明是哪一级' };
};
