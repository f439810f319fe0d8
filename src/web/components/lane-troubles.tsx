import type { Lane } from '../../queue/jobs.js';
import type { LaneTrouble } from '../../queue/letter-troubles.queries.js';
import { countWords } from '../count-words.js';
import { Notice } from './notice.js';

export const LANE_NAMES: Record<Lane, string> = {
  'sign-in': 'Codes and confirmations',
  changes: 'Changes and answers',
  reminders: 'Reminders',
  digests: 'What is on',
  channels: 'Messages on devices, and by the webhook',
  calendars: 'Calendars',
  imports: 'Imports',
};

/** For administrators, on their own pages: this needs no mail server to be heard. */
export function LaneTroubles({ troubles }: { troubles: LaneTrouble[] }) {
  if (troubles.length === 0) return null;
  const areStuck = troubles.some(({ trouble }) => trouble === 'stuck');
  const areOfChannels = troubles.some(({ lane }) => lane === 'channels');
  return (
    <Notice tone="alarm">
      <h2>{areStuck ? 'Letters are stuck' : 'Letters do not leave as they should'}</h2>
      <ul>
        {troubles.map((trouble) => (
          <li key={`${trouble.lane} ${trouble.trouble}`}>{troubleWords(trouble)}</li>
        ))}
      </ul>
      <p>
        What waits goes by itself when the way is free. Please look whether a worker runs, and whether the
        mail server{areOfChannels && ' and the webhook'} answers.
      </p>
    </Notice>
  );
}

function troubleWords({ lane, trouble, letters, oldestSeconds }: LaneTrouble): string {
  const name = LANE_NAMES[lane];
  const count = countWords(letters, 'letter');
  switch (trouble) {
    case 'stuck':
      return `${name}: ${count} should have left, the first ${sinceWords(oldestSeconds)} ago. None left in the last 15 minutes.`;
    case 'late':
      return `${name}: letters leave, but the first that still waits should have left ${sinceWords(oldestSeconds)} ago.`;
    default:
      return `${name}: ${count} could not be sent in the last hour, more than were sent.`;
  }
}

/** "12 minutes", "3 hours": whole ones that have passed. */
export function sinceWords(seconds: number): string {
  if (seconds < 60) return 'less than a minute';
  if (seconds < 2 * 3_600) return countWords(Math.floor(seconds / 60), 'minute');
  if (seconds < 48 * 3_600) return countWords(Math.floor(seconds / 3_600), 'hour');
  return countWords(Math.floor(seconds / 86_400), 'day');
}
