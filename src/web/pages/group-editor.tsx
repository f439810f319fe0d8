import { countries } from '../../common/countries.js';
import { languages } from '../../common/languages.js';
import type { GroupView } from '../../groups/groups.queries.js';
import { Button, ButtonLink } from '../components/button.js';
import { Checkbox, Checkboxes, Field, Radios, Select, TextArea } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Notice } from '../components/notice.js';
import { TimeZoneSelect } from '../components/time-zone-select.js';
import { countWords } from '../count-words.js';
import { type FormState, type Posted, several, text, ticked } from '../forms.js';
import { reminderChoices } from '../reminder-words.js';
import { languageWord } from '../words.js';

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
  | 'agreement'
  | 'reminderMinutes'
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
    agreement: '',
    reminderMinutes: [1440, 120],
  };
}

const countryChoices = [
  { value: '', label: 'Choose a country' },
  ...countries('en').map(({ code, name }) => ({ value: code, label: name })),
];

export function NewGroupPage({ defaults, form }: { defaults: GroupDefaults; form: FormState }) {
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>Start a group</h1>
        <p class="lead">
          You will be its organiser. Only the name is needed now; all of it can change later.
        </p>
      </div>
      <Form action="/groups/new" state={form}>
        <GroupFields group={defaults} />
        <fieldset class="form">
          <legend class="legend-large">You in this group</legend>
          <Field
            name="calledName"
            label="What shall people call you here?"
            help="A first name or any other name. Only the hosts of this group see it."
            required={false}
          />
        </fieldset>
        <Button>Start the group</Button>
      </Form>
    </div>
  );
}

export function EditGroupPage({ group, form }: { group: GroupView; form: FormState }) {
  return (
    <div class="stack-large">
      <div class="stack">
        <p>
          <a href={`/groups/${group.id}`}>Back to the group</a>
        </p>
        <h1>Edit the group</h1>
      </div>
      <Form action={`/groups/${group.id}/edit`} state={form}>
        <GroupFields group={group} />
        <Button>Save</Button>
      </Form>
      <section class="stack" aria-labelledby="archive">
        <h2 id="archive">Archive it</h2>
        <p class="reading">When the group has come to its end, it can be put away. It stays to be read.</p>
        <ButtonLink href={`/groups/${group.id}/archive`} look="alarm">
          Archive this group
        </ButtonLink>
      </section>
    </div>
  );
}

function GroupFields({ group }: { group: GroupDefaults }) {
  return (
    <>
      <fieldset class="form">
        <legend class="legend-large">What it is</legend>
        <Field name="name" label="Name of the group" value={group.name} />
        <Field
          name="purpose"
          label="What it is for, in one sentence"
          value={group.purpose}
          required={false}
        />
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
              help: 'A name alone gets a code to change the answer with, and no letters.',
            },
            { value: 'none', label: 'No, they sign in first' },
          ]}
        />
      </fieldset>
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
          help="A few plain words, like Tuesday meeting. Left empty, it is Meeting group."
          value={group.discreetName}
          required={false}
        />
      </fieldset>
      <fieldset class="form">
        <legend class="legend-large">Its meetings</legend>
        <Select
          name="country"
          label="Country"
          help="Chooses the help lines that letters name."
          value={group.country}
          choices={countryChoices}
        />
        <TimeZoneSelect name="timeZone" label="Time zone" value={group.timeZone} />
        <Select
          name="language"
          label="Language"
          value={group.language}
          choices={languages.map((value) => ({ value, label: languageWord(value) }))}
          narrow
        />
        <Checkboxes
          name="reminderMinutes"
          label="Reminders"
          help="Up to five. Each meeting can have its own instead."
          choices={reminderChoices(group.reminderMinutes)}
          chosen={group.reminderMinutes.map(String)}
          inline
        />
        <Radios
          name="attendance"
          label="What do hosts write down about who came?"
          chosen={group.attendance}
          choices={[
            { value: 'count', label: 'How many' },
            { value: 'names', label: 'Who, by called name' },
            { value: 'none', label: 'Nothing' },
          ]}
        />
      </fieldset>
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
    </>
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
    agreement: text(posted, 'agreement'),
    reminderMinutes: several(posted, 'reminderMinutes').map(Number),
  };
}

export function ArchiveGroupPage({
  group,
  upcoming,
  hasMore,
  form,
}: {
  group: GroupView;
  /** Meetings that were announced and are still ahead. */
  upcoming: { id: string; title: string }[];
  hasMore: boolean;
  form: FormState;
}) {
  return (
    <div class="reading stack">
      <h1>Archive “{group.name}”?</h1>
      <p class="lead">
        It leaves every list, and nobody can join it or plan meetings in it any more. Members can still read
        it. This cannot be taken back.
      </p>
      {upcoming.length > 0 && (
        <Notice tone="warm">
          <p>
            {hasMore ? 'More than ' : ''}
            {countWords(upcoming.length, 'meeting is', 'meetings are')} still ahead. Archiving cancels
            nothing, so please cancel first what will not take place:
          </p>
          <ul>
            {upcoming.map(({ id, title }) => (
              <li key={id}>
                <a href={`/events/${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Form action={`/groups/${group.id}/archive`} state={form}>
        <div class="row">
          <Button look="alarm">Yes, archive it</Button>
          <ButtonLink href={`/groups/${group.id}/edit`} look="quiet">
            No, keep it
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
