import type { EventFormat } from '../../events/event.entity.js';
import { callLinkIn, linkIn, withoutCalls } from './call-links.js';
import { atMostLong, cleanLine, cleanText } from './plain-words.js';

const SAYS_ONLINE = /online|virtual|zoom|teams|webex|jitsi|google meet|video ?call|remote|skype/i;
const MOST_AREA = 200;
const MOST_ADDRESS = 500;

export interface Place {
  format: EventFormat;
  area: string;
  address: string;
  meetingLink: string;
}

/**
 * Where something is, from the one line that calendars have for it and from links they keep elsewhere. What looks like
 * an exact address is kept as one, for people who are going: everyone can read an area.
 */
export function placeOf(location: string, links: string[]): { place: Place; messages: string[] } {
  const messages: string[] = [];
  const inLocation = callLinkIn(location) ?? linkIn(location);
  const meetingLink = inLocation ?? links.map(linkIn).find((it) => it !== null) ?? '';
  const words = cleanText(withoutCalls(location, meetingLink, '').text)
    .replaceAll('()', '')
    .replace(/^[\s,;–-]+|[\s,;–-]+$/g, '');
  const line = cleanLine(words);
  if (line === '') return { place: placed(meetingLink ? 'online' : 'in person', meetingLink), messages };
  if (SAYS_ONLINE.test(line) && !/\d{2}/.test(line)) {
    const { text: area } = atMostLong(line, MOST_AREA);
    return { place: { ...placed('online', meetingLink), area }, messages };
  }
  const format = meetingLink ? 'hybrid' : 'in person';
  if (!/\d/.test(line) && line.length <= MOST_AREA) {
    return { place: { ...placed(format, meetingLink), area: line }, messages };
  }
  const { text: address, cut } = atMostLong(words, MOST_ADDRESS);
  messages.push(
    'The place looks like an exact address, so only people who are going will see it. Please say in the draft roughly where it is.',
  );
  if (cut) messages.push(`We keep ${MOST_ADDRESS} characters of the place.`);
  return { place: { ...placed(format, meetingLink), address }, messages };
}

function placed(format: EventFormat, meetingLink: string): Place {
  return { format, area: '', address: '', meetingLink };
}
