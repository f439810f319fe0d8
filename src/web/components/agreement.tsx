import { useWords } from '../layout.js';
import { Markdown } from './markdown.js';
import { componentWords } from './words/words.js';

/** What members of a group promise each other. */
export function Agreement({ text, open = false }: { text: string; open?: boolean }) {
  const { agreement } = useWords(componentWords).pieces;
  return (
    <details open={open}>
      <summary>{agreement}</summary>
      <Markdown text={text} />
    </details>
  );
}
