import MarkdownIt from 'markdown-it';

const ALLOWED_LINK = /^(https?:|mailto:)/i;
/** Below the headings that a page has of its own. */
const DEEPER_BY = 2;

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable('image');
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
markdown.validateLink = (url) => ALLOWED_LINK.test(url.trim());
markdown.core.ruler.push('our-house-style', ({ tokens }) => {
  for (const token of tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close') token.tag = deeper(token.tag);
    for (const child of token.children ?? []) {
      if (child.type === 'link_open') child.attrSet('rel', 'nofollow noopener noreferrer');
    }
  }
});

/**
 * Markdown from a person as HTML that is safe to put into a page: no HTML of theirs, no images (which would
 * tell a third party who looks), and links that go to the web or to a mailbox only.
 */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}

function deeper(tag: string): string {
  return `h${Math.min(6, Number(tag.slice(1)) + DEEPER_BY)}`;
}
