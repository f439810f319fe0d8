import type { Lane } from '../../queue/jobs.js';
import type { StuckLane } from '../../queue/letter-figures.queries.js';
import { countWords } from '../count-words.js';
import { Notice } from './notice.js';

export const LANE_NAMES: Record<Lane, string> = {
  'sign-in': 'Codes and confirmations',
  changes: 'Changes and answers',
  reminders: 'Reminders',
  digests: 'What is on',
  calendars: 'Calendars',
  imports: 'Imports',
};

/** For administrators, on their own pages: this needs no mail server to be heard. */
export function StuckLanes({ lanes }: { lanes: StuckLane[] }) {
  if (lanes.length === 0) return null;
  return (
    <Notice tone="alarm">
      <h2>Letters are stuck</h2>
      <ul>
        {lanes.map(({ lane, waiting, oldestSeconds }) => (
          <li key={lane}>
            {LANE_NAMES[lane]}: {countWords(waiting, 'letter')} should have left, the first{' '}
            {sinceWords(oldestSeconds)} ago.
          </li>
        ))}
      </ul>
      <p>
        None left in the last 15 minutes. They go by themselves when the way is free. Please look whether a
        worker runs, and whether the mail server answers.
      </p>
    </Notice>
  );
}

/** "12 minutes", "3 hours": whole ones that have passed. */
export function sinceWords(seconds: number): string {
  if (seconds < 60) return 'less than a minute';
  if (seconds < 2 * 3_600) return countWords(Math.floor(seconds / 60), 'minute');
  if (seconds < 48 * 3_600) return countWords(Math.floor(seconds / 3_600), 'hour');
  return countWords(Math.floor(seconds / 86_400), 'day');
}
