import { partOfSpeech, segment, wordWeight } from '../../src/language/segment.ts';
import { Random } from './random.ts';
import { kindOf, Words, type Kind } from './words.ts';

/** A made-up plan as a text in the layout of the real ones. */
export interface MadePlan {
  file: string;
  text: string;
  clauses: number;
}

/** A sentence of a real plan with slots for its content words. */
type Template = (string | { kind: Kind; word: string })[];

/** Words of a sentence, none overlapping: the longest that the dictionary has at each place. */
function cut(sentence: string): string[] {
  const known = new Set(segment(sentence));
  const words: string[] = [];
  for (let at = 0; at < sentence.length;) {
    let length = 4;
    while (length > 1 && !known.has(sentence.slice(at, at + length))) length--;
    words.push(sentence.slice(at, at + length));
    at += length;
  }
  return words;
}

/** Content words become slots; function words, figures and punctuation stay, as they do from plan to plan. */
function template(sentence: string): Template {
  return cut(sentence).map((word) => {
    const kind = word.length > 1 && wordWeight(word) > 8.5 ? kindOf(partOfSpeech(word)) : null;
    return kind ? { kind, word } : word;
  });
}

const offices =
  '卫生健康 财政 发展改革 医疗保障 教育 民政 农业农村 生态环境 住房城乡建设 交通运输 水利 商务 文化旅游 市场监管 公安 司法 自然资源 应急管理 统计 科技 审计 林业 乡村振兴 数据'.split(
    ' ',
  );
const numerals = '一二三四五六七八九十';

/** Makes plans one after the other, each on a subject of its own, with the sentences of the given texts as patterns. */
export class Archive {
  readonly #random: Random;
  readonly #words: Words;
  readonly #templates: Template[];
  #made = 0;

  constructor(texts: readonly string[], seed = 20_260_101) {
    this.#random = new Random(seed);
    this.#words = new Words(this.#random);
    const sentences = texts.flatMap((text) => text.replace(/\s+/g, '').match(/[^。！？；：]{12,120}(?=[。；])/g) ?? []);
    this.#templates = sentences.filter((sentence) => !/[（）()〔〕《》]/.test(sentence)).map(template);
  }

  /** One plan with 20–40 clauses that have a text of their own. */
  next(): MadePlan {
    const random = this.#random;
    const place = this.#words.draw('place').replace(/[省市县区州]$/, '');
    // A plan keeps to its subject: 70 of 100 slots are filled with its own 30 words of each kind.
    const subject = new Map<Kind, string[]>();
    for (const kind of ['noun', 'verb', 'adjective', 'place'] as const)
      subject.set(
        kind,
        Array.from({ length: 30 }, () => this.#words.draw(kind)),
      );
    const word = (kind: Kind) => (random.next() < 0.7 ? random.pick(subject.get(kind)!) : this.#words.draw(kind));
    const number = ++this.#made;
    const title = `${place}市${word('noun')}${word('noun')}${word('verb')}实施方案`;
    const lines = [
      `${place}市人民政府办公室关于印发${title}的通知`,
      `${place[0]}政办〔${2010 + (number % 15)}〕${number}号`,
    ];
    lines.push(
      '各县、区人民政府，市直各有关单位：',
      `${title}已经市人民政府同意，现印发给你们，请认真组织实施。`,
      title,
    );
    lines.push(`${this.#sentence(word)}。`);
    let tasks = 0;
    const wanted = 20 + random.below(21);
    for (let section = 0; tasks < wanted; section++) {
      if (section % 4 === 0) lines.push(`${numerals[section / 4]}、${word('verb')}${word('noun')}任务`);
      lines.push(`（${numerals[section % 4]}）${word('verb')}${word('noun')}${word('noun')}。`);
      for (let left = 3 + random.below(4); left > 0 && tasks < wanted; left--) {
        const body = Array.from({ length: 2 + random.below(4) }, () => this.#sentence(word)).join('。');
        lines.push(
          `${++tasks}.${word('verb')}${word('adjective')}${word('noun')}${word('verb')}。${body}。${this.#units(place)}`,
        );
      }
    }
    return {
      file: `documents/made-${String(number).padStart(5, '0')}.txt`,
      text: lines.join('\n'),
      clauses: tasks + 1,
    };
  }

  #sentence(word: (kind: Kind) => string): string {
    const parts = this.#random.pick(this.#templates);
    return parts
      .map((part) => (typeof part === 'string' ? part : this.#random.next() < 0.8 ? word(part.kind) : part.word))
      .join('');
  }

  #units(place: string): string {
    const units = Array.from({ length: 1 + this.#random.below(4) }, () => `市${this.#random.pick(offices)}局`);
    return `（${[...new Set(units), `${place}区人民政府`].join('、')}负责）`;
  }
}
