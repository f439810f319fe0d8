import { Markdown } from './markdown.js';

/** What members of a group promise each other. */
export function Agreement({ text, open = false }: { text: string; open?: boolean }) {
  return (
    <details open={open}>
      <summary>The agreement of this group</summary>
      <Markdown text={text} />
    </details>
  );
}
