import { plainText } from '../common/plain-text.js';
import { type CalendarAnswers, readCalendarAnswers } from './calendar-answers.js';
import { type Complaint, readComplaint } from './complaint.js';
import { type DeliveryReport, readDeliveryReport } from './delivery-report.js';
import { isWithinLimits } from './mime-limits.js';

const MOST_CALENDAR_BYTES = 256 * 1024;
const MOST_TEXT = 64_000;
const CALENDARS = ['text/calendar', 'application/ics'];
/** What a vacation notice, a list or a program says of itself (RFC 3834 §5, RFC 2076 §3.9). */
const BULK = /^(?:bulk|list|junk|auto_reply)$/i;

/** A letter as far as we look into it. */
export interface ReceivedLetter {
  messageId: string | null;
  /** A program wrote it, or it went to many. */
  isAutomatic: boolean;
  answers: CalendarAnswers | null;
  report: DeliveryReport | null;
  complaint: Complaint | null;
  text: string;
}

/** @returns `null` for what is built to cost us dearly, or cannot be read at all */
export async function readLetter(source: Buffer): Promise<ReceivedLetter | 'too-many-parts' | 'unreadable'> {
  if (!isWithinLimits(source)) return 'too-many-parts';
  try {
    // Loaded when the first letter comes: most installations receive none.
    const { simpleParser } = await import('mailparser');
    const mail = await simpleParser(source, {
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipTextLinks: true,
      skipImageLinks: true,
      maxHtmlLengthToParse: MOST_TEXT,
    });
    const header = (name: string) => textOf(mail.headers.get(name));
    const automatic = header('auto-submitted').trim().toLowerCase();
    const calendars = mail.attachments
      .filter((it) => CALENDARS.includes(it.contentType) && it.content.length <= MOST_CALENDAR_BYTES)
      .slice(0, 4);
    const html = (mail.html || '').slice(0, MOST_TEXT);
    return {
      messageId: mail.messageId ?? null,
      isAutomatic:
        (automatic !== '' && automatic !== 'no') ||
        BULK.test(header('precedence').trim()) ||
        ['list-id', 'list', 'x-autoreply', 'x-autorespond'].some((name) => mail.headers.has(name)),
      answers: firstOf(calendars.map((it) => () => readCalendarAnswers(it.content))),
      report: isReport(mail.headers.get('content-type')) ? readDeliveryReport(source) : null,
      complaint: isReport(mail.headers.get('content-type')) ? readComplaint(source) : null,
      text: (mail.text ?? (html ? plainText(html, 'beside') : '')).slice(0, MOST_TEXT),
    };
  } catch {
    return 'unreadable';
  }
}

function firstOf<T>(readers: (() => T | null)[]): T | null {
  for (const read of readers) {
    const found = read();
    if (found !== null) return found;
  }
  return null;
}

/** RFC 6522. */
function isReport(contentType: unknown): boolean {
  return textOf(contentType).toLowerCase() === 'multipart/report';
}

function textOf(header: unknown): string {
  if (typeof header === 'string') return header;
  if (Array.isArray(header)) return header.map(textOf).join(' ');
  const { value } = (header ?? {}) as { value?: unknown };
  return typeof value === 'string' ? value : '';
}
