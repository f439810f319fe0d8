import { randomBytes } from 'node:crypto';
import MimeNode from 'nodemailer/lib/mime-node';
import { wrap, encode } from 'nodemailer/lib/qp';
import { isolatedInHtml } from '../common/isolated.js';
import { Base64Body, isShorterInBase64 } from './base64-body.js';

/** A letter as many people receive it: composed once, with slots where each one's own words go. */
export interface Draft {
  from: { name: string; address: string };
  subject: string;
  html: string;
  text: string;
  /** Headers that are the same for all recipients. */
  headers: Record<string, string>;
  attachments?: { filename: string; contentType: string; content: string }[];
  /** What calendars read instead of the letter (RFC 6047 §2.4); an attachment too, for programs that look there. */
  invitation?: { method: 'REQUEST' | 'CANCEL'; content: string } | null;
}

/** What is one recipient's own. Slot values are plain text; they are escaped where they land. */
export interface Personal {
  to: string;
  /** Where mail servers say that it could not be delivered; left out, to who it is from. */
  bounceTo?: string | null;
  messageId: string;
  headers: Record<string, string>;
  slots: Record<string, string>;
}

/** Nobody can guess it, so nobody can write a slot into the name of a group. */
const NONCE = randomBytes(6).toString('hex');
const MARK = `SLOT${NONCE}`;
const MARK_END = `END${NONCE}`;
const ANY_MARK = new RegExp(`${MARK}([HT])(\\w+?)${MARK_END}`, 'g');

/** The place of a recipient's own words. */
interface Slot {
  html: boolean;
  name: string;
}

/** Of the source of a letter: what is the same in all, or what is made of what fills the slots. */
type Piece = string | ((fill: (slot: Slot) => string) => string);

/** Marks the place of a recipient's own words in the HTML of a letter. Letters and digits only. */
export function slot(name: string): string {
  return `${MARK}H${name}${MARK_END}`;
}

/** Whether a text is the mark of a place alone: what fills it is not known yet. */
export function isSlot(text: string): boolean {
  return text.startsWith(MARK) && text.endsWith(MARK_END);
}

/** Turns the marks of the HTML into those of its plain twin, whose values must not be escaped as HTML. */
export function slotsOfText(text: string): string {
  return text.replaceAll(`${MARK}H`, `${MARK}T`);
}

/**
 * A composed letter (RFC 5322, RFC 2045) whose slots can be filled many times without composing again,
 * because composing, not sending, is what costs.
 */
export class Stationery {
  private constructor(
    readonly draft: Draft,
    private readonly pieces: Piece[],
  ) {}

  static async compose(draft: Draft): Promise<Stationery> {
    const bodies: string[] = [];
    const part = (contentType: string, content: string) => partOf(contentType, content, bodies);
    const text = part('text/plain; charset=utf-8', draft.text);
    const html = part('text/html; charset=utf-8', draft.html);
    const both = new MimeNode('multipart/alternative');
    both.appendChild(text);
    both.appendChild(html);
    const { invitation, attachments = [] } = draft;
    if (invitation) both.appendChild(part(calendarType(invitation.method), invitation.content));
    const files = invitation ? [inviteFile(invitation), ...attachments] : attachments;
    const root = files.length > 0 ? new MimeNode('multipart/mixed') : both;
    if (root !== both) root.appendChild(both);
    for (const { filename, contentType, content } of files) {
      const file = new MimeNode(contentType, { filename });
      file.setHeader('Content-Disposition', `attachment; filename="${filename}"`);
      file.setHeader('Content-Transfer-Encoding', 'base64');
      root.appendChild(file.setContent(Buffer.from(content)));
    }
    root.setHeader('From', draft.from);
    root.setHeader('Subject', draft.subject);
    for (const [name, value] of Object.entries(draft.headers)) root.setHeader(name, value);
    const composed = (await root.build()).toString('latin1');
    return new Stationery(draft, cutAtBodies(withoutOwnHeaders(composed), bodies));
  }

  /** The source of one recipient's letter. */
  sourceFor(personal: Personal, sentAt: Date): string {
    const headers = {
      To: personal.to,
      'Message-ID': personal.messageId,
      Date: rfc5322Date(sentAt),
      ...personal.headers,
    };
    let source = '';
    for (const [name, value] of Object.entries(headers)) source += `${name}: ${oneLine(value)}\r\n`;
    const fill = ({ name, html }: Slot) => escape(this.valueOf(personal, name), html);
    for (const piece of this.pieces) source += typeof piece === 'string' ? piece : piece(fill);
    return source;
  }

