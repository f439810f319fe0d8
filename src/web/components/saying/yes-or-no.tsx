import type { ComponentChildren } from 'preact';
import { useWords } from '../../layout.js';
import { Radios } from '../choices.js';
import { sayingWords } from './words/words.js';

/** @param said `null`: nothing yet */
export function YesOrNo({
  name,
  label,
  help,
  said,
  required = false,
}: {
  name: string;
  label: string;
  help?: ComponentChildren;
  said: boolean | null;
  required?: boolean;
}) {
  const { choices: say } = useWords(sayingWords);
  const choices = [
    { value: 'yes', label: say.yes },
    { value: 'no', label: say.no },
  ];
  return (
    <Radios
      name={name}
      label={label}
      help={help}
      chosen={said === null ? null : said ? 'yes' : 'no'}
      choices={required ? choices : [...choices, noAnswer(say.none)]}
      inline
    />
  );
}

/** What was pressed by mistake can be taken back, also before it is sent. */
export function noAnswer(label: string): { value: string; label: string } {
  return { value: '', label };
}
