/** Columns of a statement that hold seats by kind, or their SQL. */
interface SeatColumns {
  all: string;
  newcomers: string;
  carers: string;
  interpreters: string;
  regulars: string;
}

/** SQL: the seats that a reply `r` needs, by kind: `seatsOf` for statements. */
export const SEATS_NEEDED: SeatColumns = {
  all: 'r.seats',
  newcomers: 'r.first_time::int',
  carers: '(CASE WHEN r.helpers_seated THEN r.carers ELSE 0 END)',
  interpreters: '(CASE WHEN r.helpers_seated THEN r.interpreters ELSE 0 END)',
  regulars: '(CASE WHEN r.is_regular THEN r.seats ELSE 0 END)',
};

/** SQL: the same, as columns of a statement. */
export const SEATS_BY_KIND = Object.entries(SEATS_NEEDED)
  .map(([kind, sql]) => `${sql} AS "${kind}"`)
  .join(', ');

/** SQL: what all before someone, and they themselves, need: columns of a statement. */
export const SO_FAR = Object.fromEntries(
  Object.keys(SEATS_NEEDED).map((kind) => [kind, `"so far ${kind}"`]),
) as unknown as SeatColumns;

/** SQL: these columns, in the order of a window. */
export const sumsSoFar = (window: string) =>
  Object.entries(SEATS_NEEDED)
    .map(([kind, needed]) => `sum(${needed}) OVER ${window} AS "so far ${kind}"`)
    .join(', ');

/** SQL: whether a reply `r` holds seats: `seatsHeld` for statements. */
export const HOLDS_SEATS = `(r.answer IN ('going', 'offered') OR r.kept_until IS NOT NULL)`;

/**
 * SQL: places of a date `o` that hosts hold back and nobody of their kind has taken, with `more` seats given. Of a date without a
 * capacity none are.
 */
function unclaimed(more: Pick<SeatColumns, 'newcomers' | 'carers' | 'interpreters'>): string {
  return `(CASE WHEN o.capacity IS NULL THEN 0 ELSE greatest(0, o.held_for_newcomers - o.newcomers_taken - ${more.newcomers})
    + greatest(0, o.held_for_carers - o.carers_taken - ${more.carers})
    + greatest(0, o.held_for_interpreters - o.interpreters_taken - ${more.interpreters}) END)`;
}

const UNCLAIMED = unclaimed({ newcomers: '0', carers: '0', interpreters: '0' });

/** SQL: how many a date `o` is for; NULL: as many as come. Without a capacity of its own it is the places of both quotas. */
const ALL_PLACES = 'coalesce(o.capacity + o.overbooked_by, o.regular_places + o.drop_in_places)';

/**
 * SQL: whether a date `o` has room for more seats. Who gives back as many as they take always fits. What is not taken
 * from places that were held back for its kind has to come from the others; regulars and drop-ins each keep to their
 * quota. Whoever has a place as a regular may keep it as a drop-in; there are never more than all places.
 */
export function hasRoomFor(more: SeatColumns): string {
  return `((${more.all} <= 0 OR ${ALL_PLACES} IS NULL OR (
      o.seats_taken + ${more.all} <= ${ALL_PLACES}
      AND (${more.all} <= ${UNCLAIMED} - ${unclaimed(more)}
           OR o.seats_taken + ${more.all} + ${unclaimed(more)} <= ${ALL_PLACES})))
    AND (o.regular_places IS NULL OR ${more.regulars} <= 0 OR o.regulars_taken + ${more.regulars} <= o.regular_places)
    AND (o.drop_in_places IS NULL OR ${more.all} <= 0 OR ${more.all} - ${more.regulars} <= 0
         OR o.seats_taken - o.regulars_taken + ${more.all} - ${more.regulars} <= o.drop_in_places))`;
}

/**
 * SQL: how many come in on a date `o` when nobody else does; NULL: as many as come. A quota of no places at all is no size: its
 * hosts may change their mind.
 */
