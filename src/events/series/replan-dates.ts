import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toDate } from '../../database/instant.js';
import { rowOf } from '../../database/sql.js';
import { DatesClash } from './series.errors.js';
import type { Occurrence } from '../occurrence.entity.js';
import { HAS_REPLIES, IS_ANSWERED } from './is-answered.js';
import { datesUntil, layOutDates } from './lay-out-dates.js';
import { pairDates } from './pair-dates.js';
import type { Plan } from './plan.js';
import { startsBetween } from './starts-of.js';
import { takePlaces } from './take-places.js';

/** The dates of a series where it is planned anew. */
export interface StandingDates {
  /** They have not begun. */
  coming: Occurrence[];
  /** They have begun though their place comes later, for they were moved: they stay as they are. */
  begun: Occurrence[];
  /** All others of the series whose dates these will be. */
  others: Occurrence[];
}

/**
 * Gives dates to a new plan: each keeps its replies and what is its own, and takes the place that `pairDates` finds. One
 * without a place is called off where somebody means to come, else it goes. New dates are laid out beside them, save where
 * one has taken place early, and within a pause.
 * @throws DatesClash
 */
export async function replanDates(
  tx: EntityManager,
  { coming, begun, others }: StandingDates,
  plan: Plan,
  now: Temporal.Instant,
): Promise<void> {
  const { eventId, facts } = plan;
  const series = { ...facts, id: eventId, datesUntil: facts.startsLocal };
  const [ofRule, added] = [coming.filter((date) => date.inRule), coming.filter((date) => !date.inRule)];
  const beside = [...others, ...added.filter(({ state }) => state !== 'on')];
  const { fresh, places } = placesFor([...ofRule, ...begun], beside, plan, datesUntil(series, now));
  assertFree(ofRule, added, places);
  const left = ofRule.filter((date) => !places.has(date.originalLocal));
  const settled = begun.filter((date) => isBesideTheRule(date, places, eventId));

  await takePlaces(tx, coming, places, plan);
  await letGo(tx, left, now);
  await setBesideTheRule(tx, settled);
  await layOutDates(tx, [series], now);
  await leaveEmpty(
    tx,
    eventId,
    [
      ...settled.flatMap(({ originalLocal }) => places.get(originalLocal) ?? []),
      ...pausedAmong(fresh, ofRule, new Set(places.values())),
    ],
    [...coming, ...begun, ...others],
    now,
  );
  await assertOneAtATime(tx, eventId, now);
}

/**
 * @param ofRule dates that look for places
 * @param beside dates that stay where they are. One that has a place of the new rule is the date of that
 * @returns `fresh`: all places of the new rule; `places`: by the original starts of those that have one
 */
function placesFor(
  ofRule: Occurrence[],
  beside: Occurrence[],
  { facts, before }: Plan,
  until: string,
): { fresh: string[]; places: Map<string, string> } {
  const { recurrenceRule, startsLocal } = facts;
  const held = new Set(beside.map(({ originalLocal }) => originalLocal));
  const fresh = startsBetween(recurrenceRule, startsLocal, startsLocal, until);
  const { every } = recurrenceRule.rhythm;
  const places = pairDates(
    ofRule.map(({ originalLocal }) => originalLocal).sort(),
    fresh.filter((local) => !held.has(local)),
    every === before.recurrenceRule.rhythm.every ? every : null,
  );
  return { fresh, places };
}

/** @throws DatesClash where a date would take the place of one that hosts have added */
function assertFree(ofRule: Occurrence[], added: Occurrence[], places: Map<string, string>): void {
  const held = new Set(added.filter(({ state }) => state === 'on').map(({ originalLocal }) => originalLocal));
  const clash = ofRule
    .map(({ originalLocal }) => places.get(originalLocal))
    .find((place) => place && held.has(place));
  if (clash) throw new DatesClash(clash);
}

function isBesideTheRule(date: Occurrence, places: Map<string, string>, eventId: string): boolean {
  return date.eventId !== eventId || places.get(date.originalLocal) !== date.originalLocal;
}

/** Those that somebody means to come to are off, and tell why; of the others nobody hears. */
async function letGo(tx: EntityManager, dates: Occurrence[], now: Temporal.Instant): Promise<void> {
  const ids = dates.map(({ id }) => id);
  await tx.query(
    `UPDATE occurrences o SET in_rule = false, state = 'cancelled', cancelled_at = coalesce(cancelled_at, $2),
       sequence = sequence + 1, modified_at = $2
     WHERE id = ANY($1) AND state <> 'skipped' AND ${IS_ANSWERED}`,
    [ids, toDate(now)],
  );
  // An answer that says no stays to be found again, should the edit be undone.
  await tx.query(
    `UPDATE occurrences o SET in_rule = false, state = 'skipped', modified_at = $2
     WHERE id = ANY($1) AND in_rule AND ${HAS_REPLIES}`,
    [ids, toDate(now)],
  );
  await tx.query('DELETE FROM occurrences WHERE id = ANY($1) AND in_rule', [ids]);
}

async function setBesideTheRule(tx: EntityManager, dates: Occurrence[]): Promise<void> {
  await tx.query('UPDATE occurrences SET in_rule = false WHERE id = ANY($1)', [dates.map(({ id }) => id)]);
}

/** New places between two neighbours that are both skipped: the group makes a pause there. */
function pausedAmong(fresh: string[], ofRule: Occurrence[], taken: Set<string>): string[] {
  const standing = ofRule.toSorted((one, other) => (one.originalLocal < other.originalLocal ? -1 : 1));
  return fresh.filter((local) => {
    if (taken.has(local)) return false;
    const next = standing.findIndex(({ originalLocal }) => originalLocal > local);
    return next > 0 && [standing[next - 1]!, standing[next]!].every(({ state }) => state === 'skipped');
  });
}

/** @param known dates that were there before, which none of this means */
async function leaveEmpty(
  tx: EntityManager,
  eventId: string,
  places: string[],
  known: Occurrence[],
  now: Temporal.Instant,
): Promise<void> {
  if (places.length === 0) return;
  await tx.query(
    `UPDATE occurrences SET state = 'skipped', modified_at = $4
     WHERE event_id = $1 AND original_local = ANY($2) AND NOT id = ANY($3)`,
    [eventId, places, known.map(({ id }) => id), toDate(now)],
  );
}

/** @throws DatesClash */
async function assertOneAtATime(tx: EntityManager, eventId: string, now: Temporal.Instant): Promise<void> {
  const clash = await rowOf<{ startsLocal: string }>(
    tx,
    `SELECT starts_local AS "startsLocal" FROM occurrences
     WHERE event_id = $1 AND state = 'on' AND starts_at > $2
     GROUP BY starts_at, starts_local HAVING count(*) > 1 ORDER BY starts_at LIMIT 1`,
    [eventId, toDate(now)],
  );
  if (clash) throw new DatesClash(clash.startsLocal);
}