  /** The letter as its reader sees it, for the mailbox page. */
  read(personal: Personal): { html: string; text: string } {
    const fillIn = (body: string, html: boolean) =>
      body.replace(ANY_MARK, (_, _kind: string, name: string) => escape(this.valueOf(personal, name), html));
    return { html: fillIn(this.draft.html, true), text: fillIn(this.draft.text, false) };
  }

  private valueOf(personal: Personal, name: string): string {
    const value = personal.slots[name];
    if (value === undefined) throw new Error(`This letter has a slot that nobody filled: ${name}`);
    return value;
  }
}

function calendarType(method: string): string {
  return `text/calendar; charset=utf-8; method=${method}`;
}

function inviteFile({ content }: NonNullable<Draft['invitation']>) {
  return { filename: 'invite.ics', contentType: 'application/ics', content };
}

/** What is shorter in base64 is put aside, and a mark of its place is composed instead. */
function partOf(contentType: string, content: string, aside: string[]): MimeNode {
  const body = withMailLineEnds(content);
  const encoding = isShorterInBase64(body) ? 'base64' : 'quoted-printable';
  return new MimeNode(contentType)
    .setHeader('Content-Transfer-Encoding', encoding)
    .setContent(encoding === 'base64' ? bodyMark(aside.push(body) - 1) : body);
}

function bodyMark(at: number): string {
  return `${MARK}B${at}${MARK_END}`;
}

/** CRLF and nothing else (RFC 5322 §2.3): what is signed must be what goes over the wire. */
function withMailLineEnds(text: string): string {
  return text.replace(/\r\n?|\n/g, '\r\n');
}

/** The composer dates and numbers a message by itself; ours come from the ledger row. */
function withoutOwnHeaders(source: string): string {
  return source.replace(/^(?:Message-ID|Date): .*\r\n(?:[ \t].*\r\n)*/gim, (header, at: number) =>
    at < source.indexOf('\r\n\r\n') ? '' : header,
  );
}

/** Bodies in base64 have their slots cut out before they are encoded: no octet of a letter stands for itself there. */
function cutAtBodies(source: string, bodies: string[]): Piece[] {
  const pieces: Piece[] = [];
  let rest = source;
  bodies.forEach((body, at) => {
    const [before = '', after = ''] = rest.split(Buffer.from(bodyMark(at)).toString('base64'));
    const inBase64 = new Base64Body(slotsIn(body));
    pieces.push(...cutAtSlots(before), (fill) => inBase64.fill(fill));
    rest = after;
  });
  return [...pieces, ...cutAtSlots(rest)];
}

/** What is between slots, and the slots. */
function slotsIn(body: string): (string | Slot)[] {
  const parts: (string | Slot)[] = [];
  let from = 0;
  for (const found of body.matchAll(ANY_MARK)) {
    parts.push(body.slice(from, found.index), { html: found[1] === 'H', name: found[2]! });
    from = found.index + found[0].length;
  }
  return [...parts, body.slice(from)];
}

/** Quoted-printable may have broken a slot's mark over two lines with `=` (RFC 2045 §6.7, rule 5). */
function cutAtSlots(source: string): Piece[] {
  const soft = '(?:=\\r\\n)?';
  const letters = (word: string) => [...word].join(soft);
  const mark = new RegExp(
    `${letters(MARK)}${soft}([HT])((?:${soft}[A-Za-z0-9])+?)${soft}${letters(MARK_END)}`,
    'g',
  );
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of source.matchAll(mark)) {
    const place = { html: found[1] === 'H', name: found[2]!.replaceAll('=\r\n', '') };
    pieces.push(source.slice(from, found.index), (fill) => encoded(fill(place)));
    from = found.index + found[0].length;
  }
  return [...pieces, source.slice(from)];
}

/** Between soft line breaks, so that no line grows past 76 characters (RFC 2045 §6.7) whatever the value is. */
function encoded(value: string): string {
  return `=\r\n${IS_PLAIN.test(value) ? value : wrap(encode(value), 75)}=\r\n`;
}

/** Most values are secrets of links, which stand for themselves in every form, and fit on a line. */
const IS_PLAIN = /^[\w-]{0,75}$/;

function escape(value: string, html: boolean): string {
  if (IS_PLAIN.test(value)) return value;
  const said = withMailLineEnds(value);
  return html ? isolatedInHtml(said.replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`)) : said;
}

function oneLine(value: string): string {
  if (/[^\x20-\x7e]/.test(value)) throw new Error('A header of a letter holds a character it must not hold');
  return value;
}

/** `Date` in RFC 5322 §3.3 form, in UTC. */
function rfc5322Date(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000');
}
