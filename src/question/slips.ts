import { GramSet } from '../language/gram-set.ts';
import { matchesOf } from '../language/matches.ts';
import { cut, homophones, partOfSpeech } from '../language/segment.ts';
import type { Span } from '../language/spans.ts';
import { isFunctionWord } from './grammar.ts';

/** Words of asking that people mistype as readily as the plan's own: 谁负则, 哪个步门. */
const asking =
  '谁负责 负责人 由何部门 何单位 哪些部门 责任单位 责任部门 先出台 先印发 牵头 配合 参与 分管 主管 归口 多少 比例 什么时候 期限 方案 任务 目标 要求 规定 原文 第几条';

/** Pairs and triples remembered, one at each place, in bits of the place: 0.6 and 0.5 MB. */
const pairBits = 17;
const tripleBits = 16;
const placeOf = (hash: number, bits: number): number => Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - bits);

const askingGrams = GramSet.of([asking]);

/**
 * Puts homophone slips right (卫建委 → 卫健委, 绩校考核 → 绩效考核): a character that makes no known pair with either
 * neighbour is replaced by one of the same sound that does.
 */
export class Slips {
  readonly #stands: (gram: string) => boolean;
  readonly #isRight: (gram: string) => boolean;
  /** The code units of both characters, and whether they are known: at the place of their hash. */
  readonly #pairs = new Uint32Array(1 << pairBits);
  readonly #known = new Uint8Array(1 << pairBits);
  /** The same of three characters, and what the middle one surely should be: 0 where it may stay. */
  readonly #firsts = new Uint32Array(1 << tripleBits);
  readonly #lasts = new Uint16Array(1 << tripleBits);
  readonly #meant = new Uint16Array(1 << tripleBits);

  /**
   * @param stands whether these two or three characters stand beside each other in what is written or said; folded
   * @param isRight the same of names and words, what a slip is put right by
   */
  constructor(stands: (gram: string) => boolean, isRight: (gram: string) => boolean) {
    [this.#stands, this.#isRight] = [stands, isRight];
  }

  /**
   * The text with its slips put right; the same length.
   * @param text folded
   * @param shielded stretches that are known names: nothing in them is touched
   */
  repair(text: string, shielded: readonly Span[] = []): string {
    const plans = matchesOf(text, planName).map(({ index }) => ({ start: index, end: index + 1 }));
    const untouched = [...shielded, ...plans];
    const safe = (at: number) => untouched.some(({ start, end }) => start <= at && at < end);
    const words = cut(text);
    let repaired = text;
    // What is certain first: it is a neighbour that the rest is judged by.
    for (const sure of [true, false]) {
      let at = 0;
      for (const [index, word] of words.entries()) {
        if (word.length <= 2 && !isFunctionWord(word))
          for (let offset = at; offset < at + word.length; offset += 1) {
            if (!han.test(repaired[offset]!) || safe(offset)) continue;
            const better = this.#better(repaired, offset, word, sure, words[index - 1] ?? '', words[index + 1] ?? '');
            if (better !== null) repaired = repaired.slice(0, offset) + better + repaired.slice(offset + 1);
          }
        at += word.length;
      }
    }
    return repaired;
  }

  /** @param before, after the words beside this one */
  #better(text: string, at: number, word: string, sure: boolean, before: string, after: string): string | null {
    const own = text[at]!;
    const left = text[at - 1] ?? '';
    const right = text[at + 1] ?? '';
    if (sure) return this.#surely(left, own, right);
    if (this.#knowsPair(left, own) || this.#knowsPair(own, right)) return null;
    if (particle.test(right) || word.length > 1 || (derives.test(own) && before.length > 1)) return null;
    for (const candidate of homophones(own, false)) {
      const afterLeft = this.#knowsPair(left, candidate);
      if (!afterLeft && !this.#knowsPair(candidate, right)) continue;
      // 三倍 is counted, no 三北; 要加 is no 要价, 比要 no 必要
      const beside = afterLeft ? left : right;
      if (numeral.test(beside) || isFunctionWord(beside)) continue;
      const [typed, meant] = afterLeft ? [left + own, left + candidate] : [own + right, candidate + right];
      const longer = afterLeft ? (text[at - 2] ?? '') + meant : meant + (text[at + 2] ?? '');
      // 具体指什么: of 具体 nothing is left when 体制 is made of its end; 责任仁 is 责任人.
      const whole = afterLeft ? before + candidate : candidate + after;
      if (whole.length === 3 && !this.#knows(whole, this.#isRight)) continue;
      const isWord = partOfSpeech(meant) !== null || (longer.length === 3 && this.#knows(longer, this.#isRight));
      if (isWord && partOfSpeech(typed) === null) return candidate;
    }
    return null;
  }

  /** What a character surely should be between its neighbours; null where it may stay. Remembered. */
  #surely(left: string, own: string, right: string): string | null {
    const first = ((left.charCodeAt(0) << 16) | own.charCodeAt(0)) >>> 0;
    const last = right.charCodeAt(0) || 0;
    const place = placeOf(first ^ Math.imul(last, 0x01000193), tripleBits);
    if (this.#firsts[place] !== first || this.#lasts[place] !== last) {
      [this.#firsts[place], this.#lasts[place]] = [first, last];
      this.#meant[place] = this.#findSure(left, own, right)?.charCodeAt(0) ?? 0;
    }
    return this.#meant[place] === 0 ? null : String.fromCharCode(this.#meant[place]!);
  }

  #findSure(left: string, own: string, right: string): string | null {
    const onLeft = this.#knowsPair(left, own);
    const onRight = this.#knowsPair(own, right);
    if (onLeft && onRight && this.#knows(left + own + right)) return null;
    for (const candidate of homophones(own, !onLeft && !onRight)) {
      // 远成医疗: 成医 is a known pair by chance, but 远程医 stands written somewhere.
      if (
        candidate !== own &&
        this.#knowsPair(left, candidate) &&
        this.#knowsPair(candidate, right) &&
        this.#knows(left + candidate + right, this.#isRight)
      )
        return candidate;
    }
    return null;
  }

  /** The same of two characters, remembered: some hundred pairs are looked up for each question. */
  #knowsPair(first: string, second: string): boolean {
    const pair = ((first.charCodeAt(0) << 16) | second.charCodeAt(0)) >>> 0;
    const place = placeOf(pair, pairBits);
    if (this.#pairs[place] !== pair) {
      this.#pairs[place] = pair;
      this.#known[place] = this.#knows(first + second) ? 1 : 0;
    }
    return this.#known[place] === 1;
  }

  /**
   * Does this stand written somewhere?
   * @param gram two or three characters; others do not
   * @param stands where it is looked for: for what a slip is put right by in fewer places
   */
  #knows(gram: string, stands = this.#stands): boolean {
    return hanOnly.test(gram) && (askingGrams.has(gram) || stands(gram));
  }
}

/** 落实市方案 is no 实施方案. */
const planName = /[市省县](?=方案|文件)/g;

/** Behind these a single character is a verb of its own: 能认吗 is no 能人. */
const particle = /^[吗呢吧了过着不没的?]$/;
/** Behind a word these make another one that no dictionary has: 建筑师, 操作间. */
const derives = /^[师员者家间室厅费率量型化]$/;
const numeral = /^[一二三四五六七八九十百千万两几半\d]$/;
const han = /\p{Script=Han}/u;
const hanOnly = /^\p{Script=Han}{2,3}$/u;
