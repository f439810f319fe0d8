import { type Language, oneOfOurs } from '../common/languages.js';
import { DAY_MINUTES } from '../events/whole-days.js';
import { foldLines } from './calendar-text.js';

const NINE_MINUTES = 9 * 60;

/** The block of someone who said maybe: it leaves their time free. */
export function tentative(block: string): string {
  return block
    .replace('\r\nSTATUS:CONFIRMED\r\n', '\r\nSTATUS:TENTATIVE\r\n')
    .replace('\r\nTRANSP:OPAQUE\r\n', '\r\nTRANSP:TRANSPARENT\r\n');
}

/** The block as someone wants to be reminded of it. What is called off stays silent. */
export function withAlarms(block: string, minutesBefore: readonly number[]): string {
  if (minutesBefore.length === 0 || block.includes('\r\nSTATUS:CANCELLED\r\n')) return block;
  const text = unfolded(block);
  const [, summary = ''] = /\r\nSUMMARY:([^\r]*)/.exec(text) ?? [];
  // RFC 5545 §3.6.6: one that only shows itself has an action, a trigger and what it says.
  const isOfDays = text.includes('\r\nDTSTART;VALUE=DATE:');
  const triggers = isOfDays ? mornings(minutesBefore) : minutesBefore.map((minutes) => `-PT${minutes}M`);
  const alarms = triggers.map((trigger) =>
    ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${trigger}`, `DESCRIPTION:${summary}`, 'END:VALARM\r\n'].join(
      '\r\n',
    ),
  );
  return foldLines(text.replace('END:VEVENT\r\n', () => `${alarms.join('')}END:VEVENT\r\n`));
}

/**
 * Whole days begin at midnight, and an alarm then would wake people. As our letters do, it rings at nine in the morning,
 * as many days before; what shall ring at the start rings on the first day.
 */
function mornings(minutesBefore: readonly number[]): string[] {
  const days = new Set(minutesBefore.map((minutes) => Math.ceil(minutes / DAY_MINUTES)));
  return [...days].map((count) => {
    const minutes = NINE_MINUTES - count * DAY_MINUTES;
    return `${minutes < 0 ? '-' : ''}PT${Math.abs(minutes)}M`;
  });
}

export interface Counts {
  going: number;
  maybe: number;
  /** When someone last answered; `null`: nobody did. */
  movedAt: Date | null;
}

const COUNTED: Record<Language, (going: number, maybe: number) => string> = {
  en: (going, maybe) => {
    const said =
      going === 0 ? 'Nobody has said yes yet' : going === 1 ? '1 is coming' : `${going} are coming`;
    return maybe === 0 ? `${said}.` : `${said}, ${maybe} maybe.`;
  },
  de: (going, maybe) => {
    const said = going === 0 ? 'Noch niemand hat zugesagt' : going === 1 ? '1 kommt' : `${going} kommen`;
    return maybe === 0 ? `${said}.` : `${said}, ${maybe} vielleicht.`;
  },
  es: (going, maybe) => {
    const said =
      going === 0
        ? 'Nadie ha dicho que sí todavía'
        : going === 1
          ? 'Viene 1 persona'
          : `Vienen ${going} personas`;
    return maybe === 0 ? `${said}.` : `${said}, ${maybe} quizás.`;
  },
  fr: (going, maybe) => {
    const said =
      going === 0
        ? 'Personne n’a encore dit oui'
        : going === 1
          ? '1 personne vient'
          : `${going} personnes viennent`;
    return maybe === 0 ? `${said}.` : `${said}, ${maybe} peut-être.`;
  },
  ar: (going, maybe) => {
    const said = going === 0 ? 'لم يقل أحد نعم بعد' : `عدد القادمين: ${going}`;
    return maybe === 0 ? `${said}.` : `${said}، ربما: ${maybe}.`;
  },
};

/**
 * The block as its host has it: how many come, and nothing of who they are. It is as new as the last answer, for programs
 * that look at that before they show another text. Nobody comes to one that is off.
 */
export function withCounts(block: string, { going, maybe, movedAt }: Counts, language: string): string {
  if (block.includes('\r\nSTATUS:CANCELLED\r\n')) return block;
  const said = COUNTED[oneOfOurs(language)](going, maybe).replaceAll(',', '\\,');
  let text = unfolded(block).replace('\r\nDESCRIPTION:', () => `\r\nDESCRIPTION:${said}\\n\\n`);
  const moved = movedAt && `${movedAt.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  if (moved)
    text = text.replace(/\r\n(DTSTAMP|LAST-MODIFIED):(\d{8}T\d{6}Z)/g, (line, name, was) =>
      moved > was ? `\r\n${name}:${moved}` : line,
    );
  return foldLines(text);
}

/** A date in the calendar of one person, who answers us from there. */
export interface Invitation {
  organiser: { name: string; address: string };
  attendee: string;
  isGoing: boolean;
  /** Off, or not theirs any more. */
  isOver: boolean;
  /** How far its SEQUENCE is ahead of the date's own: it was taken off their calendar so often by itself. */
  raisedBy: number;
  /** When the message is written, which tells the newer of two alike (RFC 5546 §2.1.5). */
  writtenAt: Date;
}

/** The block with one organiser, who reads answers, and one attendee, who is its reader and nobody else. */
export function asInvitation(block: string, invitation: Invitation): string {
  const { organiser, attendee, isGoing, isOver, raisedBy, writtenAt } = invitation;
  const partstat = isOver ? '' : `;PARTSTAT=${isGoing ? 'ACCEPTED' : 'TENTATIVE'};RSVP=TRUE`;
  const people = [
    `ORGANIZER;CN="${organiser.name.replace(/[\p{Cc}"]/gu, '')}":mailto:${organiser.address}`,
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT${partstat}:mailto:${attendee}`,
  ];
  const stamp = `${writtenAt.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const text = unfolded(block)
    .replace(/\r\nSEQUENCE:(\d+)/, (_, own: string) => `\r\nSEQUENCE:${Number(own) + raisedBy}`)
    .replace(/\r\nDTSTAMP:[^\r]*/, `\r\nDTSTAMP:${stamp}`)
    .replace(/\r\nSTATUS:[^\r]*/, (status) => (isOver ? '\r\nSTATUS:CANCELLED' : status))
    .replace('END:VEVENT\r\n', () => `${people.join('\r\n')}\r\nEND:VEVENT\r\n`);
  return foldLines(text);
}

function unfolded(block: string): string {
  return block.replaceAll('\r\n ', '');
}
