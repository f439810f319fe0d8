import { remindersFrom } from '../../reminder-words.js';
import type { GroupView } from '../../../groups/groups.queries.js';
import { Checkbox, Radios } from '../../components/choices.js';
import { Field, TextArea } from '../../components/fields.js';
import { number, optional, type Posted, text, ticked } from '../../forms.js';
import { GroupMeetingFields } from './group-meeting-fields.js';

/** What the fields hold while nobody has typed. */
export type GroupDefaults = Pick<
  GroupView,
  | 'name'
  | 'discreetName'
  | 'description'
  | 'purpose'
  | 'forWhom'
  | 'topics'
  | 'language'
  | 'timeZone'
  | 'visibility'
  | 'joining'
  | 'sensitive'
  | 'guests'
  | 'attendance'
  | 'hostsOpenCalls'
  | 'rosterExport'
  | 'waitingRule'
  | 'mostCompanions'
  | 'agreement'
  | 'reminderMinutes'
  | 'reminderTimes'
  | 'whatToExpect'
  | 'recordings'
  | 'senderName'
  | 'maybeQuestionMinutes'
  | 'questionAfter'
> & { country: string | null };

/** A group as it would be if its organiser chose nothing: easy to find, easy to join, discreet. */
export function newGroupDefaults(
  organiser: { language: string; timeZone: string },
  country: string | null,
): GroupDefaults {
  return {
    name: '',
    discreetName: '',
    description: '',
    purpose: '',
    forWhom: '',
    topics: [],
    language: organiser.language,
    timeZone: organiser.timeZone,
    country,
    visibility: 'public',
    joining: 'open',
    sensitive: true,
    guests: 'address',
    attendance: 'count',
    hostsOpenCalls: false,
    rosterExport: false,
    waitingRule: 'promote',
    mostCompanions: 0,
    agreement: '',
    reminderMinutes: [1440, 120],
    reminderTimes: [],
    whatToExpect: '',
    recordings: '',
    senderName: '',
    questionAfter: null,
    maybeQuestionMinutes: 1440,
  };
}

export function GroupFields({ group }: { group: GroupDefaults }) {
  return (
    <>
      <WhatItIs group={group} />
      <WhoJoins group={group} />
      <BeingDiscreet group={group} />
      <GroupMeetingFields group={group} />
      <ItsAgreement group={group} />
    </>
  );
}

function WhatItIs({ group }: { group: GroupDefaults }) {
  return (
    <fieldset class="form">
      <legend class="legend-large">What it is</legend>
      <Field name="name" label="Name of the group" value={group.name} />
      <Field name="purpose" label="What it is for, in one sentence" value={group.purpose} required={false} />
      <Field
        name="forWhom"
        label="Who it is for"
        help="For instance: peers only, or carers welcome."
        value={group.forWhom}
        required={false}
      />
      <Field
        name="topics"
        label="Topics"
        help="A few words with commas between them, like grief, sleep, anxiety."
        value={group.topics.join(', ')}
        required={false}
      />
      <TextArea
        name="description"
        label="More about it"
        help="Leave an empty line between paragraphs. **Stars** make words bold."
        value={group.description}
        required={false}
        rows={7}
      />
    </fieldset>
  );
}

function WhoJoins({ group }: { group: GroupDefaults }) {
  return (
    <fieldset class="form">
      <legend class="legend-large">Who finds it and who joins</legend>
      <Radios
        name="visibility"
        label="Who can find it?"
        chosen={group.visibility}
        choices={[
          { value: 'public', label: 'Everyone', help: 'It stands in the list of groups.' },
          { value: 'unlisted', label: 'Whoever has its address', help: 'It is in no list.' },
          { value: 'private', label: 'Its members', help: 'Nobody else can know that it is there.' },
        ]}
      />
      <Radios
        name="joining"
        label="How do people join?"
        chosen={group.joining}
        choices={[
          { value: 'open', label: 'They just join' },
          { value: 'approval', label: 'They ask, and an organiser says yes' },
          { value: 'invitation', label: 'An organiser invites them' },
        ]}
      />
      <Radios
        name="guests"
        label="May people come to a meeting without joining?"
        chosen={group.guests}
        choices={[
          { value: 'address', label: 'Yes, with an e-mail address' },
          {
            value: 'code',
            label: 'Yes, with an address or with a name alone',
            help: 'A name alone gets a code and no letters. The code shows the exact address too, once it is time.',
          },
          { value: 'none', label: 'No, they sign in first' },
        ]}
      />
    </fieldset>
  );
}

function BeingDiscreet({ group }: { group: GroupDefaults }) {
  return (
    <fieldset class="form">
      <legend class="legend-large">Being discreet</legend>
      <Checkbox
        name="sensitive"
        label="Be discreet about this group"
        help="Letters, calendars and tabs use the discreet name, so that someone who looks over a shoulder learns nothing."
        checked={group.sensitive}
      />
      <Field
        name="discreetName"
        label="Discreet name"
        help="A few plain words, like Tuesday meeting. Left empty, it is Meeting group. People can choose discreet words for all their groups, so it is used even where you leave the box above empty."
        value={group.discreetName}
        required={false}
      />
      <Field
        name="senderName"
        label="Letters come from"
        help="The name that people see beside our address, like Riverside walkers. Whoever gets discreet letters sees the name of this site instead; so does everyone when it is left empty."
        value={group.senderName}
        required={false}
      />
    </fieldset>
  );
}

function ItsAgreement({ group }: { group: GroupDefaults }) {
  return (
    <fieldset class="form">
      <legend class="legend-large">An agreement</legend>
      <TextArea
        name="agreement"
        label="What everyone agrees to before they come"
        help="For instance: what is said here stays here. When you change it, members are asked again."
        value={group.agreement}
        required={false}
      />
    </fieldset>
  );
}

/** The fields above, as they were sent. */
export function groupFrom(posted: Posted) {
  return {
    name: text(posted, 'name'),
    discreetName: text(posted, 'discreetName'),
    description: text(posted, 'description'),
    purpose: text(posted, 'purpose'),
    forWhom: text(posted, 'forWhom'),
    topics: text(posted, 'topics').split(','),
    language: text(posted, 'language'),
    timeZone: text(posted, 'timeZone'),
    country: text(posted, 'country'),
    visibility: text(posted, 'visibility'),
    joining: text(posted, 'joining'),
    sensitive: ticked(posted, 'sensitive'),
    guests: text(posted, 'guests'),
    attendance: text(posted, 'attendance'),
    questionAfter: number(posted, 'questionAfter') ?? null,
    hostsOpenCalls: ticked(posted, 'hostsOpenCalls'),
    rosterExport: ticked(posted, 'rosterExport'),
    waitingRule: optional(posted, 'waitingRule'),
    mostCompanions: number(posted, 'mostCompanions'),
    agreement: text(posted, 'agreement'),
    ...remindersFrom(posted),
    whatToExpect: text(posted, 'whatToExpect'),
    recordings: text(posted, 'recordings'),
    senderName: text(posted, 'senderName'),
    maybeQuestionMinutes: number(posted, 'maybeQuestionMinutes') ?? null,
  };
}
