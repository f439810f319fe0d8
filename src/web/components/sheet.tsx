import type { ComponentChildren } from 'preact';
import { directionOf, type Language } from '../../common/languages.js';
import { listingWords } from '../../listings/listing-words.js';
import { useWords } from '../layout.js';
import { QrCode } from './qr-code.js';
import { componentWords } from './words/words.js';

/** One sheet of paper: what is printed of a page, and nothing else of it is. */
export function Sheet({
  language,
  title,
  below,
  url,
  note,
  children,
}: {
  language: Language;
  title: string;
  /** Under the title. */
  below: string;
  /** Where its code leads. */
  url: string;
  /** At the foot. */
  note: string;
  children: ComponentChildren;
}) {
  const { scan } = listingWords(language);
  return (
    <article class="sheet" lang={language} dir={directionOf(language)} aria-label={title}>
      <header class="sheet-head">
        <div class="grow">
          <h2 class="sheet-title">{title}</h2>
          <p class="sheet-below">{below}</p>
        </div>
        <QrCode text={url} label={url} />
      </header>
      {children}
      <footer class="sheet-foot">
        <p>
          {scan} {note}
        </p>
        <p class="sheet-url">{url}</p>
      </footer>
    </article>
  );
}

/** How to get a sheet onto paper; with script there is a button too. */
export function PrintHint() {
  const { sheets: say } = useWords(componentWords);
  return (
    <div class="row">
      <p class="reading">{say.howToPrint}</p>
      <button type="button" class="button" data-print hidden>
        {say.print}
      </button>
    </div>
  );
}
