import type { ComponentChildren } from 'preact';
import { hasOwnRules } from '../../../common/reminder-rules.js';
import { type Language, languages } from '../../../common/languages.js';
import { accessFacts, eventFormats, eventKinds } from '../../../events/event.entity.js';
import { lastDayOf } from '../../../events/whole-days.js';
import type { EventWish } from '../../../events/event-wish.js';
import { YEAR_MINUTES } from '../../../events/settle-event.js';
import type { GroupView } from '../../../groups/groups.queries.js';
import type { Host } from '../../../groups/members.queries.js';
import { Checkbox, Checkboxes, Radios } from '../../components/choices.js';
import { Field, Select, TextArea } from '../../components/fields.js';
import {
  AddressField,
  AreaField,
  FirstDayField,
  LeaderField,
  LengthField,
  LinkField,
  PlacesField,
  QuotaFields,
  StartField,
  TitleField,
} from '../../components/meeting-fields.js';
import { QuestionFields } from '../../components/question-fields.js';
import { RepeatsFields } from '../../components/repeats-fields.js';
import { TimeZoneSelect } from '../../components/time-zone-select.js';
import { usePage, useWords } from '../../layout.js';
import { chosenReminders, lengthWords, reminderChoices, reminderWords } from '../../reminder-words.js';
import { languageWord } from '../../words.js';
import { webWords } from '../../words/words.js';

export const USUAL_MINUTES = 90;

export type EditedGroup = Pick<
  GroupView,
  'id' | 'discreetName' | 'sensitive' | 'reminderMinutes' | 'reminderTimes'
>;

interface EventFieldsProps {
  group: EditedGroup;
  /** What the fields hold while nobody has typed. */
  event: EventWish;
  /** Who can lead it. */
  hosts: Host[];
  /** Beside the start. */
  startsHelp?: string;
  /** Beneath how it repeats. */
  dates?: ComponentChildren;
}

export function EventFields({ group, event, hosts, startsHelp, dates }: EventFieldsProps) {
  return (
    <>
      <WhatItIs group={group} event={event} hosts={hosts} />
      <WhenItIs event={event} startsHelp={startsHelp} dates={dates} />
      <WhereItIs event={event} />
      <WhoCanCome event={event} />
      <WhatPeopleSay event={event} />
      <Reminders group={group} event={event} />
    </>
  );
}

function WhatItIs({ group, event, hosts }: EventFieldsProps) {
  const say = useWords(webWords);
  return (
    <fieldset class="form">
      <legend class="legend-large">What it is</legend>
      <TitleField value={event.title} />
      <Radios
        name="kind"
        label="Kind"
        chosen={event.kind}
        choices={eventKinds.map((value) => ({ value, label: say.kinds[value] }))}
        inline
      />
      <TextArea
        name="description"
        label="About it"
        help="What will happen, and what to bring. An empty line begins a new paragraph."
        value={event.description}
        required={false}
        rows={7}
      />
      {group.sensitive && (
        <Field
          name="discreetTitle"
          label="Discreet title"
          help={`For letters and calendars. Left empty, it is ${group.discreetName}.`}
          value={event.discreetTitle}
          required={false}
        />
      )}
      <Select
        name="language"
        label="Language"
        value={event.language}
        choices={languages.map((value) => ({ value, label: languageWord(value) }))}
        narrow
      />
      <LeaderField hosts={hosts} value={event.ledBy} nobody="Nobody in particular" />
    </fieldset>
  );
}

function WhenItIs({ event, startsHelp, dates }: Pick<EventFieldsProps, 'event' | 'startsHelp' | 'dates'>) {
  const timed = event.allDay ? null : event;
  return (
    <fieldset class="form">
      <legend class="legend-large">When</legend>
      <div class="when-fields form">
        <Checkbox
          name="allDay"
          label="It takes whole days"
          help="Like a campaign week. It has no times then, and reminders go out at nine in the morning."
          checked={event.allDay}
        />
        <div class="when-times form">
          <StartField value={timed?.startsLocal} help={startsHelp} />
          <LengthField value={timed ? timed.durationMinutes : USUAL_MINUTES} />
          <Field
            name="endsLocal"
            type="datetime-local"
            label="Or ends"
            help="If you say when it ends, that counts."
            required={false}
          />
        </div>
        <div class="when-days form">
          <FirstDayField name="firstDay" value={event.startsLocal.slice(0, 10)} help={startsHelp} />
          <Field
            name="lastDay"
            type="date"
            label="Last day"
            help="Left empty: it is that one day."
            value={event.allDay ? lastDayOf({ ...event, durationMinutes: event.durationMinutes! }) : null}
            required={false}
          />
        </div>
      </div>
      <TimeZoneSelect
        name="timeZone"
        label="Time zone"
        help="The clocks at the place where it is."
        value={event.timeZone}
      />
      <RepeatsFields repeats={event.repeats} />
      {dates}
    </fieldset>
  );
}

