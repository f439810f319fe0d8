import { assetPath } from '../assets.js';

/**
 * The script of the pages for the day of a meeting. Where it does not run, a page that must not grow old is loaded again
 * by the browser itself: what it shows ends with its time, so there is nothing to lose (WCAG 2.2 §2.2.1, "real-time").
 */
export function DayScript({ reloadSeconds }: { reloadSeconds?: number }) {
  return (
    <>
      <script src={assetPath('day.js')} defer />
      {reloadSeconds !== undefined && (
        <noscript>
          <meta http-equiv="refresh" content={String(reloadSeconds)} />
        </noscript>
      )}
    </>
  );
}
