import type { EventWords } from '../../events/events.bodies.js';
import { callLinkIn, linkIn, saysHowToEnter, withoutCalls } from './call-links.js';
import { placeOf } from './place-words.js';
import { atMostLong, cleanLine, cleanText, withoutHtml } from './plain-words.js';

const MOST_TITLE = 120;
const MOST_DESCRIPTION = 10_000;

/** What a file says of an event, before anybody thought of who may read it. */
export interface Told {
  title: string;
  description: string;
  /** The one line that calendars have for a place. */
  location: string;
  /** Said to lead to a call, each as it is written. */
  calls: string[];
  /** The page of the event, or else its call: programs do not tell which. */
  page?: string;
  /** What a table says of the place in columns of their own. */
  area?: string;
  address?: string;
  link?: string;
}

export type SortedWords = Required<
  Pick<EventWords, 'title' | 'description' | 'format' | 'area' | 'address' | 'meetingLink'>
>;

/** Sorts what everyone may read from what only people who are going will see, and says what became otherwise. */
export function sortWords(told: Told, messages: string[]): SortedWords {
  const written = cleanText(withoutHtml(told.description));
  const page = told.page?.trim() ?? '';
  const pageCall = callLinkIn(page);
  const inWords = callLinkIn(told.location) ?? callLinkIn(written) ?? callLinkIn(told.title);
  const calls = [told.link, ...told.calls, pageCall, inWords].filter((it) => it !== undefined && it !== null);
  const found = placeOf(told.location, calls);
  messages.push(...found.messages);
  const place = withColumns(found.place, told);

  let unsorted = /^https?:\/\//i.test(page) && !pageCall && !written.includes(page) ? page : '';
  if (unsorted && place.format === 'online' && place.meetingLink === '') {
    place.meetingLink = linkIn(unsorted) ?? '';
    unsorted = '';
    messages.push(place.meetingLink ? PAGE_IS_CALL : PAGE_LEFT_OUT);
  }
  const open = (name: string, text: string, mark = '') => {
    const { text: left, tookOwn, tookOthers } = withoutCalls(text, place.meetingLink, mark);
    if (tookOwn) messages.push(moved(name));
    if (tookOthers) messages.push(tookOut(name));
    return left;
  };
  const description = open('description', withoutGoogleLines(written), '(link)').trim();
  if (saysHowToEnter(description)) messages.push(ENTRY);
  return {
    ...place,
    title: keptTitle(open('title', told.title), messages),
    description: keptDescription([description, unsorted].filter(Boolean).join('\n\n'), messages),
    area: cleanLine(open('place', place.area)),
    address: place.address,
  };
}

/** As a row names itself, also where it cannot come in. */
export function titleOf(told: string): string {
  return atMostLong(cleanLine(withoutCalls(told, '', '').text), MOST_TITLE).text;
}

const PAGE_IS_CALL =
  'The file names a page and no call. It may be the call itself, so only people who are going will see it. If it is for everyone, please move it into the description.';
const PAGE_LEFT_OUT =
  'The file names a page that may be the call, and it does not begin with https. It is left out.';
const ENTRY =
  'The description may hold a passcode or a number for a call. Everyone can read it: please look at it in the draft.';

const moved = (name: string) =>
  `The ${name} held the link to a call, which everyone could read. We moved it to where only people who are going see it.`;
const tookOut = (name: string) =>
  `The ${name} held a link to a call, which everyone could read. We took it out.`;

/**
 * Between two lines of its own, Google writes how to get into the call, and the address of its page with the invited
 * person's e-mail address in it.
 */
function withoutGoogleLines(description: string): string {
  return description.replace(/-::~[:~]+::-[^]*?(?:-::~[:~]+::-|$)/g, '');
}

/** Columns say it better than the one line does. */
function withColumns(place: ReturnType<typeof placeOf>['place'], { area, address, link }: Told) {
  const said = {
    area: area ?? place.area,
    address: address ?? place.address,
    meetingLink: link ?? place.meetingLink,
  };
  const isSomewhere = place.format === 'online' ? Boolean(area || address) : said.area + said.address !== '';
  const format = said.meetingLink === '' ? place.format : isSomewhere ? 'hybrid' : 'online';
  return { ...said, format } satisfies typeof place;
}

function keptTitle(title: string, messages: string[]): string {
  const { text, cut } = atMostLong(cleanLine(title), MOST_TITLE);
  if (cut) messages.push(`We keep ${MOST_TITLE} characters of the title.`);
  return text;
}

function keptDescription(description: string, messages: string[]): string {
  const { text, cut } = atMostLong(description, MOST_DESCRIPTION);
  if (cut) messages.push(`We keep ${MOST_DESCRIPTION.toLocaleString('en')} characters of the description.`);
  return text;
}
