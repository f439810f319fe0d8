import type { ComponentChildren } from 'preact';
import { Radios } from '../choices.js';

/** What was pressed by mistake can be taken back, also before it is sent. */
export const NO_ANSWER = { value: '', label: 'No answer' };

const CHOICES = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

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
  return (
    <Radios
      name={name}
      label={label}
      help={help}
      chosen={said === null ? null : said ? 'yes' : 'no'}
      choices={required ? CHOICES : [...CHOICES, NO_ANSWER]}
      inline
    />
  );
}
