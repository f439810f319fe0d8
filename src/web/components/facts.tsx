import type { ComponentChildren } from 'preact';

/** One line of a list of facts: its name, and what is true. It stands in a `dl`. */
export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
