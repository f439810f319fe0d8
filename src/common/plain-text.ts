import { convert, type FormatCallback, type HtmlToTextOptions } from 'html-to-text';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/**
 * What HTML says, for programs that show text only.
 * @param links `beside` their words, "text (url)", or `below` them on a line of their own, where every mail program
 * makes a link of an address
 */
export function plainText(html: string, links: 'beside' | 'below'): string {
  return convert(html, links === 'beside' ? LINKS_BESIDE : LINKS_BELOW);
}

const linkBelow: FormatCallback = ({ children, attribs }, walk, builder) => {
  const href = attribs['href']!;
  if (children[0]?.data !== href) {
    walk(children, builder);
    builder.addLineBreak();
  }
  builder.addInline(href);
};

const LINKS_BESIDE = withLinks({ options: { linkBrackets: ['(', ')'], hideLinkHrefIfSameAsText: true } });
const LINKS_BELOW = withLinks({ format: 'linkBelow' });

function withLinks(wish: { format?: string; options?: object }): HtmlToTextOptions {
  return {
    wordwrap: false,
    formatters: { linkBelow },
    selectors: [
      ...HEADINGS.map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: 'a', ...wish },
      { selector: 'ul', options: { itemPrefix: '- ' } },
      { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false } },
      { selector: 'hr', options: { length: 40 } },
    ],
  };
}
