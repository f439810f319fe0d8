/** "1 letter", "3 letters", "no letters". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`;
}
