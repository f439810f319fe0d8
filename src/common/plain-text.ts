import { compile, type FormatCallback } from 'html-to-text';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/**
 * What HTML says, for programs that show text only.
 * @param links `beside` their words, "text (url)", or `below` them on a line of their own, where every mail program
 * makes a link of an address
 */
export function plainText(html: string, links: 'beside' | 'below'): string {
  return links === 'beside' ? withLinksBeside(html) : withLinksBelow(html);
}

const linkBelow: FormatCallback = ({ children, attribs }, walk, builder) => {
  const href = attribs['href']!;
  if (children[0]?.data !== href) {
    walk(children, builder);
    builder.addLineBreak();
  }
  builder.addInline(href);
};

const withLinksBeside = converter({ options: { linkBrackets: ['(', ')'], hideLinkHrefIfSameAsText: true } });
const withLinksBelow = converter({ format: 'linkBelow' });

/** Made once: that takes longer than what it does then. */
function converter(wish: { format?: string; options?: object }): (html: string) => string {
  return compile({
    wordwrap: false,
    formatters: { linkBelow },
    selectors: [
      ...HEADINGS.map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: 'a', ...wish },
      { selector: 'ul', options: { itemPrefix: '- ' } },
      { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false } },
      { selector: 'hr', options: { length: 40 } },
    ],
  });
}
