import type { ComponentChildren } from 'preact';

/** Something to know before going on. */
export function Notice({
  tone = 'calm',
  children,
}: {
  tone?: 'calm' | 'warm' | 'alarm';
  children: ComponentChildren;
}) {
  return <div class={tone === 'calm' ? 'notice' : `notice notice-${tone}`}>{children}</div>;
}

/** Where a list would stand: says why there is nothing, and what one can do. */
export function EmptyState({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty stack-small">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
