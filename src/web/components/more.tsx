import { useWords } from '../layout.js';
import { ButtonLink } from './button.js';
import { componentWords } from './words/words.js';

/** Leads to the rest of a list, with the same filters. Nothing at its end. */
export function More({
  path,
  query = {},
  cursor = 'after',
  next,
  children,
}: {
  path: string;
  query?: Record<string, string | undefined>;
  /** What the cursor is called in the address, where a page has several lists. */
  cursor?: string;
  next: string | null;
  children?: string;
}) {
  const { filters: say } = useWords(componentWords);
  if (!next) return null;
  const parameters = new URLSearchParams({ [cursor]: next });
  for (const [name, value] of Object.entries(query)) if (value) parameters.set(name, value);
  return (
    <p>
      <ButtonLink href={`${path}?${parameters.toString()}`} look="quiet">
        {children ?? say.more}
      </ButtonLink>
    </p>
  );
}
