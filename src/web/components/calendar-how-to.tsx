import { Notice } from './notice.js';

/** How to subscribe to a calendar address, app by app. */
export function CalendarHowTo({ url, name }: { url: string; name: string }) {
  const webcal = url.replace(/^https?:/, 'webcal:');
  const google = `https://calendar.google.com/calendar/r?${new URLSearchParams({ cid: webcal }).toString()}`;
  const outlook = `https://outlook.live.com/calendar/0/addfromweb?${new URLSearchParams({ url, name }).toString()}`;
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
          On a computer,{' '}
          <a href={google} rel="noreferrer">
            add it in Google Calendar
          </a>
          , or choose “Other calendars”, “From URL”, and paste the address. Then it shows on your phone as
          well.
        </p>
        <p>Google may take up to a day to notice a change. What is urgent always comes as a letter too.</p>
      </details>
      <details>
        <summary>Outlook</summary>
        <p>
          <a href={outlook} rel="noreferrer">
            Add it in Outlook on the web
          </a>
          , or choose “Add calendar”, “Subscribe from web”, and paste the address. Outlook may take some hours
          to notice a change.
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
