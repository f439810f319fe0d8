import MarkdownIt from 'markdown-it';

const ALLOWED_LINK = /^(https?:|mailto:)/i;
/** Below the headings that a page has of its own. */
const DEEPER_BY = 2;

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable('image');
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
markdown.validateLink = (url) => ALLOWED_LINK.test(url.trim());
markdown.core.ruler.push('our-house-style', ({ tokens, env: wish }) => {
  for (const token of tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close') token.tag = deeper(token.tag);
    const links = (token.children ?? []).filter(({ type }) => type === 'link_open');
    for (const link of links) link.attrSet('rel', 'nofollow noopener noreferrer');
    if (wish['dropsLinks'] === true && links.length > 0) {
      wish['hadLinks'] = true;
      token.children = token.children!.filter(({ type }) => type !== 'link_open' && type !== 'link_close');
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

/** The same for letters, which lead to no place that a person chose: of links the words stay. */
export function renderUnlinked(text: string): { html: string; hadLinks: boolean } {
  const wish = { dropsLinks: true, hadLinks: false };
  const html = markdown.render(text, wish);
  return { html, hadLinks: wish.hadLinks };
}

function deeper(tag: string): string {
  return `h${Math.min(6, Number(tag.slice(1)) + DEEPER_BY)}`;
}
