import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toDate } from '../database/instant.js';
import { protectedBy } from '../seats/protected-by.js';
import type { OwnWords } from './own-words.js';

/** Wishes that protect someone: to be counted only, and in no photos. */
export type Protection = Pick<OwnWords, 'countMeOnly' | 'recordingOk'>;

/** SQL: what counts of a reply `r` and the standing place `s` of its person. */
const { count_me_only: COUNT_ME_ONLY, recording_ok: RECORDING_OK } = protectedBy('r', 's');

/** SQL: what counts after it was said for all dates, where `$2` and `$3` were said before. */
const COUNT_ME_ONLY_AFTER = `CASE WHEN s.count_me_only = $2 THEN r.count_me_only
  WHEN r.is_regular AND r.count_me_only = $2 THEN s.count_me_only ELSE ${COUNT_ME_ONLY} END`;
const RECORDING_OK_AFTER = `CASE WHEN s.recording_ok IS NOT DISTINCT FROM $3 THEN r.recording_ok
  WHEN r.is_regular AND r.recording_ok IS NOT DISTINCT FROM $3 THEN s.recording_ok ELSE ${RECORDING_OK} END`;

/**
 * What protects someone on all dates counts on these new answers too, whether their standing place wants the date or pauses. It
 * is read now: the caller holds the dates.
 */
export async function protectNew(tx: EntityManager, rsvpIds: string[]): Promise<void> {
  await tx.query(
    `UPDATE rsvps r SET count_me_only = ${COUNT_ME_ONLY},
       recording_ok = CASE WHEN r.is_regular THEN s.recording_ok ELSE ${RECORDING_OK} END
     FROM occurrences o JOIN standing_places s ON s.event_id = o.event_id
     WHERE r.id = ANY($1) AND o.id = r.occurrence_id AND s.person_id = r.person_id`,
    [rsvpIds],
  );
}

/**
 * Lets what protects someone on all dates count on those that they have answered and that are not over, whatever they answered.
 * Only what they say otherwise now changes anything. A regular's date follows it, where it says the same as was said for all
 * before; elsewhere it only ever protects more. Whoever is counted only is on no list of who came. The caller holds the dates.
 * @param before what was said for all dates
 */
export async function protectAnswered(
  tx: EntityManager,
  { standingPlaceId, before }: { standingPlaceId: string; before: Protection },
  now: Temporal.Instant,
): Promise<void> {
  await tx.query(
    `UPDATE rsvps r SET count_me_only = ${COUNT_ME_ONLY_AFTER}, recording_ok = ${RECORDING_OK_AFTER},
       came = CASE WHEN NOT (${COUNT_ME_ONLY_AFTER}) THEN r.came END
     FROM standing_places s JOIN occurrences o ON o.event_id = s.event_id AND o.ends_at > $4
     WHERE s.id = $1 AND r.occurrence_id = o.id AND r.person_id = s.person_id
       AND (s.count_me_only, s.recording_ok) IS DISTINCT FROM ($2::boolean, $3::boolean)`,
    [standingPlaceId, before.countMeOnly, before.recordingOk, toDate(now)],
  );
}
