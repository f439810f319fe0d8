import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toDate } from '../database/instant.js';
import type { OwnWords } from './own-words.js';

/** Wishes that protect someone: to be counted only, and in no photos. */
export type Protection = Pick<OwnWords, 'countMeOnly' | 'recordingOk'>;

/** SQL: what counts of a reply `r` and the standing place `s` of its person: neither takes back what the other says. */
const COUNT_ME_ONLY = '(r.count_me_only OR s.count_me_only)';
const RECORDING_OK = 'least(r.recording_ok, s.recording_ok)';

/**
 * What protects someone on all dates counts on these new answers too, whether their standing place wants the date or pauses. It
 * is read now: the caller holds the dates.
 */
export async function protectNew(tx: EntityManager, rsvpIds: string[]): Promise<void> {
  await tx.query(
    `UPDATE rsvps r SET count_me_only = ${COUNT_ME_ONLY}, recording_ok = ${RECORDING_OK}
     FROM occurrences o JOIN standing_places s ON s.event_id = o.event_id
     WHERE r.id = ANY($1) AND o.id = r.occurrence_id AND s.person_id = r.person_id`,
    [rsvpIds],
  );
}

/**
 * Lets what protects someone on all dates count on those that they have answered and that are not over, whatever they answered.
 * Only what they say otherwise now changes anything. What it held of a regular's date goes with it; what they said for one date
 * to protect them stays. Whoever is counted only is on no list of who came.
 * @param before what was said for all dates
 */
export async function protectAnswered(
  tx: EntityManager,
  { standingPlaceId, before }: { standingPlaceId: string; before: Protection },
  now: Temporal.Instant,
): Promise<void> {
  await tx.query(
    `UPDATE rsvps r SET count_me_only = said.count_me_only, recording_ok = said.recording_ok,
       came = CASE WHEN NOT said.count_me_only THEN r.came END
     FROM (
       SELECT r.id,
              CASE WHEN s.count_me_only = $2 THEN r.count_me_only
                WHEN r.is_regular AND r.count_me_only = $2 THEN s.count_me_only ELSE ${COUNT_ME_ONLY} END AS count_me_only,
              CASE WHEN s.recording_ok IS NOT DISTINCT FROM $3 THEN r.recording_ok
                WHEN r.is_regular AND r.recording_ok IS NOT DISTINCT FROM $3 THEN s.recording_ok ELSE ${RECORDING_OK} END AS recording_ok
       FROM standing_places s JOIN occurrences o ON o.event_id = s.event_id AND o.ends_at > $4
       JOIN rsvps r ON r.occurrence_id = o.id AND r.person_id = s.person_id
       WHERE s.id = $1) AS said
     WHERE r.id = said.id AND (r.count_me_only, r.recording_ok) IS DISTINCT FROM (said.count_me_only, said.recording_ok)`,
    [standingPlaceId, before.countMeOnly, before.recordingOk, toDate(now)],
  );
}
