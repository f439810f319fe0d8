import type { Language } from '../../common/languages.js';
import { zoneName } from '../../common/zone-names.js';
import type { AccessFact, EventFormat, EventKind } from '../../events/event.entity.js';
import type { FactChange } from '../../events/series/fact-changes.js';
import { usePage } from '../layout.js';
import { wallTimeWords } from '../page-times.js';
import { lengthWords, reminderWords } from '../reminder-words.js';
import { languageWord } from '../words.js';
import { webWords } from '../words/words.js';

const LABELS: Record<string, string> = {
  kind: 'Kind',
  format: 'How people meet',
  title: 'Title',
  discreetTitle: 'Discreet title',
  description: 'About it',
  startsLocal: 'Starts',
  timeZone: 'Time zone',
  allDay: 'Days or times',
  durationMinutes: 'Lasts',
  repeats: 'Repeats',
  capacity: 'Places',
  regularPlaces: 'Most places for regulars',
  dropInPlaces: 'Most places for others',
  audience: 'Who can come',
  rsvpsOpenLocal: 'Answers from',
  rsvpsCloseLocal: 'Answers until',
  area: 'Roughly where',
  address: 'Exact address',
  meetingLink: 'Link to the online meeting',
  addressShownMinutes: 'Address shown',
  linkShownMinutes: 'Link shown',
  accessFacts: 'Good to know',
  language: 'Language',
  reminderMinutes: 'Reminders',
  reminderTimes: 'Reminders by the clock',
  ledBy: 'Who leads it',
  questions: 'Questions',
  recordings: 'Photos and recordings',
  note: 'What is different this time',
};

/** What is long, or names somebody, is not told twice: that it changes is enough. */
const UNTOLD = ['description', 'ledBy'];

/** Each fact that changes, as it was and as it will be. */
export function FactChanges({
  changes,
  allDay,
}: {
  changes: FactChange[];
  /** Whether it took whole days, and whether it will: what begins then is a day, without a time. */
  allDay: { before: boolean; now: boolean };
}) {
  const { language } = usePage();
  return (
    <dl class="facts reading">
      {changes.map(({ fact, before, now }) => (
        <div key={fact}>
          <dt>{LABELS[fact] ?? 'Something else'}</dt>
          {UNTOLD.includes(fact) ? (
            <dd>It is another one now.</dd>
          ) : (
            <dd>
              <del>{valueWords(fact, before, allDay.before, language)}</del>
              <br />
              <ins>{valueWords(fact, now, allDay.now, language)}</ins>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function valueWords(fact: string, value: FactChange['now'], allDay: boolean, language: Language): string {
  const words = value === null || value === '' ? null : knownWords(fact, value, allDay, language);
  if (words !== null) return words;
  if (fact === 'capacity') return 'as many as come';
  if (fact === 'regularPlaces' || fact === 'dropInPlaces') return 'as many as there are';
  if (fact === 'reminderMinutes') return 'as in the group';
  if (fact === 'rsvpsCloseLocal') return 'the start';
  return fact === 'rsvpsOpenLocal' ? 'once it is published' : 'nothing';
}

function knownWords(
  fact: string,
  value: NonNullable<FactChange['now']>,
  allDay: boolean,
  language: Language,
): string {
  const say = webWords(language);
  switch (fact) {
    case 'startsLocal':
      return wallTimeWords(String(value), language, allDay);
    case 'rsvpsOpenLocal':
    case 'rsvpsCloseLocal':
      return wallTimeWords(String(value), language);
    case 'durationMinutes':
      return lengthWords(Number(value), language);
    case 'addressShownMinutes':
    case 'linkShownMinutes':
      return `${lengthWords(Number(value), language)} before the start`;
    case 'reminderMinutes':
      return reminderWords(value as number[], [], language);
    case 'reminderTimes':
      return reminderWords([], value as string[], language);
    case 'allDay':
      return value === true ? 'whole days' : 'set times';
    case 'timeZone':
      return zoneName(String(value), language);
    case 'kind':
      return say.kinds[value as EventKind];
    case 'format':
      return say.formats[value as EventFormat];
    case 'audience':
      return value === 'members' ? 'members only' : 'anyone';
    case 'language':
      return languageWord(String(value));
    case 'questions':
      return (value as string[]).join(' ') || 'none';
    case 'accessFacts':
      return (value as AccessFact[]).map((it) => say.access[it]).join(', ') || 'nothing';
    default:
      return String(value);
  }
}
