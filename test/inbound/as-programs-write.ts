import { randomUUID } from 'node:crypto';

/** What an answer says, whichever program writes it. */
export interface Said {
  /** Whose calendar answers. */
  attendee: string;
  /** Where it answers to. */
  organiser: string;
  uid: string;
  partstat?: string;
  sequence?: number;
  /** Like `20270305T190000Z`. */
  stamp?: string;
  /** How the sender is named in the letter, where that is somebody else. */
  from?: string;
  /** A line, as `RECURRENCE-ID:20270305T190000Z`. */
  recurrenceId?: string;
  comment?: string;
  messageId?: string;
  method?: string;
}

export type Program = (said: Said) => string;

const now = () => `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

function filled(said: Said) {
  return {
    partstat: 'ACCEPTED',
    sequence: 0,
    stamp: now(),
    from: said.attendee,
    messageId: `<${randomUUID()}@mail.example.net>`,
    method: 'REPLY',
    ...said,
  };
}

const lines = (...all: (string | undefined)[]) => all.filter((line) => line !== undefined).join('\r\n');
const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');

/** Two copies of the answer: one to read for programs, one to keep. No SEQUENCE where nothing was changed yet. */
export const asGmail: Program = (given) => {
  const said = filled(given);
  const calendar = lines(
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    `METHOD:${said.method}`,
    'BEGIN:VEVENT',
    'DTSTART:20270305T190000Z',
    'DTEND:20270305T203000Z',
    `DTSTAMP:${said.stamp}`,
    `ORGANIZER;CN=Test community:mailto:${said.organiser}`,
    `UID:${said.uid}`,
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${said.partstat};CN=A\r\n na;X-NUM-GUESTS=0${said.comment ? `;X-RESPONSE-COMMENT="${said.comment}"` : ''}:mailto:${said.attendee}`,
    said.recurrenceId,
    'CREATED:20261101T120000Z',
    'DESCRIPTION:',
    'LAST-MODIFIED:20261101T120000Z',
    `SEQUENCE:${said.sequence}`,
    'STATUS:CONFIRMED',
    'SUMMARY:Wednesday workshop',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  );
  return lines(
    'MIME-Version: 1.0',
    'Reply-To: Ana <reply-elsewhere@example.net>',
    'Sender: Google Calendar <calendar-notification@google.example>',
    'Auto-Submitted: auto-generated',
    `Message-ID: ${said.messageId}`,
    'Date: Fri, 05 Mar 2027 12:00:00 +0000',
    'Subject: Accepted: Wednesday workshop @ Fri 5 Mar 2027',
    `From: Ana <${said.from}>`,
    `To: ${said.organiser}`,
    'Content-Type: multipart/mixed; boundary="000000000000aa"',
    '',
    '--000000000000aa',
    'Content-Type: multipart/alternative; boundary="000000000000bb"',
    '',
    '--000000000000bb',
    'Content-Type: text/plain; charset="UTF-8"; format=flowed; delsp=yes',
    'Content-Transfer-Encoding: base64',
    '',
    base64('Ana has accepted this invitation.'),
    '--000000000000bb',
    'Content-Type: text/html; charset="UTF-8"',
    '',
    '<span>Ana has accepted this invitation.</span>',
    '--000000000000bb',
    `Content-Type: text/calendar; charset="UTF-8"; method=${said.method}`,
    'Content-Transfer-Encoding: 7bit',
    '',
    calendar,
    '--000000000000bb--',
    '--000000000000aa',
    'Content-Type: application/ics; name="invite.ics"',
    'Content-Disposition: attachment; filename="invite.ics"',
    'Content-Transfer-Encoding: base64',
    '',
    base64(calendar),
    '--000000000000aa--',
    '',
  );
};