export const mostSeats = (isRegular: string) =>
  `least(o.capacity + o.overbooked_by, nullif(CASE WHEN ${isRegular} THEN o.regular_places ELSE o.drop_in_places END, 0))`;

/** SQL: whether a reply `r` is more people than all places for their kind on a date `d`. */
export const EXCEEDS_PLACES =
  'coalesce(r.seats > CASE WHEN r.is_regular THEN d.most_regulars ELSE d.most_drop_ins END, false)';

/** SQL: how many seats a date `o` has left for someone for whom nothing is held back. `null`: as many as come. */
export const PLACES_LEFT = placesLeft('o.drop_in_places - (o.seats_taken - o.regulars_taken)');

/** SQL: the same for someone who comes every time. */
export const REGULAR_PLACES_LEFT = placesLeft('o.regular_places - o.regulars_taken');

function placesLeft(ofQuota: string): string {
  return `least(${ALL_PLACES} - o.seats_taken - ${UNCLAIMED}, ${ofQuota})`;
}

/** SQL: whether a date `o` has room for the reply `r`. */
export const HAS_ROOM_FOR_REPLY = hasRoomFor(SEATS_NEEDED);

/** SQL: whether it has room for its person alone. */
export const HAS_ROOM_FOR_ONE = hasRoomFor({
  all: '1',
  newcomers: SEATS_NEEDED.newcomers,
  carers: '0',
  interpreters: '0',
  regulars: 'r.is_regular::int',
});

/** SQL: whether the reply `r` is more people than ever come in on a date `o`. */
export const IS_TOO_LARGE = `coalesce(r.seats > ${mostSeats('r.is_regular')}, false)`;

/** SQL: until when a date `o` of an event `e` takes answers: `answersUntil` for statements. */
export const ANSWERS_UNTIL = '(CASE WHEN e.all_day THEN o.ends_at ELSE o.starts_at END)';

/** SQL: what of `seated_beyond` stays where so many seats are taken: whoever leaves first gives back what is beyond the places. */
export const beyondWith = (seats: string) =>
  `least(seated_beyond, greatest(0, ${seats} - capacity - overbooked_by))`;

/**
 * SQL: gives the seats of some rows to dates, or takes them from there.
 * @param rows has a row for each reply, with `SEATS_BY_KIND`, and the date as `occurrence_id`
 */
function countSeats(rows: string, sign: '+' | '-'): string {
  const kinds = Object.keys(SEATS_NEEDED);
  const column = (kind: string) => (kind === 'all' ? 'seats_taken' : `${kind}_taken`);
  return `UPDATE occurrences SET ${kinds.map((kind) => `${column(kind)} = ${column(kind)} ${sign} counted."${kind}"`).join(', ')},
      seated_beyond = ${beyondWith(`(seats_taken ${sign} counted."all")`)}
    FROM (SELECT occurrence_id, ${kinds.map((kind) => `sum("${kind}")::int AS "${kind}"`).join(', ')}
          FROM ${rows} AS counting GROUP BY occurrence_id) AS counted
    WHERE occurrences.id = counted.occurrence_id`;
}

/** SQL: counts the seats of replies as taken, or as free again. */
export const takeFor = (rows: string) => countSeats(rows, '+');
export const freeOf = (rows: string) => countSeats(rows, '-');

/** SQL: when an offer `f` of a date `o` closes: also a date that was moved up leaves some time before it starts. */
export const OFFER_CLOSES = `least(f.closes_at, o.starts_at - interval '15 minutes')`;

/** SQL: whether the reply `r` is an offer that nobody took in time, and that only has not been passed on yet, at this moment. */
export const offerIsOver = (at: string) => `(r.answer = 'offered' AND NOT EXISTS (
  SELECT FROM offers f JOIN occurrences o ON o.id = r.occurrence_id
  WHERE f.rsvp_id = r.id AND f.ended_at IS NULL AND ${OFFER_CLOSES} > ${at}))`;
