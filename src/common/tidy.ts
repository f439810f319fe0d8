/** NFC, with line ends as `\n` and no space around it. */
export function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}
