/** What a mail server says became of a letter (RFC 3464 §2.3). */
export interface DeliveryReport {
  action: string;
  /** Like `5.1.1` (RFC 3463). */
  status: string;
}

const FIELDS = 4_000;

/** Reads what is said of the one recipient that each of our letters has. `null`: it says nothing that we understand. */
export function readDeliveryReport(content: Buffer): DeliveryReport | null {
  const text = content
    .subarray(0, FIELDS)
    .toString('latin1')
    .replace(/\r?\n[ \t]+/g, ' ');
  const field = (name: string) =>
    new RegExp(`^${name}[ \\t]*:[ \\t]*([^\\r\\n]{0,200})`, 'im').exec(text)?.[1] ?? '';
  const action = field('action').trim().toLowerCase();
  const [status] = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(field('status')) ?? [];
  return action && status ? { action, status } : null;
}
