import { renderMarkdown, renderUnlinked } from '../../common/markdown.js';

/** What organisers write, as HTML that renderMarkdown has made safe. */
export function Markdown({ text }: { text: string }) {
  return <div class="prose" dir="auto" dangerouslySetInnerHTML={{ __html: renderMarkdown(text) }} />;
}

/** The same as a letter has it. */
export function MarkdownOfLetter({ text }: { text: string }) {
  return <div class="prose" dir="auto" dangerouslySetInnerHTML={{ __html: renderUnlinked(text).html }} />;
}
