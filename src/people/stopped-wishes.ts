/** Kinds of letters that come more or less often, and where that is kept of a person. */
export const OFTEN = { digest: 'digest', 'new-events': 'new_events', 'day-rosters': 'day_rosters' } as const;
export type OftenKind = keyof typeof OFTEN;

/** How often someone has them to begin with. */
const FIRST: Record<OftenKind, string> = {
  digest: 'news',
  'new-events': 'digest',
  'day-rosters': 'evening',
};

/** SQL: of what someone wished for before, that whose text is like this. */
const wishesLike = (like: string) => `ARRAY(SELECT it FROM unnest(stopped_wishes) AS it WHERE it ${like})`;

/** SQL: what was wished for of each kind that was stopped by itself. */
export const STOPPED_ALONE = wishesLike(`LIKE 'alone:%'`);

/** SQL: what was wished for before all was stopped at once; `null` where it was not. */
export const STOPPED_TOGETHER = `nullif(${wishesLike(`NOT LIKE 'alone:%'`)}, '{}')`;

/** SQL: all but what was kept of a kind that was stopped by itself. */
export const wishesBut = (kind: OftenKind) => wishesLike(`NOT LIKE 'alone:${kind}:%'`);

/**
 * SQL: what stays kept when people choose how often letters of these kinds come: what was kept of one that was stopped by itself
 * is over once they choose something else.
 * @param chosen SQL, for each kind
 */
export const wishesAfter = (chosen: [OftenKind, string][]) =>
  `nullif(${wishesLike(
    `IS NOT NULL ${chosen
      .map(([kind, often]) => `AND NOT (it LIKE 'alone:${kind}:%' AND ${OFTEN[kind]} <> ${often})`)
      .join(' ')}`,
  )}, '{}')`;

/** SQL: whether a person `p` wants any of the letters that can wait. */
export const wantsAnyThatCanWait = (p: string) =>
  `(${['confirmations', 'reminders', 'host_notes', 'host_letters'].map((of) => `${p}.wants_${of}`).join(' OR ')}
    OR ${Object.values(OFTEN)
      .map((column) => `${p}.${column} <> 'never'`)
      .join(' OR ')})`;

/** SQL: what is kept of a kind that is stopped by itself. */
export const aloneOf = (kind: OftenKind) => `'alone:${kind}:' || ${OFTEN[kind]}`;

const wishAfter = (start: string) =>
  `(SELECT substr(it, ${start.length + 1}) FROM unnest(stopped_wishes) AS it WHERE it LIKE '${start}%')`;
const together = (kind: OftenKind) => wishAfter(`${kind}:`);
const alone = (kind: OftenKind) => wishAfter(`alone:${kind}:`);

/** SQL: how often letters of a kind came before all was stopped, or as everyone begins. */
export const beforeAll = (kind: OftenKind) => `coalesce(${together(kind)}, ${alone(kind)}, '${FIRST[kind]}')`;

/** SQL: how often they came before they were stopped, by themselves or with all; never is no answer. */
export const before = (kind: OftenKind) =>
  `coalesce(${alone(kind)}, nullif(${together(kind)}, 'never'), '${FIRST[kind]}')`;
