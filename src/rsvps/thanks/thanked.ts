/** SQL: whether anybody was marked as there on a date. @param occurrenceId SQL */
export const ANY_MARKED = (occurrenceId: string) =>
  `EXISTS (SELECT FROM rsvps seen WHERE seen.occurrence_id = ${occurrenceId} AND seen.came AND seen.person_id IS NOT NULL)`;

/**
 * SQL: whether a thank-you goes to the person of a reply `r`: to those who were marked as there where names are kept and
 * any were marked, else to all who had said that they would come.
 * @param keepsNames SQL, a truth value
 */
export const THANKED = (keepsNames: string) => `r.person_id IS NOT NULL AND CASE
  WHEN ${keepsNames}::boolean
    AND ${ANY_MARKED('r.occurrence_id')}
  THEN r.came OR (r.count_me_only AND r.answer = 'going')
  ELSE r.answer = 'going' END`;
