import { countries } from '../../../common/countries.js';
import { languages } from '../../../common/languages.js';
import type { Settings } from '../../../installation/installation.js';
import { Radios } from '../../components/choices.js';
import { Field, Select } from '../../components/fields.js';
import { TimeZoneSelect } from '../../components/time-zone-select.js';
import { type Posted, text } from '../../forms.js';
import { usePage, useWords } from '../../layout.js';
import { languageWord } from '../../words.js';
import { administrationWords } from './words/words.js';

/** What an administrator says about the community: at the welcome, and later. */
export function SettingsFields({ settings, isNew = false }: { settings: Settings; isNew?: boolean }) {
  const { language } = usePage();
  const say = useWords(administrationWords).fields;
  const countryChoices = [
    { value: '', label: say.chooseCountry },
    ...countries(language).map(({ code, name }) => ({ value: code, label: name })),
  ];
  return (
    <>
      <fieldset class="form">
        <legend class="legend-large">{say.community}</legend>
        <Field
          name="communityName"
          label={say.name}
          help={say.nameHelp}
          value={isNew ? '' : settings.communityName}
        />
        <Field
          name="baseUrl"
          type="url"
          label={say.address}
          help={say.addressHelp}
          value={settings.baseUrl}
          inputMode="url"
        />
        <Select
          name="country"
          label={say.country}
          help={say.countryHelp}
          value={settings.country}
          choices={countryChoices}
        />
        <TimeZoneSelect
          name="timeZone"
          label={say.timeZone}
          help={say.timeZoneHelp}
          value={settings.timeZone}
          guess={isNew}
        />
        <Select
          name="language"
          label={say.language}
          help={say.languageHelp}
          value={settings.language}
          choices={languages.map((value) => ({ value, label: languageWord(value) }))}
          narrow
        />
        <Radios
          name="groupStarters"
          label={say.starters}
          chosen={settings.groupStarters}
          choices={[
            { value: 'administrators', label: say.administrators },
            { value: 'anyone', label: say.anyone },
          ]}
        />
      </fieldset>
      <fieldset class="form">
        <legend class="legend-large">{say.letters}</legend>
        <Field
          name="senderName"
          label={say.senderName}
          help={say.senderNameHelp}
          value={isNew ? '' : settings.senderName}
        />
        <Field
          name="senderAddress"
          type="email"
          label={say.senderAddress}
          help={say.senderAddressHelp}
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
