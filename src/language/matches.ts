/**
 * All matches of a pattern in a text, left to right: `String.matchAll` without the copy of the pattern that it makes for each
 * text (0.4 µs; a question is held against fifty patterns).
 * @param pattern with the flag g
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
