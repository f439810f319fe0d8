import { atMostLong, cleanLine } from './plain-words.js';

/** What stands in the way of a row: a sentence for its writer. */
export class BadCell extends Error {}

export function wholeNumber(cell: string, heading: string): number {
  const plain = cell.replace(/ ?(?:min|minutes|minuten)\.?$/i, '').trim();
  if (!/^\d{1,7}$/.test(plain))
    throw new BadCell(`“${heading}” holds “${cut(cell)}”. Please write a whole number.`);
  return Number(plain);
}

export function list(cell: string): string[] {
  return cell
    .split(/[,;]/)
    .map((it) => it.trim().toLowerCase())
    .filter(Boolean);
}

export function cut(cell: string): string {
  return atMostLong(cleanLine(cell), 40).text;
}
