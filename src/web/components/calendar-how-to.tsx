import { useWords } from '../layout.js';
import { CopyButton } from './copy-button.js';
import { Notice } from './notice.js';
import { QrCode } from './qr-code.js';
import { componentWords } from './words/words.js';

/** How to subscribe to a calendar address: one tap for each app, a code for the phone, and words for the rest. */
export function CalendarHowTo({
  url,
  name,
  isSecret = false,
}: {
  url: string;
  name: string;
  /** Whether whoever has the address sees what only its owner should. */
  isSecret?: boolean;
}) {
  const webcal = url.replace(/^https?:/, 'webcal:');
  const google = `https://calendar.google.com/calendar/r?${new URLSearchParams({ cid: webcal }).toString()}`;
  const from = new URLSearchParams({ url, name }).toString();
  const { calendar: say } = useWords(componentWords);
  return (
    <div class="stack">
      <div class="field field-wide">
        <label for="address">{say.address}</label>
        <div class="copy">
          <input id="address" type="text" readOnly dir="ltr" value={url} />
          <CopyButton of="address" />
        </div>
      </div>
      <div class="stack-small">
        <h2>{say.oneTap}</h2>
        <div class="row">
          <AppLink href={webcal} app="Apple Calendar" />
          <AppLink href={webcal} app="Thunderbird" />
          <AppLink href={google} app="Google Calendar" />
          <AppLink href={`https://outlook.live.com/calendar/0/addfromweb?${from}`} app="Outlook.com" />
          <AppLink
            href={`https://outlook.office.com/calendar/0/addfromweb?${from}`}
            app={say.outlookAtWork}
          />
        </div>
        <p class="muted small">{isSecret ? say.tellsSecret : say.tells}</p>
      </div>
      <div class="stack-small">
        <h2>{say.scan}</h2>
        <QrCode text={webcal} label={say.code} />
        <p class="muted small">
          {say.pointCamera}
          {isSecret && ` ${say.codeIsSecret}`}
        </p>
      </div>
      <details>
        <summary>{say.apple}</summary>
        <p>{say.appleHow({ open: (it) => <a href={webcal}>{it}</a> })}</p>
      </details>
      <details>
        <summary>Google Calendar</summary>
        <p>{say.googleHow}</p>
        <p>{say.googleWhen}</p>
      </details>
      <details>
        <summary>Outlook</summary>
        <p>{say.outlookHow}</p>
      </details>
      <details>
        <summary>{say.others}</summary>
        <p>{say.othersHow}</p>
      </details>
      <Notice>
        <p>{say.whoReads}</p>
      </Notice>
    </div>
  );
}

function AppLink({ href, app }: { href: string; app: string }) {
  return (
    <a href={href} class="button button-quiet" rel="noreferrer">
      {app}
    </a>
  );
}
