import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { isolatedInHtml } from '../../common/isolated.js';
import { directionOf } from '../../common/languages.js';
import { plainText } from '../../common/plain-text.js';
import { slot, slotsOfText } from '../../mail/stationery.js';
import type { Frame, Written } from '../facts/letter.js';

/**
 * The letter as mail programs show it, and its plain twin. Colours are left to the reader's own program, light
 * or dark; nothing is fetched from anywhere; one column fits the narrowest screen.
 */
export function renderLetter(written: Written, frame: Frame): { html: string; text: string } {
  const page = `<!doctype html>${renderToString(<LetterPage written={written} frame={frame} />)}`;
  return { html: withElements(page), text: `${slotsOfText(plainText(page, 'below'))}\n` };
}

/** In the body, an element says what characters say in text, where a program may not show them well. */
function withElements(page: string): string {
  const at = page.indexOf('<body');
  return page.slice(0, at) + isolatedInHtml(page.slice(at));
}

function LetterPage({ written, frame }: { written: Written; frame: Frame }) {
  const { words, language } = frame;
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{written.subject}</title>
      </head>
      <body style={BODY}>
        {/* Said again: of a whole page, some programs keep no more than what is in its body. */}
        <div lang={language} dir={directionOf(language)} style="max-width:34em;margin:0 auto">
          <p>{frame.greetsByName ? words.hello({ name: slot('name') }) : words.helloUnnamed}</p>
          {written.body}
          <hr style="border:0;border-top:1px solid #8a8a8a;margin:2em 0 1em" />
          <div style="font-size:0.875em">
            <p>
              {written.reason} {words.footer.sentBy({ community: frame.communityName })}
            </p>
            {frame.isAnsweredByMailbox && <p>{words.footer.mailbox}</p>}
            {frame.leadsToWishes && (
              <p>
                <a href={letterLink(frame, 'unsubscribe')}>{words.footer.unsubscribe}</a>
              </p>
            )}
            <HelpLines frame={frame} />
          </div>
        </div>
      </body>
    </html>
  );
}

const BODY =
  'margin:0;padding:16px;color-scheme:light dark;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;' +
  'overflow-wrap:anywhere';

/** Where we know no line, our own page leads on: a letter names no other site. */
function HelpLines({ frame: { help, words, baseUrl } }: { frame: Frame }) {
  const [line] = help?.lines ?? [];
  if (!help || !line) {
    return (
      <p>
        {words.footer.helpElsewhere} <a href={`${baseUrl}/help-now`}>{words.footer.helpPage}</a>
      </p>
    );
  }
  return (
    <p>
      {words.footer.help({
        line: line.name,
        phone: line.phone,
        hours: line.hours ?? words.footer.dayAndNight,
      })}{' '}
      {words.footer.emergency({ number: help.emergency })}
    </p>
  );
}

/** What a link in a letter opens: one secret, whose purpose decides about the page. */
export function letterLink(frame: Frame, slotName: string, query = ''): string {
  return `${frame.baseUrl}/letters/${slot(slotName)}${query}`;
}

/** What someone wrote over several lines, which plain text keeps too. */
export function Lines({ text }: { text: string }) {
  return text.split('\n').map((line, at) => [at > 0 && <br />, line]);
}

/** The thing to do, large enough for a thumb. */
export function Press({
  href,
  name,
  children,
}: {
  href: string;
  /** How it is read out, beginning with its words: where others in the letter have the same. */
  name?: string;
  children: ComponentChildren;
}) {
  return (
    <p>
      <a href={href} aria-label={name} style={BUTTON}>
        {children}
      </a>
    </p>
  );
}

const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:8px;background:#275d4f;color:#ffffff;text-decoration:none';
