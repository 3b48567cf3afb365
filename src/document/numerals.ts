const DIGITS = '零一二三四五六七八九';

/** A text with half-width digits and points (２０２５年, ９８．５), character for character as long as before. */
export function halfWidth(text: string): string {
  return /[０-９]/.test(text)
    ? text.replace(/[０-９．]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    : text;
}

/** The value of a Chinese or Arabic number as it stands in a numbering mark (二十一, １２, 〇); NaN where it is none. */
export function numberValue(printed: string): number {
  const arabic = printed.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (/^\d+$/.test(arabic)) return Number(arabic);
  let total = 0;
  let digit = 0;
  for (const character of printed) {
    const value = DIGITS.indexOf(character === '〇' ? '零' : character === '两' ? '二' : character);
    if (value >= 0) digit = value;
    else if (character === '十') [total, digit] = [total + (digit || 1) * 10, 0];
    else if (character === '百') [total, digit] = [total + (digit || 1) * 100, 0];
    else return Number.NaN;
  }
  return total + digit;
}
