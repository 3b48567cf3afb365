/** Ends of sentences, then of clauses, after which a long text is best broken. */
const BREAKS = [/[。！？；\n]/u, /[，、：,.;:]/u];

/** Never between the halves of a surrogate pair, before a combining mark or joiner, or after a joiner. */
function isWhole(text: string, at: number): boolean {
  const before = text.codePointAt(at - 1) ?? 0;
  const [after = ''] = text.slice(at, at + 2);
  const unit = text.charCodeAt(at);
  return (
    !(unit >= 0xdc00 && unit <= 0xdfff) && before !== 0x200d && !/[\p{M}\u200d\ufe0f\u{1f3fb}-\u{1f3ff}]/u.test(after)
  );
}

function breakBefore(text: string, limit: number): number {
  for (const marks of BREAKS)
    for (let at = limit; at > limit / 2; at--) if (marks.test(text[at - 1]!) && isWhole(text, at)) return at;
  for (let at = limit; at > limit / 2; at--) if (isWhole(text, at)) return at;
  return limit;
}

/** Splits a text into pieces of at most so many UTF-16 units, at ends of sentences if it can; joined they are the text. */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const at = breakBefore(rest, limit);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest];
}
