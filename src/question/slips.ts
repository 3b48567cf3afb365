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
    // What is certain first: it is a neighbour that the rest is judged by.
    for (const sure of [true, false]) {
      let at = 0;
      for (const word of cut(text)) {
        for (let offset = 0; offset < word.length; offset += 1) {
          const better = safe(at + offset) ? null : this.#better(characters, at + offset, word, sure);
          if (better !== null) characters[at + offset] = better;
        }
        at += word.length;
      }
    }
    return characters.join('');
  }

  #better(characters: readonly string[], at: number, word: string, sure: boolean): string | null {
    const own = characters[at]!;
    if (!han.test(own) || word.length > 2 || isFunctionWord(word)) return null;
    this.#load();
    const [left, right] = [characters[at - 1] ?? '', characters[at + 1] ?? ''];
    const [after, before] = [this.#after!.get(left), this.#before!.get(right)];
    const [onLeft, onRight] = [after?.has(own) ?? false, before?.has(own) ?? false];
    if (onLeft && onRight && (!sure || this.#written.includes(left + own + right))) return null;
    const known = onLeft || onRight;
    // Sounds are compared first: few characters sound alike, all else takes longer.
    if (sure) {
      for (const candidate of after ?? []) {
        if (!before?.has(candidate) || !sounds(own, candidate, !known)) continue;
        // 远成医疗: 成医 is a known pair by chance, but 远程医 stands written somewhere.
        if (this.#written.includes(left + candidate + right)) return candidate;
      }
    } else if (!known && !particle.test(right) && word.length === 1) {
      for (const candidate of new Set([...(after ?? []), ...(before ?? [])])) {
        if (!sounds(own, candidate, false)) continue;
        const [typed, meant] = after?.has(candidate)
          ? [left + own, left + candidate]
          : [own + right, candidate + right];
        const longer = after?.has(candidate) ? (characters[at - 2] ?? '') + meant : meant + (characters[at + 2] ?? '');
        const isWord = partOfSpeech(meant) !== null || (longer.length === 3 && this.#written.includes(longer));
        if (isWord && partOfSpeech(typed) === null) return candidate;
      }
    }
    return null;
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
  const [left, right] = [readingOf(one), readingOf(other)];
  return left.plain === right.plain || (fuzzy && left.blurred === right.blurred);
}

const readings = new Map<string, { plain: string; blurred: string }>();

/** The usual reading of a character. There are some thousand characters: each is looked up once. */
function readingOf(character: string): { plain: string; blurred: string } {
  let reading = readings.get(character);
  if (!reading) {
    const [plain] = toneless(character) as [string];
    readings.set(character, (reading = { plain, blurred: blur(plain) }));
  }
  return reading;
}

/** Behind these a single character is a verb of its own: 能认吗 is no 能人. */
const particle = /^[吗呢吧了过着不没的?]$/;
const han = /\p{Script=Han}/u;

function add(table: Map<string, Set<string>>, key: string, value: string): void {
  const values = table.get(key);
  if (values) values.add(value);
  else table.set(key, new Set([value]));
}
