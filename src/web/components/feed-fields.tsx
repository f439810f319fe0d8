import type { ListedFeed } from '../../calendar/feeds.queries.js';
import type { Discretion } from '../../people/discretion.js';
import { optional, type Posted, several, text, ticked } from '../forms.js';
import { usePage, useWords } from '../layout.js';
import { alarmChoices } from '../reminder-words.js';
import { Checkbox, Checkboxes, Radios } from './choices.js';
import { Field } from './fields.js';
import { componentWords } from './words/words.js';

type Chosen = Pick<ListedFeed, 'name' | 'kind' | 'names' | 'withMaybes' | 'alarmMinutes'>;

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
  const say = useWords(componentWords).feedWishes;
  return (
    <>
      <Field name="name" label={say.device} help={say.deviceHelp} value={feed.name} />
      {mayChooseKind && (
        <Radios
          name="kind"
          label={say.kind}
          chosen={feed.kind}
          choices={[
            { value: 'mine', label: say.mine },
            { value: 'hosting', label: say.hosting, help: say.hostingHelp },
          ]}
        />
      )}
      <Radios
        name="names"
        label={say.names}
        chosen={feed.names}
        choices={[
          {
            value: 'as in my settings',
            label: say.asInSettings({ now: discreet }),
          },
          {
            value: 'discreet',
            label: say.discreet,
            help: say.discreetHelp,
          },
          { value: 'full', label: say.full, help: say.fullHelp },
        ]}
      />
      {feed.kind === 'mine' && <Checkbox name="withMaybes" label={say.maybes} checked={feed.withMaybes} />}
      <Checkboxes
        name="alarmMinutes"
        label={say.alarms}
        help={say.alarmsHelp}
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
