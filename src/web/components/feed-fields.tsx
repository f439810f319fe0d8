import type { ListedFeed } from '../../calendar/feeds.queries.js';
import type { Discretion } from '../../people/discretion.js';
import { optional, type Posted, several, text, ticked } from '../forms.js';
import { usePage } from '../layout.js';
import { alarmChoices } from '../reminder-words.js';
import { Checkbox, Checkboxes, Radios } from './choices.js';
import { Field } from './fields.js';

type Chosen = Pick<ListedFeed, 'name' | 'kind' | 'names' | 'withMaybes' | 'alarmMinutes'>;

const NOW: Record<Discretion, string> = {
  'where-sensitive': 'discreet where a group asks for it',
  everywhere: 'discreet everywhere',
  nowhere: 'full names',
};

const FRESH: Chosen = {
  name: '',
  kind: 'mine',
  names: 'as in my settings',
  withMaybes: true,
  alarmMinutes: [],
};

/** What one may choose for a calendar of one's own. */
export function FeedFields({
  feed = FRESH,
  discreet,
  mayChooseKind = false,
}: {
  feed?: Chosen;
  /** As the person has it in their settings. */
  discreet: Discretion;
  mayChooseKind?: boolean;
}) {
  const { language } = usePage();
  return (
    <>
      <Field
        name="name"
        label="For which device?"
        help="Make one for each, so that you can end a lost phone’s alone. For example: My phone."
        value={feed.name}
      />
      {mayChooseKind && (
        <Radios
          name="kind"
          label="Which meetings?"
          chosen={feed.kind}
          choices={[
            { value: 'mine', label: 'Those I said yes or maybe to' },
            { value: 'hosting', label: 'Those I lead', help: 'With how many come, and never who.' },
          ]}
        />
      )}
      <Radios
        name="names"
        label="Names of groups and meetings"
        chosen={feed.names}
        choices={[
          {
            value: 'as in my settings',
            label: `As in my settings: ${NOW[discreet]}`,
          },
          {
            value: 'discreet',
            label: 'Discreet',
            help: 'In groups that are discreet, or in all groups where my settings say so.',
          },
          { value: 'full', label: 'Full names', help: 'For a device that nobody else looks at.' },
        ]}
      />
      {feed.kind === 'mine' && (
        <Checkbox name="withMaybes" label="Show what I said “Maybe” to" checked={feed.withMaybes} />
      )}
      <Checkboxes
        name="alarmMinutes"
        label="Shall it ring before a meeting?"
        help="Up to five times. Google and some other apps leave alarms out."
        inline
        choices={alarmChoices(feed.alarmMinutes, language)}
        chosen={feed.alarmMinutes.map(String)}
      />
    </>
  );
}

/** What was chosen, as it was posted. */
export function feedWishOf(posted: Posted) {
  return {
    name: text(posted, 'name'),
    ...(optional(posted, 'names') && { names: text(posted, 'names') }),
    withMaybes: ticked(posted, 'withMaybes'),
    alarmMinutes: several(posted, 'alarmMinutes').map(Number),
  };
}
