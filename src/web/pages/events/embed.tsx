import { directionOf } from '../../../common/languages.js';
import type { ShownDate, ShownDates } from '../../../listings/shown-dates.js';
import { assetPath } from '../../assets.js';

export const embedThemes = ['light', 'dark'] as const;
export const embedTexts = ['small', 'large'] as const;

/** How it looks in the page around it; left out, as the browser of who reads it likes. */
export interface EmbedLook {
  theme?: (typeof embedThemes)[number];
  text?: (typeof embedTexts)[number];
}

/** A whole document without script, which stands in a frame of another site. */
export function EmbedDocument({ shown, look }: { shown: ShownDates; look: EmbedLook }) {
  const { group, language, noDates, allDates, newTab, dates } = shown;
  return (
    <html
      lang={language}
      dir={directionOf(language)}
      class={[look.theme, look.text].filter(Boolean).join(' ')}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{group.name}</title>
        <link rel="stylesheet" href={assetPath('embed.css')} />
      </head>
      <body>
        <main>
          <h1>{group.name}</h1>
          {dates.length > 0 ? (
            <ul>
              {dates.map((date) => (
                <EmbeddedDate key={date.id} date={date} newTab={newTab} />
              ))}
            </ul>
          ) : (
            <p>{noDates}</p>
          )}
          <p class="more">
            <Outward href={group.url} newTab={newTab}>
              {allDates}
            </Outward>
          </p>
        </main>
      </body>
    </html>
  );
}

function EmbeddedDate({ date, newTab }: { date: ShownDate; newTab: string }) {
  return (
    <li class={date.cancelled ? 'off' : undefined}>
      <p>
        <Outward href={date.url} newTab={newTab}>
          {date.title}
        </Outward>
        {date.status && <strong> {date.status}</strong>}
      </p>
      <p>
        <time dateTime={date.startsAt}>{date.when}</time>
      </p>
      <p class="where">{date.where}</p>
    </li>
  );
}

/** Our pages refuse to stand in a frame, so they open beside the page around this one. */
function Outward({ href, newTab, children }: { href: string; newTab: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="hush"> ({newTab})</span>
    </a>
  );
}
