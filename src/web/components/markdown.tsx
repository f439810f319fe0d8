import { renderMarkdown } from '../../common/markdown.js';

/** What organisers write, as HTML that renderMarkdown has made safe. */
export function Markdown({ text }: { text: string }) {
  return <div class="prose" dangerouslySetInnerHTML={{ __html: renderMarkdown(text) }} />;
}
