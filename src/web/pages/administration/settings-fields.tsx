import { countries } from '../../../common/countries.js';
import { languages } from '../../../common/languages.js';
import type { Settings } from '../../../installation/installation.js';
import { Radios } from '../../components/choices.js';
import { Field, Select } from '../../components/fields.js';
import { TimeZoneSelect } from '../../components/time-zone-select.js';
import { type Posted, text } from '../../forms.js';
import { languageWord } from '../../words.js';

const countryChoices = [
  { value: '', label: 'Choose a country' },
  ...countries('en').map(({ code, name }) => ({ value: code, label: name })),
];

/** What an administrator says about the community: at the welcome, and later. */
export function SettingsFields({ settings, isNew = false }: { settings: Settings; isNew?: boolean }) {
  return (
    <>
      <fieldset class="form">
        <legend class="legend-large">The community</legend>
        <Field
          name="communityName"
          label="Name of the community"
          help="It stands at the top of every page and in letters."
          value={isNew ? '' : settings.communityName}
        />
        <Field
          name="baseUrl"
          type="url"
          label="Address of this site"
          help="Links in letters begin with it."
          value={settings.baseUrl}
          inputMode="url"
        />
        <Select
          name="country"
          label="Country"
          help="Chooses the help lines we show when someone needs help now."
          value={settings.country}
          choices={countryChoices}
        />
        <TimeZoneSelect
          name="timeZone"
          label="Time zone"
          help="New groups begin with it."
          value={settings.timeZone}
          guess={isNew}
        />
        <Select
          name="language"
          label="Language of letters"
          help="For people whose own language we do not know."
          value={settings.language}
          choices={languages.map((value) => ({ value, label: languageWord(value) }))}
          narrow
        />
        <Radios
          name="groupStarters"
          label="Who may start a group?"
          chosen={settings.groupStarters}
          choices={[
            { value: 'administrators', label: 'Administrators only' },
            { value: 'anyone', label: 'Anyone who is signed in' },
          ]}
        />
      </fieldset>
      <fieldset class="form">
        <legend class="legend-large">Letters</legend>
        <Field
          name="senderName"
          label="Sender’s name"
          help="It shows in people’s inboxes, so please choose a neutral one."
          value={isNew ? '' : settings.senderName}
        />
        <Field
          name="senderAddress"
          type="email"
          label="Sender’s e-mail address"
          help="Letters come from it, and answers go to it. Someone should read them."
          value={isNew ? '' : settings.senderAddress}
          inputMode="email"
        />
      </fieldset>
    </>
  );
}

/** The fields above, as they were sent. */
export function settingsFrom(posted: Posted) {
  return {
    communityName: text(posted, 'communityName'),
    baseUrl: text(posted, 'baseUrl'),
    country: text(posted, 'country'),
    timeZone: text(posted, 'timeZone'),
    language: text(posted, 'language'),
    groupStarters: text(posted, 'groupStarters'),
    senderName: text(posted, 'senderName'),
    senderAddress: text(posted, 'senderAddress'),
  };
}
