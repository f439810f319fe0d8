const SERVICES = [
  String.raw`zoom\.us`,
  String.raw`zoomgov\.com`,
  String.raw`meet\.google\.com`,
  String.raw`tel\.meet`,
  String.raw`teams\.microsoft\.com`,
  String.raw`teams\.microsoft\.us`,
  String.raw`teams\.live\.com`,
  String.raw`webex\.com`,
  String.raw`jitsi\.org`,
  String.raw`8x8\.vc`,
  String.raw`whereby\.com`,
  String.raw`gotomeeting\.com`,
  String.raw`gotomeet\.me`,
  String.raw`goto\.com`,
  String.raw`bluejeans\.com`,
  String.raw`skype\.com`,
  String.raw`discord\.gg`,
  String.raw`senfcall\.de`,
  // As people call their own Jitsi and BigBlueButton.
  String.raw`(?:meet|jitsi|bbb)\.[\w.-]+`,
].join('|');
/** Also within a longer address, as mail programs wrap it. What follows the host makes it a link to one call. */
const CALL = new RegExp(String.raw`(?:^|[:=@,;]|//)(?:[\w-]+\.)*(?:${SERVICES})(?::\d+)?[/?#][^/]`, 'i');
/** Whatever may be an address, with a scheme or without. */
const WORD = /[^\s<>"'()[\]]+/g;
/** No call is farther back in an address. */
const LOOKED_AT = 4_000;
const MOST_LINK = 1_000;
const ENTRY =
  /\b(?:pass ?codes?|passwords?|passwort|kennwort|kenncode|zugangscode|(?:meeting|webinar|conference|besprechungs|konferenz)[ -]?(?:id|nummer))\b|\bpin\b[^\p{L}\d]{0,3}\d/iu;

/** The first whole https link, to whatever it leads. */
export function linkIn(text: string): string | null {
  for (const [word] of text.matchAll(WORD)) {
    const link = wholeLink(word);
    if (link) return link;
  }
  return null;
}

/** The first link to a call of one of the services that people use, wherever it stands, as a whole https link. */
export function callLinkIn(text: string): string | null {
  const calls = [...text.matchAll(WORD)].map(([word]) => word).filter(isCall);
  // A number to dial in by is no way to join.
  const joins = calls.map(joined).filter((link) => link !== null);
  return joins.find((link) => !/^https:\/\/tel\.meet\//i.test(link)) ?? joins[0] ?? null;
}

/**
 * A text without any link to a call, for everyone can read it.
 * @param own the link that people who are going will see; whatever it leads to, it stays with them
 * @param mark stands where one stood
 */
export function withoutCalls(
  text: string,
  own: string,
  mark = '(link)',
): { text: string; tookOwn: boolean; tookOthers: boolean } {
  const room = own ? roomOf(own) : null;
  let [tookOwn, tookOthers] = [false, false];
  const left = text.replaceAll(WORD, (word: string, at: number, whole: string) => {
    const isOwn = room !== null && leadsTo(room, word);
    if (!isOwn && !isCall(word)) return word;
    if (isOwn) tookOwn = true;
    else tookOthers = true;
    const isInBrackets = whole[at - 1] === '(' && whole[at + word.length] === ')';
    const said = isInBrackets ? mark.replace(/[()]/g, '') : mark;
    const before = /^[^/]*?(?=[a-z]{2,20}:\/\/)/i.exec(word)?.[0] ?? '';
    const after = /[.,;:!?]{0,5}$/.exec(word)![0];
    return `${before}${said}${after}`;
  });
  return { text: left, tookOwn, tookOthers };
}

/** Whether it says how to get into a call without a link: a passcode, a PIN, the number of a meeting. */
export function saysHowToEnter(text: string): boolean {
  return ENTRY.test(text);
}

function isCall(word: string): boolean {
  return CALL.test(decoded(word.slice(0, LOOKED_AT)));
}

function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

/** Calls are found by https, however they are written, and within addresses that mail programs wrap around them. */
function joined(word: string): string | null {
  const link = wholeLink(word.replace(/^(?:[a-z]{2,20}:\/\/)?(?=[\w-]+\.)/i, 'https://'));
  if (!link) return null;
  const wrapped = [...new URL(link).searchParams.values()].find((it) => isCall(it));
  return wrapped === undefined ? link : wholeLink(wrapped);
}

function wholeLink(word: string): string | null {
  const link = /https:\/\/.+/i.exec(word)?.[0].replace(/[.,;:!?]+$/, '');
  if (!link || link.length > MOST_LINK || !URL.canParse(link)) return null;
  return new URL(link).username === '' ? link : null;
}

/** What a link leads to, without the ways to write it and the key to its door. */
function roomOf(link: string): string {
  return decoded(link)
    .toLowerCase()
    .replace(/^https:\/\//, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
}

function leadsTo(room: string, word: string): boolean {
  const plain = decoded(word.slice(0, LOOKED_AT)).toLowerCase();
  // A host alone is named in other addresses as well, such as those of people.
  return room.includes('/')
    ? plain.includes(room)
    : roomOf(plain.replace(/^http:/, 'https:')).replace(/[.,;:!?]+$/, '') === room;
}