/** No ORGANIZER, zones by Windows' names, an address in capitals, everything in base64. */
export const asExchange: Program = (given) => {
  const said = filled(given);
  const calendar = lines(
    'BEGIN:VCALENDAR',
    `METHOD:${said.method}`,
    'PRODID:Microsoft Exchange Server 2010',
    'VERSION:2.0',
    'BEGIN:VTIMEZONE',
    'TZID:GMT Standard Time',
    'BEGIN:STANDARD',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0000',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T010000',
    'TZOFFSETFROM:+0000',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    `ATTENDEE;PARTSTAT=${said.partstat};CN=Ana:MAILTO:${said.attendee.toUpperCase()}`,
    said.comment ? `COMMENT;LANGUAGE=en-US:${said.comment}\\n` : 'COMMENT;LANGUAGE=en-US:\\n',
    `UID:${said.uid}`,
    said.recurrenceId,
    'SUMMARY;LANGUAGE=en-US:Accepted: Wednesday workshop',
    'DTSTART;TZID=GMT Standard Time:20270305T190000',
    'DTEND;TZID=GMT Standard Time:20270305T203000',
    'CLASS:PUBLIC',
    'PRIORITY:5',
    `DTSTAMP:${said.stamp}`,
    'TRANSP:OPAQUE',
    'STATUS:CONFIRMED',
    `SEQUENCE:${said.sequence}`,
    'LOCATION;LANGUAGE=en-US:Alfama',
    'X-MICROSOFT-CDO-APPT-SEQUENCE:0',
    'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  );
  return lines(
    `From: Ana <${said.from}>`,
    `To: Test community <${said.organiser}>`,
    'Subject: Accepted: Wednesday workshop',
    'Thread-Topic: Wednesday workshop',
    `Message-ID: ${said.messageId}`,
    'Date: Fri, 5 Mar 2027 12:00:00 +0000',
    'Content-Language: en-US',
    'X-MS-Has-Attach:',
    'Content-Type: multipart/alternative; boundary="_000_AA_"',
    'MIME-Version: 1.0',
    '',
    '--_000_AA_',
    'Content-Type: text/plain; charset="us-ascii"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '',
    '--_000_AA_',
    'Content-Type: text/html; charset="us-ascii"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<html><head></head><body></body></html>',
    '--_000_AA_',
    `Content-Type: text/calendar; charset="utf-8"; method=${said.method}`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(calendar),
    '--_000_AA_--',
    '',
  );
};

/** The calendar is an attachment, quoted-printable, and the organiser is repeated with more about them. */
export const asApple: Program = (given) => {
  const said = filled(given);
  const calendar = lines(
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Apple Inc.//macOS 14.5//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${said.method}`,
    'BEGIN:VEVENT',
    `ATTENDEE;CN=Ana;CUTYPE=INDIVIDUAL;EMAIL=${said.attendee};PARTSTAT=${said.partstat}:mailto:${said.attendee}`,
    'DTEND;TZID=Europe/Lisbon:20270305T203000',
    'DTSTART;TZID=Europe/Lisbon:20270305T190000',
    `DTSTAMP:${said.stamp}`,
    'LAST-MODIFIED:20270301T120000Z',
    `ORGANIZER;CN=Test community;EMAIL=${said.organiser}:mailto:${said.organiser}`,
    said.recurrenceId,
    `SEQUENCE:${said.sequence}`,
    'SUMMARY:Wednesday workshop',
    `UID:${said.uid}`,
    said.comment === undefined ? undefined : `COMMENT:${said.comment}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  );
  return lines(
    `From: Ana <${said.from}>`,
    'Content-Type: multipart/mixed; boundary="Apple-Mail=_AA"',
    'Mime-Version: 1.0 (Mac OS X Mail 16.0)',
    'Subject: Ana accepted the invitation to Wednesday workshop',
    `Message-Id: ${said.messageId}`,
    'Date: Fri, 5 Mar 2027 12:00:00 +0000',
    `To: ${said.organiser}`,
    '',
    '--Apple-Mail=_AA',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Ana has accepted.',
    '--Apple-Mail=_AA',
    `Content-Type: text/calendar; name=iCal-20270305-120000.ics; method=${said.method}; charset=utf-8`,
    'Content-Disposition: attachment; filename=iCal-20270305-120000.ics',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    calendar.replaceAll('=', '=3D'),
    '--Apple-Mail=_AA--',
    '',
  );
};

/** One calendar alone as the whole letter's alternative, and the date of the answer in its zone. */
export const asThunderbird: Program = (given) => {
  const said = filled(given);
  return lines(
    `From: Ana <${said.from}>`,
    `To: ${said.organiser}`,
    'Subject: Invitation reply: Wednesday workshop',
    `Message-ID: ${said.messageId}`,
    'Date: Fri, 5 Mar 2027 12:00:00 +0000',
    'User-Agent: Mozilla Thunderbird',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="------------TB"',
    '',
    '--------------TB',
    'Content-Type: multipart/alternative; boundary="------------TBalt"',
    '',
    '--------------TBalt',
    'Content-Type: text/plain; charset=UTF-8',
    '',
    'Ana has accepted your event invitation.',
    '--------------TBalt',
    `Content-Type: text/calendar; method=${said.method}; charset=UTF-8`,
    'Content-Transfer-Encoding: 8bit',
    '',
    'BEGIN:VCALENDAR',
    'PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN',
    'VERSION:2.0',
    `METHOD:${said.method}`,
    'BEGIN:VEVENT',
    'CREATED:20270301T120000Z',
    'LAST-MODIFIED:20270301T120000Z',
    `DTSTAMP:${said.stamp}`,
    `UID:${said.uid}`,
    'SUMMARY:Wednesday workshop',
    `ORGANIZER;CN="Test community":mailto:${said.organiser}`,
    `ATTENDEE;RSVP=TRUE;PARTSTAT=${said.partstat};ROLE=REQ-PARTICIPANT:mailto:${said.attendee}`,
    said.recurrenceId,
    'DTSTART;TZID=Europe/Lisbon:20270305T190000',
    'DTEND;TZID=Europe/Lisbon:20270305T203000',
    said.comment === undefined ? undefined : `COMMENT:${said.comment}`,
    `SEQUENCE:${said.sequence}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
    '--------------TBalt--',
    '--------------TB--',
    '',
  );
};

export const programs: Record<string, Program> = {
  Gmail: asGmail,
  'Outlook and Exchange': asExchange,
  Apple: asApple,
  Thunderbird: asThunderbird,
};
