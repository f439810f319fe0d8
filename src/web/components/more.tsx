import { ButtonLink } from './button.js';

/** Leads to the rest of a list, with the same filters. Nothing at its end. */
export function More({
  path,
  query = {},
  cursor = 'after',
  next,
  children = 'Show more',
}: {
  path: string;
  query?: Record<string, string | undefined>;
  /** What the cursor is called in the address, where a page has several lists. */
  cursor?: string;
  next: string | null;
  children?: string;
}) {
  if (!next) return null;
  const parameters = new URLSearchParams({ [cursor]: next });
  for (const [name, value] of Object.entries(query)) if (value) parameters.set(name, value);
  return (
    <p>
      <ButtonLink href={`${path}?${parameters.toString()}`} look="quiet">
        {children}
      </ButtonLink>
    </p>
  );
}
