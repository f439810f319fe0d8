import { languages } from '../../common/languages.js';
import { eventFormats } from '../../events/event.entity.js';
import { useWords } from '../layout.js';
import { languageWord } from '../words.js';
import { webWords } from '../words/words.js';
import { Select } from './fields.js';
import { componentWords } from './words/words.js';

/** A hybrid meeting is both, so it needs no choice of its own. */
export function FormatFilter({ value }: { value: string | undefined }) {
  const { filters } = useWords(componentWords);
  const { formats } = useWords(webWords);
  return (
    <Select
      name="format"
      label={filters.format}
      value={value}
      choices={[
        { value: '', label: filters.anyFormat },
        ...eventFormats.slice(0, 2).map((it) => ({ value: it, label: formats[it] })),
      ]}
    />
  );
}

export function LanguageFilter({ value }: { value: string | undefined }) {
  const { filters: say } = useWords(componentWords);
  return (
    <Select
      name="language"
      label={say.language}
      value={value}
      choices={[
        { value: '', label: say.anyLanguage },
        ...languages.map((it) => ({ value: it, label: languageWord(it) })),
      ]}
    />
  );
}
