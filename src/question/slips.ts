import { blur, toneless } from '../language/pinyin.ts';
import { cut, partOfSpeech } from '../language/segment.ts';
import { isFunctionWord } from './grammar.ts';

/** Words of asking that people mistype as readily as the plan's own: 谁负则, 哪个步门. */
const asking =
  '谁负责 负责人 哪些部门 责任单位 责任部门 牵头 配合 参与 分管 主管 归口 多少 比例 什么时候 期限 方案 任务 目标 要求 规定 原文 第几条';

/**
 * Puts homophone slips right (卫建委 → 卫健委, 绩校考核 → 绩效考核): a character that makes no known pair with either
 * neighbour is replaced by one of the same sound that does.
 */
export class Slips {
  readonly #texts: () => Iterable<string>;
  #after: Map<string, Set<string>> | undefined;
  #before: Map<string, Set<string>> | undefined;
  #written = '';

  /** @param texts what is known to be written right: corpus and vocabulary, folded; read at the first slip */
  constructor(texts: () => Iterable<string>) {
    this.#texts = texts;
  }

  /**
   * The text with its slips put right; the same length.
   * @param text folded
   * @param shielded stretches that are known names: nothing in them is touched
   */
  repair(text: string, shielded: readonly { start: number; end: number }[] = []): string {
    const safe = (at: number) => shielded.some(({ start, end }) => start <= at && at < end);
    const characters = text.split('');
    let at = 0;
    for (const word of cut(text)) {
      for (let offset = 0; offset < word.length; offset += 1) {
        const better = safe(at + offset) ? null : this.#better(characters, at + offset, word);
        if (better !== null) characters[at + offset] = better;
      }
      at += word.length;
    }
    return characters.join('');
  }

  #better(characters: readonly string[], at: number, word: string): string | null {
    const own = characters[at]!;
    if (!han.test(own) || word.length > 2 || isFunctionWord(word)) return null;
    this.#load();
    const [left, right] = [characters[at - 1] ?? '', characters[at + 1] ?? ''];
    const fits = (character: string) => ({
      left: this.#after!.get(left)?.has(character) ?? false,
      right: this.#before!.get(right)?.has(character) ?? false,
    });
    const now = fits(own);
    if (now.left && now.right) return null;
    const known = now.left || now.right;
    let best: string | null = null;
    for (const candidate of new Set([...(this.#after!.get(left) ?? []), ...(this.#before!.get(right) ?? [])])) {
      const side = fits(candidate);
      if (side.left && side.right) {
        // 远成医疗: 成医 is a known pair by chance, but 远程医 stands written somewhere.
        if (sounds(own, candidate, !known) && this.#written.includes(left + candidate + right)) return candidate;
      }
      if (!known && word.length === 1 && best === null) {
        const [typed, meant] = side.left ? [left + own, left + candidate] : [own + right, candidate + right];
        const stands = side.left ? (characters[at - 2] ?? '') + meant : meant + (characters[at + 2] ?? '');
        const isWord = partOfSpeech(meant) !== null || (stands.length === 3 && this.#written.includes(stands));
        if (isWord && partOfSpeech(typed) === null && sounds(own, candidate, false)) best = candidate;
      }
    }
    return best;
  }

  #load(): void {
    if (this.#after) return;
    this.#after = new Map();
    this.#before = new Map();
    this.#written = [asking, ...this.#texts()].join('\n');
    for (let at = 0; at + 1 < this.#written.length; at += 1) {
      const [one, other] = [this.#written[at]!, this.#written[at + 1]!];
      if (!han.test(one) || !han.test(other)) continue;
      add(this.#after, one, other);
      add(this.#before, other, one);
    }
  }
}

/** The usual readings are alike; `fuzzy` lets pass what an input method confuses (z/zh, n/l, in/ing). */
function sounds(one: string, other: string, fuzzy: boolean): boolean {
  const [left, right] = [toneless(one)[0]!, toneless(other)[0]!];
  return left === right || (fuzzy && blur(left) === blur(right));
}

const han = /\p{Script=Han}/u;

function add(table: Map<string, Set<string>>, key: string, value: string): void {
  const values = table.get(key);
  if (values) values.add(value);
  else table.set(key, new Set([value]));
}