function WhereItIs({ event }: { event: EventWish }) {
  const { language } = usePage();
  const say = useWords(webWords);
  return (
    <fieldset class="form">
      <legend class="legend-large">Where</legend>
      <Radios
        name="format"
        label="How do people meet?"
        chosen={event.format}
        choices={eventFormats.map((value) => ({ value, label: say.formats[value] }))}
        inline
      />
      <AreaField value={event.area} />
      <AddressField value={event.address} />
      <Select
        name="addressShownMinutes"
        label="Show the address"
        value={String(event.addressShownMinutes)}
        choices={shownChoices(event.addressShownMinutes, language)}
      />
      <LinkField value={event.meetingLink} />
      <Select
        name="linkShownMinutes"
        label="Show the link"
        value={String(event.linkShownMinutes)}
        choices={shownChoices(event.linkShownMinutes, language)}
      />
      <Checkboxes
        name="accessFacts"
        label="Good to know before coming"
        help="Tick what is true. People decide by it."
        choices={accessFacts.map((value) => ({ value, label: say.access[value] }))}
        chosen={event.accessFacts}
        inline
      />
    </fieldset>
  );
}

function WhoCanCome({ event }: { event: EventWish }) {
  return (
    <fieldset class="form">
      <legend class="legend-large">Who can come</legend>
      <Radios
        name="audience"
        label="Who is it for?"
        chosen={event.audience}
        choices={[
          { value: 'anyone', label: 'Anyone who can find it' },
          { value: 'members', label: 'Members of the group' },
        ]}
      />
      <PlacesField value={event.capacity} />
      <QuotaFields regulars={event.regularPlaces} dropIns={event.dropInPlaces} />
      <Field
        name="rsvpsOpenLocal"
        type="datetime-local"
        label="Answers open"
        help="Left empty: as soon as it is published."
        value={event.rsvpsOpenLocal}
        required={false}
      />
      <Field
        name="rsvpsCloseLocal"
        type="datetime-local"
        label="Answers close"
        help="Left empty: when it starts."
        value={event.rsvpsCloseLocal}
        required={false}
      />
    </fieldset>
  );
}

function WhatPeopleSay({ event }: { event: EventWish }) {
  return (
    <fieldset class="form">
      <legend class="legend-large">What people can say</legend>
      <QuestionFields questions={event.questions} />
      <Field
        name="recordings"
        label="Photos and recordings"
        help="For instance: we take one photo of hands, no faces. Left empty, it is as in the group."
        value={event.recordings}
        required={false}
      />
    </fieldset>
  );
}

function Reminders({ group, event }: Omit<EventFieldsProps, 'hosts'>) {
  const { language } = usePage();
  return (
    <fieldset class="form">
      <legend class="legend-large">Reminders</legend>
      <Radios
        name="reminders"
        label="When do reminders go out?"
        chosen={hasOwnRules(event) ? 'own' : 'group'}
        choices={[
          {
            value: 'group',
            label: `As in the whole group: ${reminderWords(group.reminderMinutes, group.reminderTimes, language)}`,
          },
          { value: 'own', label: 'At these times:' },
        ]}
      />
      <Checkboxes
        name="reminderMinutes"
        label="Times for this meeting only"
        help="Up to five."
        choices={reminderChoices(event, language)}
        chosen={chosenReminders(hasOwnRules(event) ? event : group)}
        inline
      />
    </fieldset>
  );
}

const USUAL_SHOWN = [YEAR_MINUTES, 7 * 1440, 2 * 1440, 1440, 180, 60, 30, 15, 0];

function shownChoices(standing: number, language: Language): { value: string; label: string }[] {
  return [...new Set([...USUAL_SHOWN, standing])]
    .sort((one, other) => other - one)
    .map((minutes) => ({ value: String(minutes), label: shownWords(minutes, language) }));
}

function shownWords(minutes: number, language: Language): string {
  if (minutes === YEAR_MINUTES) return 'as soon as they say yes';
  return minutes === 0 ? 'when it starts' : `${lengthWords(minutes, language)} before`;
}
