/** What tells a letter of ours from what people write. */
export interface OurMarks {
  /** Addresses of this installation, as links in letters begin. */
  baseUrls: string[];
  /** Where letters come from. */
  sender: { name: string; address: string } | null;
  /** Where answers to them go, before a secret is put behind its first part; `null`: nobody reads answers. */
  inboundAddress: string | null;
}

/** Left between the parts of an address by programs that break lines, quote, and pack links into links of their own. */
const BETWEEN = String.raw`(?:[\s>=*_\p{Cf}]|%(?:25)*(?:20|0a|0d))*`;
const SLASH = String.raw`(?:[/_]|%(?:25)*2f|-2f)`;
const PLUS = String.raw`(?:\+|%(?:25)*2b|-2b)`;

/** What mail programs put above a letter they quote, where the parser of replies does not know it: Arabic, and any language's dashes. */
const HEADERS = [
  /^.*\p{Nd}.*(?:كتب|كتبت|تمت كتابة ما يلي بواسطة|جاء من)(?=[\s:،]|$).*(?:\n.*)?[:：]\s*$/mu,
  /^[^\S\n]*\**من\**[^\S\n]*:.*\n(?:.*\n){0,2}?[^\S\n]*\**(?:تم الإرسال|تاريخ الإرسال|أُرسلت|أرسلت|التاريخ|إلى|الموضوع)\**[^\S\n]*:/mu,
  /^[^\S\n]*[-_]{2,}[^\n]*(?:wrote|الأصلية|الأصليّة|معاد توجيهها)[^\n]*[-_]{2,}[^\S\n]*$/imu,
];

/**
 * Where a letter of ours begins in someone's answer: at a header, or at the first line that holds a link of ours with a
 * secret, an address for answers, or the sender of our letters as a header names them. The length of the text: nowhere.
 */
export function quotedFrom(text: string, ours: OurMarks): number {
  const seen = text.replace(/\p{Cf}/gu, (unseen) => ' '.repeat(unseen.length));
  const found = [...HEADERS, ...marksOf(ours)].map((mark) => seen.search(mark)).filter((at) => at >= 0);
  return found.length === 0 ? text.length : startOfHeader(text, Math.min(...found));
}

function marksOf({ baseUrls, sender, inboundAddress }: OurMarks): RegExp[] {
  const local = inboundAddress?.split('@')[0];
  return [
    ...baseUrls.map((url) => new RegExp(secretLinkOf(url), 'iu')),
    // Where a text is cut short, part of a secret is not to stay.
    ...(local ? [new RegExp(`${spread(local)}${BETWEEN}${PLUS}${BETWEEN}[0-9a-f]{4}`, 'iu')] : []),
    ...(sender
      ? [
          new RegExp(String.raw`[<\[(](?:mailto:)?\s*${spread(sender.address)}\s*[>\])]`, 'iu'),
          new RegExp(String.raw`^[^\S\n]*[-_]{2,}[^\n]*${plain(sender.name)}[^\n]*[-_]{2,}[^\S\n]*$`, 'imu'),
        ]
      : []),
  ];
}

/** Of the pages behind letters, and of every other address that holds so much at random; ids of meetings are shorter. */
function secretLinkOf(baseUrl: string): string {
  const { host, pathname } = new URL(baseUrl);
  const path = pathname === '/' ? '' : pathname;
  const home = `${spread(host)}${spread(path)}${BETWEEN}`;
  const behindLetters = `${SLASH}${BETWEEN}${spread('letters')}${BETWEEN}${SLASH}`;
  const atRandom = String.raw`${SLASH}\S*[A-Za-z0-9_-]{40}`;
  return `${home}(?:${behindLetters}|${atRandom})`;
}

/** However a program broke it over lines. */
function spread(text: string): string {
  return [...text]
    .map((it) => (it === '/' ? SLASH : it === ':' ? '(?:[:_]|%(?:25)*3a|-3a)' : plain(it)))
    .join(BREAK);
}

const BREAK = String.raw`(?:=?\n[\s>]*)?`;

function plain(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`);
}

/** A header may be broken before the address it names. */
function startOfHeader(text: string, at: number): number {
  const lineAt = text.lastIndexOf('\n', at - 1) + 1;
  if (lineAt === 0 || !/^[\s>]*</.test(text.slice(lineAt, at + 1))) return lineAt;
  return text.lastIndexOf('\n', lineAt - 2) + 1;
}
