import { describe, expect, it } from '@jest/globals';
import { renderMarkdown, renderUnlinked } from '../../src/common/markdown.js';

describe('words with Markdown', () => {
  it('become headings below those of the page, lists and emphasis', () => {
    expect(renderMarkdown('# Welcome\n\n- **tea**\n- quiet')).toBe(
      '<h3>Welcome</h3>\n<ul>\n<li><strong>tea</strong></li>\n<li>quiet</li>\n</ul>\n',
    );
  });

  it('bring no HTML of their own', () => {
    expect(renderMarkdown('<script>steal()</script> <b onclick="x()">hi</b>')).toBe(
      '<p>&lt;script&gt;steal()&lt;/script&gt; &lt;b onclick=&quot;x()&quot;&gt;hi&lt;/b&gt;</p>\n',
    );
  });

  it('load nothing from anywhere', () => {
    expect(renderMarkdown('![look](https://elsewhere.example/pixel.png)')).not.toContain('<img');
    expect(renderMarkdown('![look][1]\n\n[1]: https://elsewhere.example/pixel.png')).not.toContain('<img');
  });

  it('link to the web and to mailboxes, telling nobody where the reader came from', () => {
    const link = '<a href="https://example.org/a?b=1&amp;c" rel="nofollow noopener noreferrer">';
    expect(renderMarkdown('[a](https://example.org/a?b=1&c)')).toContain(link);
    expect(renderMarkdown('https://example.org/a?b=1&c')).toContain(link);
    expect(renderMarkdown('<mailto:ana@example.org>')).toContain('href="mailto:ana@example.org"');
  });

  it('keep the words of links, and nothing else of them, in letters', () => {
    expect(renderUnlinked('- See **[this](https://example.org)**')).toEqual({
      html: '<ul>\n<li>See <strong>this</strong></li>\n</ul>\n',
      hadLinks: true,
    });
    expect(renderUnlinked('*No* [x](javascript:alert(1))').hadLinks).toBe(false);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,hi',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org',
    '/sign-out',
    '//elsewhere.example',
    'x:y',
  ])('do not link to %s', (url) => {
    expect(renderMarkdown(`[press](${url}) <${url}> ${url}`)).not.toContain('<a ');
  });
});
