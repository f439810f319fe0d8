import { Notice } from './notice.js';
import { QrCode } from './qr-code.js';

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
  return (
    <div class="stack">
      <div class="field field-wide">
        <label for="address">The address to subscribe to</label>
        <div class="copy">
          <input id="address" type="text" readOnly value={url} />
          <button type="button" class="button button-quiet" data-copy="address" aria-live="polite" hidden>
            Copy
          </button>
        </div>
      </div>
      <div class="stack-small">
        <h2>Add it with one tap</h2>
        <div class="row">
          <AppLink href={webcal} app="Apple Calendar" />
          <AppLink href={webcal} app="Thunderbird" />
          <AppLink href={google} app="Google Calendar" />
          <AppLink href={`https://outlook.live.com/calendar/0/addfromweb?${from}`} app="Outlook.com" />
          <AppLink href={`https://outlook.office.com/calendar/0/addfromweb?${from}`} app="Outlook at work" />
        </div>
        <p class="muted small">
          {isSecret
            ? 'The links to Google and Outlook hand your secret address to Google or Microsoft: their calendars must know it to read it. Pressing none of them tells nobody.'
            : 'The links to Google and Outlook tell Google or Microsoft this address. Pressing none of them tells nobody.'}
        </p>
      </div>
      <div class="stack-small">
        <h2>Or scan it with an iPhone or iPad</h2>
        <QrCode
          text={webcal}
          label="Code for the camera of an iPhone or iPad: opens this address in its calendar"
        />
        <p class="muted small">
          Point its camera at the code. Other phones do not know what to do with it: use a link above, or see
          below.
          {isSecret && ' The code holds the secret address. Let nobody else take a picture of it.'}
        </p>
      </div>
      <details>
        <summary>iPhone, iPad or Mac</summary>
        <p>
          <a href={webcal}>Open it in the Calendar app</a> and choose “Subscribe”. You can set there how often
          it looks for changes: once an hour is good.
        </p>
      </details>
      <details>
        <summary>Google Calendar</summary>
        <p>
          Use the link above on a computer, or choose “Other calendars”, “From URL”, and paste the address.
          Then it shows on your phone as well.
        </p>
        <p>Google may take up to a day to notice a change. What is urgent always comes as a letter too.</p>
      </details>
      <details>
        <summary>Outlook</summary>
        <p>
          Use a link above, or choose “Add calendar”, “Subscribe from web”, and paste the address. Outlook may
          take some hours to notice a change.
        </p>
      </details>
      <details>
        <summary>Thunderbird, Nextcloud and other apps</summary>
        <p>
          Make a new calendar “on the network” or “from a link”, and paste the address. On Android, an app
          like ICSx⁵ can subscribe.
        </p>
      </details>
      <Notice>
        <p>Whoever runs your calendar app can read what is in it. That is how such apps work.</p>
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
