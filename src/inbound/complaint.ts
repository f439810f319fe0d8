/** Somebody told their mail service what they think of a letter of ours (RFC 5965). */
export interface Complaint {
  /** `abuse`, `fraud`, `other`, `not-spam`, … (RFC 5965 §7.3). */
  type: string;
  /** Where that letter would have come back to, which tells whose it was; `null`: not told. */
  returnedTo: string | null;
}

const MOST_CHARACTERS = 16_000;
const BEGINS = /^content-type:\s*message\/feedback-report\b/im;
/** Beside the report, the letter itself or its headers tell too. */
const TELLS_WHERE = ['original-mail-from', 'return-path', 'x-envelope-from'];

/** Reads a report of a mail service, which stands in the open (RFC 5965 §2). @returns `null`: it is none */
export function readComplaint(source: Buffer): Complaint | null {
  const letter = source.toString('latin1');
  const begin = BEGINS.exec(letter)?.index;
  if (begin === undefined) return null;
  const fields = letter.slice(begin, begin + MOST_CHARACTERS).replace(/\r?\n[ \t]+/g, ' ');
  const field = (name: string) =>
    new RegExp(`^${name}[ \\t]*:[ \\t]*([^\\r\\n]{0,320})`, 'im').exec(fields)?.[1]?.trim() ?? '';
  const type = field('feedback-type').toLowerCase();
  const returnedTo = TELLS_WHERE.map(field).find((it) => it.includes('@'));
  return type ? { type, returnedTo: returnedTo?.replace(/^<|>.*$/g, '') ?? null } : null;
}
