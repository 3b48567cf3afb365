/** A text with half-width digits and points (２０２５年, ９８．５), character for character as long as before. */
export function halfWidth(text: string): string {
  return /[０-９]/.test(text)
    ? text.replace(/[０-９．]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    : text;
}
