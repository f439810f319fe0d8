/** What a mail server says became of a letter (RFC 3464 §2.3). */
export interface DeliveryReport {
  action: string;
  /** Like `5.1.1` (RFC 3463). */
  status: string;
}

const MOST_CHARACTERS = 4_000;
const BEGINS = /^content-type:\s*message\/(?:global-)?delivery-status\b/im;

/**
 * Reads what is said of the one recipient that each of our letters has. It stands in the open: RFC 3464 §2.1 allows it no
 * encoding. @returns `null`: it says nothing that we understand
 */
export function readDeliveryReport(source: Buffer): DeliveryReport | null {
  const letter = source.toString('latin1');
  const part = letter.slice(BEGINS.exec(letter)?.index ?? letter.length).slice(0, MOST_CHARACTERS);
  const fields = part.replace(/\r?\n[ \t]+/g, ' ');
  const field = (name: string) =>
    new RegExp(`^${name}[ \\t]*:[ \\t]*([^\\r\\n]{0,200})`, 'im').exec(fields)?.[1] ?? '';
  const action = field('action').trim().toLowerCase();
  const [status] = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(field('status')) ?? [];
  return action && status ? { action, status } : null;
}
