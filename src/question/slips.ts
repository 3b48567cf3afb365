import { soundsLike } from '../language/pinyin.ts';
import { cut, partOfSpeech } from '../language/segment.ts';
import { isFunctionWord } from './grammar.ts';

/** Words of asking that people mistype as readily as the plan's own: 谁负则, 哪个步门. */
const asking = '谁负责 负责人 哪些部门 责任单位 责任部门 牵头 配合 参与 分管 主管 归口 多少 比例 什么时候 期限 方案 任务 目标 要求 规定 原文 第几条';

/**
 * Puts homophone slips right (卫建委 → 卫健委, 绩校考核 → 绩效考核): a character that makes no known pair with either
 * neighbour is replaced by one of the same sound that does.
 */
export class Slips {
  readonly #texts: () => Iterable<string>;
  #after: Map<string, Set<string>> | undefined;
  #before: Map<string, Set<string>> | undefined;

  /** @param texts what is known to be written right: corpus and vocabulary, folded; read at the first slip */
  constructor(texts: () => Iterable<string>) {
    this.#texts = texts;
  }

  /** The text with its slips put right; the same length. @param text folded */
  repair(text: string): string {
    const characters = text.split('');
    let at = 0;
    const words = cut(text);
    for (const [number, word] of words.entries()) {
      const [loneLeft, loneRight] = [words[number - 1]?.length === 1, words[number + 1]?.length === 1];
      for (let offset = 0; offset < word.length; offset += 1) {
        const better = this.#better(characters, at + offset, word, loneLeft, loneRight);
        if (better !== null) characters[at + offset] = better;
      }
      at += word.length;
    }
    return characters.join('');
  }

  #better(characters: readonly string[], at: number, word: string, loneLeft: boolean, loneRight: boolean): string | null {
    const own = characters[at]!;
    if (!han.test(own) || word.length > 2 || isFunctionWord(word)) return null;
    this.#load();
    const [left, right] = [characters[at - 1] ?? '', characters[at + 1] ?? ''];
    const fits = (character: string) => ({
      left: this.#after!.get(left)?.has(character) ?? false,
      right: this.#before!.get(right)?.has(character) ?? false,
    });
    const now = fits(own);
    // A pair across the edge of a longer word is chance: 成医 in 远成|医疗.
    const isOwn = (pair: string, alone: boolean) => alone || partOfSpeech(pair) !== null;
    if ((now.left && isOwn(left + own, loneLeft || word.length > 1)) || (now.right && isOwn(own + right, loneRight || word.length > 1))) return null;
    const wordKnown = word.length > 1 && partOfSpeech(word) !== null;
    let best: string | null = null;
    for (const candidate of new Set([...(this.#after!.get(left) ?? []), ...(this.#before!.get(right) ?? [])])) {
      const side = fits(candidate);
      const both = side.left && side.right;
      // With one neighbour only, the pair must be a word, and the character stand alone as typed.
      const pair = side.left ? left + candidate : candidate + right;
      if (!both && (wordKnown || partOfSpeech(pair) === null || partOfSpeech(side.left ? left + own : own + right) !== null)) continue;
      if (!soundsLike(own, candidate)) continue;
      if (best === null || both) best = candidate;
      if (both) break;
    }
    return best;
  }

  #load(): void {
    if (this.#after) return;
    this.#after = new Map();
    this.#before = new Map();
    for (const text of [asking, ...this.#texts()]) {
      for (let at = 0; at + 1 < text.length; at += 1) {
        const [one, other] = [text[at]!, text[at + 1]!];
        if (!han.test(one) || !han.test(other)) continue;
        add(this.#after, one, other);
        add(this.#before, other, one);
      }
    }
  }
}

const han = /\p{Script=Han}/u;

function add(table: Map<string, Set<string>>, key: string, value: string): void {
  const values = table.get(key);
  if (values) values.add(value);
  else table.set(key, new Set([value]));
}
