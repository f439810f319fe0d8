import { expect } from '@jest/globals';
import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { zoneAt } from '../notifications/evening.js';
import { openFleet } from '../support/fleet.js';

const VISITOR = 'visitor@example.org';
const TITLE = 'Sleeping better';
const DISCREET = 'Evening meeting';

export interface Setting {
  queueUrl?: string;
  /** The runtime of the program, and which it must prove to be; the one that runs the tests when left out. */
  node?: { program: string; major: string };
}

/**
 * The main job, from an empty installation to a cancelled meeting: a browser for the organiser, another for the
 * visitor, a mail server, and a worker in a process of its own.
 * @param waits called when there is nothing left to do but wait for a reminder
 */
export async function walkTheStory(browser: Browser, setting: Setting, waits: () => void): Promise<void> {
  const fleet = await openFleet({ queueUrl: setting.queueUrl, node: setting.node?.program });
  // Where it is noon, for reminders wake nobody at night.
  const noon = { timezoneId: zoneAt(12) };
  const windows = await Promise.all([browser.newContext(), browser.newContext(noon)]);
  try {
    await fleet.startWorker();
    const major = setting.node?.major ?? process.versions.node.split('.')[0];
    expect((await fleet.client().get('/metrics')).text).toContain(`version="v${major}.`);
    const organiser = await windows[0].newPage();
    const visitor = await windows[1].newPage();

    await install(organiser, (await fleet.web.says(/Welcome: (\S+)/))[1]!);
    await startGroup(organiser, fleet.url);
    const startsAt = startsInADay();
    const eventUrl = await planWorkshop(organiser, startsAt);

    await answerAsVisitor(visitor, fleet.url);
    const confirm = await fleet.mail.letterTo(VISITOR);
    expect(confirm.source).not.toContain('Vi, who visits');
    await visitor.goto(linkIn(confirm));
    await visitor.getByRole('button', { name: 'Yes, that was me' }).click();
    await visitor.getByRole('heading', { name: 'You are coming.' }).waitFor();

    const confirmation = await fleet.mail.letterTo(VISITOR, (letter) => letter.attachments.length > 0);
    expect(startOf(confirmation.attachments[0]!.text)).toBe(startsAt.epochMilliseconds);
    expect(confirmation.attachments[0]!.text).toContain('SEQUENCE:0');
    for (const letter of fleet.mail.letters) expect(letter.source).not.toContain(TITLE);

    await groupFeed(organiser, eventUrl, 'SEQUENCE:0');

    const known = fleet.mail.letters.length;
    waits();
    const reminder = await fleet.mail.letterTo(
      VISITOR,
      (letter) => fleet.mail.letters.indexOf(letter) >= known,
      150,
    );
    expect(Date.now()).toBeGreaterThanOrEqual(startsAt.epochMilliseconds - 24 * 3600_000);
    expect(reminder.subject).toContain(DISCREET);

    const movedTo = startsAt.add({ hours: 1 });
    await move(organiser, eventUrl, movedTo);
    const change = await fleet.mail.letterTo(
      VISITOR,
      (letter) => letter !== reminder && later(fleet.mail.letters, letter, reminder),
    );
    expect(change.text).toContain(clockOf(startsAt));
    expect(change.text).toContain(clockOf(movedTo));

    const feed = await groupFeed(organiser, eventUrl, 'SEQUENCE:1');
    expect(startOf(feed)).toBe(movedTo.epochMilliseconds);

    await cancel(organiser, eventUrl);
    const cancelled = await fleet.mail.letterTo(VISITOR, (letter) =>
      later(fleet.mail.letters, letter, change),
    );
    expect(cancelled.text).toContain('will not take place');
    await visitor.goto(linkIn(cancelled));
    await visitor.getByText('The heating broke, and the room is too cold.').waitFor();
    const lastFeed = await groupFeed(organiser, eventUrl, 'SEQUENCE:2');
    expect(eventIn(lastFeed).getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(fleet.mail.letters.filter((letter) => letter.to === VISITOR)).toHaveLength(5);
  } finally {
    await Promise.all(windows.map((window) => window.close()));
    await fleet.close();
  }
}

async function install(page: Page, welcome: string): Promise<void> {
  await page.goto(welcome);
  await page.getByLabel('Name of the community').fill('Riverside');
  await page.getByLabel('Country').selectOption('PT');
  await page.getByLabel('Time zone').selectOption('Europe/Lisbon');
  await page.getByLabel('Sender’s name').fill('Riverside');
  await page.getByLabel('Sender’s e-mail address').fill('hello@example.org');
  await page.getByLabel('Your own e-mail address').fill('organiser@example.org');
  await page.getByRole('button', { name: 'Open the doors' }).click();
  await page.getByRole('heading', { name: 'Riverside is open' }).waitFor();
}

async function startGroup(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/groups/new`);
  await page.getByLabel('Name of the group').fill('Nights without sleep');
  await page.getByLabel('Discreet name').fill('Evening group');
  await page.getByLabel('What shall people call you here?').fill('Olu');
  await page.getByRole('button', { name: 'Start the group' }).click();
  await page.getByRole('heading', { name: 'Nights without sleep' }).waitFor();
}

async function planWorkshop(page: Page, startsAt: Temporal.Instant): Promise<string> {
  await page.getByRole('link', { name: 'Plan a meeting' }).first().click();
  await page.getByLabel('Title', { exact: true }).fill(TITLE);
  await page.getByLabel('Discreet title').fill(DISCREET);
  await page.getByLabel('Workshop').check();
  await page.getByLabel('Starts').fill(wallTime(startsAt));
  await page.getByLabel('Time zone').selectOption('UTC');
  await page.getByLabel('Roughly where').fill('Alfama, near the river');
  await page.getByLabel('Exact address').fill('Rua do Sol 3, second bell');
  await page.getByLabel(/^Places/).fill('8');
  await page.getByRole('button', { name: 'Save and publish' }).click();
  await page.waitForURL(/\/events\/[0-9a-f-]{36}(\?|$)/);
  return page.url().split('?')[0]!;
}

async function answerAsVisitor(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: TITLE }).click();
  await page.getByLabel('What shall the hosts call you?').fill('Vi, who visits');
  await page.getByLabel('Your e-mail address').fill(VISITOR);
  expect(await page.content()).toContain('Alfama, near the river');
  expect(await page.content()).not.toContain('Rua do Sol');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('heading', { name: 'Look in your letters' }).waitFor();
  expect(await page.content()).not.toContain('Rua do Sol');
}

async function move(page: Page, eventUrl: string, to: Temporal.Instant): Promise<void> {
  await page.goto(`${eventUrl}/edit`);
  await page.getByLabel('Starts').fill(wallTime(to));
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL((url) => url.href.split('?')[0] === eventUrl);
}

async function cancel(page: Page, eventUrl: string): Promise<void> {
  await page.goto(`${eventUrl}/cancel`);
  await page.getByLabel('Why, in kind words').fill('The heating broke, and the room is too cold.');
  await page.getByRole('button', { name: 'Yes, cancel it' }).click();
  await page.getByText('This meeting is cancelled.').first().waitFor();
}

/** Fetched as a calendar does, again until a worker has written what happened last. */
async function groupFeed(page: Page, eventUrl: string, wanted: string): Promise<string> {
  await page.goto(eventUrl);
  const groupPath = await page.locator('a[href^="/groups/"]').first().getAttribute('href');
  const feedUrl = new URL(`/feeds${/^\/groups\/[0-9a-f-]{36}/.exec(groupPath!)![0]}.ics`, eventUrl);
  for (let tries = 0; ; tries++) {
    const answer = await fetch(feedUrl);
    const text = await answer.text();
    if (answer.status === 200 && text.includes(wanted)) return text;
    if (tries === 100) throw new Error(`The feed did not come to say ${wanted}:\n${text}`);
    await new Promise((next) => setTimeout(next, 100));
  }
}

function eventIn(calendar: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent('vevent')!;
}

function startOf(calendar: string): number {
  for (const zone of new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(zone);
  }
  return new ICAL.Event(eventIn(calendar)).startDate.toJSDate().getTime();
}

/** A whole minute, a little more than a day from now, so that the reminder of the day before is due soon. */
function startsInADay(): Temporal.Instant {
  return Temporal.Now.instant()
    .add({ hours: 24, seconds: 105 })
    .round({ smallestUnit: 'minute', roundingMode: 'floor' });
}

function wallTime(moment: Temporal.Instant): string {
  return moment.toZonedDateTimeISO('UTC').toPlainDateTime().toString({ smallestUnit: 'minute' });
}

function clockOf(moment: Temporal.Instant): string {
  return moment.toZonedDateTimeISO('UTC').toPlainTime().toString({ smallestUnit: 'minute' });
}

function linkIn(letter: { links: string[] }): string {
  const link = letter.links.find((it) => it.includes('/letters/'));
  if (!link) throw new Error('The letter has no link to answer with');
  return link;
}

function later<T>(list: T[], one: T, other: T): boolean {
  return list.indexOf(one) > list.indexOf(other);
}
