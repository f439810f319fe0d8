import type { ComponentChildren } from 'preact';

type Look = 'main' | 'quiet' | 'alarm' | 'text';

function classOf(look: Look, block?: boolean): string {
  return `button${look === 'main' ? '' : ` button-${look}`}${block ? ' button-block' : ''}`;
}

/** Sends the form it stands in. One `main` button a page; `alarm` for what is hard to take back. */
export function Button({
  children,
  look = 'main',
  id,
  name,
  value,
  block,
  pressed,
}: {
  children: ComponentChildren;
  look?: Look;
  /** Needed where what is to be put right leads here. */
  id?: string;
  name?: string;
  value?: string;
  block?: boolean;
  /** For a choice that stands already. */
  pressed?: boolean;
}) {
  return (
    <button
      type="submit"
      class={classOf(look, block)}
      id={id}
      name={name}
      value={value}
      aria-pressed={pressed === undefined ? undefined : pressed ? 'true' : 'false'}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({
  href,
  children,
  look = 'main',
  block,
}: {
  href: string;
  children: ComponentChildren;
  look?: Look;
  block?: boolean;
}) {
  return (
    <a href={href} class={classOf(look, block)}>
      {children}
    </a>
  );
}
