import { jest } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { Clock } from '../../src/common/clock.js';
import type { Language } from '../../src/common/languages.js';
import { Vault } from '../../src/common/vault.js';
import { Installation } from '../../src/installation/installation.js';
import { Mailer } from '../../src/mail/mailer.js';
import { exampleLetters } from '../../src/notifications/examples/example-letters.js';
import { ExampleRows } from '../../src/notifications/examples/example-rows.js';
import type { Sheet } from '../../src/notifications/facts/letter.js';
import { LetterWriters } from '../../src/notifications/letters/letter-writers.js';
import { AddressLetters } from '../../src/notifications/sending/address-letters.js';
import { ComposeLetters } from '../../src/notifications/sending/compose-letters.js';
import type { Discretion } from '../../src/people/discretion.js';
import type { LetterName } from '../../src/queue/jobs.js';
import type { ClaimedRow } from '../../src/queue/ledger.js';
import { EventFiles } from '../../src/calendar/event-file.js';
import type { ReceivedLetter } from './mail-sink.js';
import { openWorld, type World } from './world.js';

/** A Monday morning, with no change of any clocks near. */
const NOW = Temporal.Instant.from('2026-06-01T08:00Z');

/** Where those live who read examples: where we know who listens. */
const HOMES: Record<Language, { timeZone: string; country: string }> = {
  en: { timeZone: 'Europe/London', country: 'GB' },
  de: { timeZone: 'Europe/Berlin', country: 'DE' },
  es: { timeZone: 'Europe/Madrid', country: 'ES' },
  fr: { timeZone: 'Europe/Paris', country: 'FR' },
  ar: { timeZone: 'Asia/Beirut', country: 'LB' },
};

const CALENDAR_FILE = {
  filename: 'meeting.ics',
  contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
  content: 'BEGIN:VCALENDAR',
};

export interface SentExample {
  kind: LetterName;
  /** Among those of its kind, the usual one first. */
  name: string;
  what: string;
  letter: ReceivedLetter;
}

/** An installation whose letters come out the same each time: the clock stands still, and so do its key and its address. */
export async function openExampleWorld(): Promise<World> {
  const env = { BASE_URL: 'https://meet.example.org', INBOUND_ADDRESS: 'replies@meet.example.org' };
  const world = await openWorld({ workers: false, vault: new Vault(Buffer.alloc(32)), env });
  await world.setUp();
  jest.spyOn(world.app.get(Clock), 'now').mockReturnValue(NOW);
  // No database has the dates of examples; what calendars read of a date is kept in `test/calendar/golden`.
  const files = world.app.get(EventFiles, { strict: false });
  jest.spyOn(files, 'attachments').mockImplementation(async (ids) => (ids.length > 0 ? [CALENDAR_FILE] : []));
  jest.spyOn(files, 'invitation').mockResolvedValue(CALENDAR_FILE.content);
  return world;
}

/** Every letter that administrators can look at, in one language, as a mail server got it. */
export async function sendExamples(
  world: World,
  language: Language,
  discreet: Discretion = 'nowhere',
): Promise<SentExample[]> {
  const rows = new ExampleRows(world.vault, NOW, { language, discreet, ...HOMES[language] });
  const sent: SentExample[] = [];
  for (const [kind, examples] of Object.entries(exampleLetters(rows))) {
    for (const { name, what, about, loaded } of examples) {
      const row = { id: sent.length, name: kind, about, personId: null } as ClaimedRow<LetterName>;
      sent.push({ kind: kind as LetterName, name, what, letter: await send(world, row, loaded) });
    }
  }
  return sent;
}

async function send(
  { app, mail }: World,
  row: ClaimedRow<LetterName>,
  loaded: unknown,
): Promise<ReceivedLetter> {
  const part = <Part>(it: abstract new (...needs: never[]) => Part): Part => app.get(it, { strict: false });
  const settings = await part(Installation).state();
  const writer = part(LetterWriters).of(row.name);
  const sheet = writer.sheet(row, loaded);
  if (!('reader' in sheet)) throw new Error(`The example of ${row.name} would not be written`);
  const stationery = await (await part(ComposeLetters).for(writer, settings))(sheet);
  const personal = await part(AddressLetters).address(row.id, sheet, secretsOf(sheet), settings.baseUrl);
  const outcome = await part(Mailer).send(stationery, personal);
  if (outcome.kind !== 'sent') throw new Error(`The example of ${row.name} was not taken: ${outcome.code}`);
  return mail.letters.at(-1)!;
}

/** What is secret in each link, which is named for what it opens. */
function secretsOf({ links = {} }: Sheet): Record<string, string> {
  const names = [...Object.keys(links), 'unsubscribe'];
  return Object.fromEntries(names.map((name) => [name, `secret-${name}`]));
}
