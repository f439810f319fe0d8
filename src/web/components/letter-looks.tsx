import type { ComponentChildren } from 'preact';
import { directionOf, type Language } from '../../common/languages.js';
import type { ShownLetter } from '../../notifications/sending/compose-letters.js';
import { inLook, type Look } from '../letter-frames.js';

/** Where a frame finds a letter: at an address, or in the page itself. */
type Framed = { src: string } | { srcdoc: string };

interface LetterLooksProps {
  letter: ShownLetter;
  /** Left out, the page itself holds it. */
  from?: (look: Look) => Framed;
  /** What it is called, for those who do not see it. */
  what?: string;
  /** Left out, that of the page. */
  language?: Language;
  /** Other ways to get it. */
  children?: ComponentChildren;
}

/** A letter as its readers get it: in a light mail program, in a dark one, and as plain text. */
export function LetterLooks({
  letter: { subject, html, text },
  from = (look) => ({ srcdoc: inLook(html, look) }),
  what = 'The letter',
  language,
  children,
}: LetterLooksProps) {
  const written = language && { lang: language, dir: directionOf(language) };
  return (
    <>
      <p>
        Subject: <strong {...written}>{subject}</strong>
      </p>
      <div class="letter-looks">
        <figure>
          <figcaption>In a light mail program</figcaption>
          <LetterFrame title={`${what}, light`} {...from('light')} />
        </figure>
        <figure>
          <figcaption>In a dark one</figcaption>
          <LetterFrame title={`${what}, dark`} {...from('dark')} />
        </figure>
      </div>
      {children}
      <details>
        <summary>As plain text</summary>
        <pre class="plain-letter" {...written}>
          {text}
        </pre>
      </details>
    </>
  );
}

/** No script runs in it, and nothing in it reaches out of it. */
export function LetterFrame({ title, ...framed }: { title: string } & Framed) {
  return <iframe class="letter letter-preview" title={title} sandbox="" {...framed} />;
}
