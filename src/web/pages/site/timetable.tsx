import type { ComponentChildren } from 'preact';
import type { Language } from '../../../common/languages.js';
import { dayWords } from '../../../common/time-words.js';
import { zoneName } from '../../../common/zone-names.js';
import { type Rhythm, type Weekday, weekdays } from '../../../events/series/rule.js';
import { ruleWords, weekdayWord } from '../../../events/series/rule-words.js';
import { hoursOf } from '../../../listings/hours.js';
import { type ListingWords, listingWords } from '../../../listings/listing-words.js';
import type { RegularMeeting, SingleDate } from '../../../listings/regular-meetings.queries.js';
import { whereWords } from '../../../listings/shown-dates.js';
import { daysWords } from '../../../notifications/facts/times.js';
import { BackTo } from '../../components/back-to.js';
import { Button } from '../../components/button.js';
import { SearchForm } from '../../components/form.js';
import { PrintHint, Sheet } from '../../components/sheet.js';
import { WordsChoice } from '../../components/words-choice.js';
import type { FormState } from '../../forms.js';
import { spanWords, timeWords } from './poster.js';
import { useWords } from '../../layout.js';
import type { TimetableQuery } from './sheets.bodies.js';
import { siteWords } from './words/words.js';

interface TimetableProps {
  /** `null`: of all public groups. */
  group: { id: string; name: string } | null;
  /** As it is called on the sheet. */
  name: string;
  meetings: RegularMeeting[];
  single: SingleDate[];
  hasMore: boolean;
  /** What the words of a group may be, where there is a choice. */
  choice: { discreet: string; full: string } | null;
  words: TimetableQuery['words'];
  language: Language;
  home: string;
  url: string;
  form: FormState;
}

/** What comes regularly, by weekday, on one sheet. */
export function TimetablePage(props: TimetableProps) {
  const { group, name, choice, words, language, home, url, form, meetings, single, hasMore } = props;
  const { sheets: say } = useWords(siteWords);
  const said = listingWords(language);
  const path = group ? `/groups/${group.id}/timetable` : '/timetable';
  const city = zoneName(home, language);
  const note = [said.clocksOf(city), hasMore ? said.hasMore(url) : ''].filter(Boolean).join(' ');
  return (
    <div class="stack-large">
      <div class="stack off-paper">
        {group ? (
          <BackTo the="group" id={group.id} />
        ) : (
          <p>
            <a href="/">{say.backToWhatIsOn}</a>
          </p>
        )}
        <h1>{say.timetable}</h1>
        {(choice || !group) && (
          <SearchForm action={path} state={form} label={say.whatIsOnIt} inUse>
            <WordsChoice chosen={words} {...(choice ?? { discreet: say.asEachChose, full: say.fullNames })} />
            <Button look="quiet">{say.show}</Button>
          </SearchForm>
        )}
        <PrintHint />
      </div>
      <Sheet {...{ language, url, note }} title={name} below={said.timetable}>
        {meetings.length + single.length === 0 && <p>{said.nothingRegular}</p>}
        <div class="sheet-week">
          {sectionsOf(meetings, said, language).map(({ title, items }) => (
            <Section key={title} title={title}>
              {items.map((meeting) => (
                <Regular key={meeting.id} {...{ meeting, home, language }} showsGroup={!group} />
              ))}
            </Section>
          ))}
          {single.length > 0 && (
            <Section title={said.once}>
              {single.map((date) => (
                <Once key={date.id} {...{ date, home, language }} showsGroup={!group} />
              ))}
            </Section>
          )}
        </div>
      </Sheet>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

interface EntryProps {
  home: string;
  language: Language;
  showsGroup: boolean;
}

function Regular({ meeting, home, language, showsGroup }: EntryProps & { meeting: RegularMeeting }) {
  const isPlain = meeting.rule.rhythm.every === 'week' && meeting.rule.rhythm.interval === 1;
  const how =
    isPlain || meeting.rule.rhythm.every === 'day' ? '' : ruleWords({ ...meeting.rule, end: null }, language);
  return (
    <Entry
      time={spanWords(hoursOf(meeting), meeting.timeZone, home, language)}
      title={meeting.title}
      facts={[how, groupOf(meeting, showsGroup), whereWords(meeting, language)]}
    />
  );
}

function Once({ date, home, language, showsGroup }: EntryProps & { date: SingleDate }) {
  const clocks = { language, zone: date.timeZone };
  const days = date.allDay ? daysWords(date.startsAt, date.endsAt, clocks) : dayWords(date.startsAt, clocks);
  return (
    <Entry
      time={date.allDay ? listingWords(language).allDay : timeWords(date, home, language)}
      title={date.title}
      facts={[days, groupOf(date, showsGroup), whereWords(date, language)]}
    />
  );
}

/** Discreet words are often the same for a meeting as for its group. */
function groupOf({ title, groupName }: { title: string; groupName: string }, isWanted: boolean): string {
  return isWanted && groupName !== title ? groupName : '';
}

function Entry({ time, title, facts }: { time: string; title: string; facts: string[] }) {
  return (
    <li>
      <p>
        <strong>{time}</strong> {title}
      </p>
      <p class="sheet-where">{facts.filter(Boolean).join(' · ')}</p>
    </li>
  );
}

/** The days of the week that have something, each meeting on each of its days; then what has no weekday. */
function sectionsOf(meetings: RegularMeeting[], said: ListingWords, language: Language) {
  const on = (day: Weekday) => meetings.filter(({ rule }) => daysOf(rule.rhythm).includes(day));
  const sections = [
    { title: said.everyDay, items: meetings.filter(({ rule }) => rule.rhythm.every === 'day') },
    ...weekdays.map((day) => ({ title: weekdayWord(day, language), items: on(day) })),
    { title: said.otherDays, items: meetings.filter(({ rule }) => hasNoWeekday(rule.rhythm)) },
  ];
  return sections.filter(({ items }) => items.length > 0);
}

function daysOf(rhythm: Rhythm): Weekday[] {
  if (rhythm.every === 'week') return rhythm.weekdays;
  return rhythm.every === 'month' && 'weekday' in rhythm ? [rhythm.weekday] : [];
}

function hasNoWeekday(rhythm: Rhythm): boolean {
  return rhythm.every !== 'day' && daysOf(rhythm).length === 0;
}
