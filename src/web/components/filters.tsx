import { languages } from '../../common/languages.js';
import { eventFormats } from '../../events/event.entity.js';
import { useWords } from '../layout.js';
import { languageWord } from '../words.js';
import { webWords } from '../words/words.js';
import { Select } from './fields.js';

/** A hybrid meeting is both, so it needs no choice of its own. */
export function FormatFilter({ value }: { value: string | undefined }) {
  const say = useWords(webWords);
  return (
    <Select
      name="format"
      label="How people meet"
      value={value}
      choices={[
        { value: '', label: 'Either way' },
        ...eventFormats.slice(0, 2).map((it) => ({ value: it, label: say.formats[it] })),
      ]}
    />
  );
}

export function LanguageFilter({ value }: { value: string | undefined }) {
  return (
    <Select
      name="language"
      label="Language"
      value={value}
      choices={[
        { value: '', label: 'Any language' },
        ...languages.map((it) => ({ value: it, label: languageWord(it) })),
      ]}
    />
  );
}
