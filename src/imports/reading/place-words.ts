import type { EventFormat } from '../../events/event.entity.js';
import { atMostLong, cleanLine, cleanText } from './plain-words.js';

const LINK = /https:\/\/[^\s<>"')\]]+/i;
const CALLS =
  /^(?:.+\.)?(?:zoom\.us|zoomgov\.com|meet\.google\.com|teams\.microsoft\.com|teams\.live\.com|webex\.com|meet\.jit\.si|jitsi\.org|whereby\.com|gotomeeting\.com|gotomeet\.me|bluejeans\.com|skype\.com|discord\.gg|senfcall\.de|bbb\.[\w.-]+)$/i;
const SAYS_ONLINE = /online|virtual|zoom|teams|webex|jitsi|google meet|video ?call|remote|skype/i;
const MOST_AREA = 200;
const MOST_ADDRESS = 500;
const MOST_LINK = 1_000;

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
  const inLocation = linkIn(location);
  const meetingLink = inLocation ?? links.map(linkIn).find((it) => it !== null) ?? '';
  const words = cleanText(inLocation ? location.replace(inLocation, '') : location).replace(
    /^[\s,;–-]+|[\s,;–-]+$/g,
    '',
  );
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

/** A link to a call of one of the well-known services, wherever it stands. */
export function callLinkIn(text: string): string | null {
  for (const [link] of text.matchAll(new RegExp(LINK, 'gi'))) {
    const found = linkIn(link);
    if (found && CALLS.test(new URL(found).hostname)) return found;
  }
  return null;
}

function placed(format: EventFormat, meetingLink: string): Place {
  return { format, area: '', address: '', meetingLink };
}

/** The first whole https link. */
function linkIn(text: string): string | null {
  const link = LINK.exec(text)?.[0]?.replace(/[.,;]+$/, '');
  if (!link || link.length > MOST_LINK || !URL.canParse(link)) return null;
  return new URL(link).username === '' ? link : null;
}
