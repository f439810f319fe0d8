import type { ChannelsView } from '../../channels/channels.view.js';
import { assetPath } from '../assets.js';
import { usePage } from '../layout.js';
import { momentWords } from '../page-times.js';
import { Button } from './button.js';
import { Form } from './form.js';

/** Devices that show notifications. Turning them on takes a script, so without one nothing is promised. */
export function Devices({ channels: { items, pushKey }, zone }: { channels: ChannelsView; zone: string }) {
  const { language } = usePage();
  const devices = items.filter(({ device }) => device !== null);
  const isOnHere = devices.some(({ isThisOne }) => isThisOne);
  return (
    <section class="stack" aria-labelledby="notifications" hidden={devices.length === 0}>
      <h2 id="notifications">Notifications on my devices</h2>
      <p class="reading">
        Beside letters, a device can tell you before your meetings start, and when a place is kept for you. It
        shows only words like “A meeting tomorrow at 19:00”: no group, no name, no place. It stops when you
        sign out there, or have not been here with it for 30 days.
      </p>
      {devices.length > 0 && (
        <ul class="list reading">
          {devices.map(({ id, device, isThisOne, createdAt }) => (
            <li key={id} class="card row apart">
              <div>
                <strong>{device}</strong>
                {isThisOne && <span class="muted"> (this one)</span>}
                <p class="muted small">Since {momentWords(createdAt, { language, zone })}</p>
              </div>
              <Form action={`/me/notifications/${id}/end`} class="">
                <Button look="quiet">
                  Turn off<span class="hush"> on {device}</span>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      {!isOnHere && (
        <div
          class="stack"
          data-push={pushKey}
          data-cannot="This browser cannot show notifications. On an iPhone or iPad, put this site on the home screen first."
          data-not-allowed="Your browser is set to show no notifications from this site. You can change that in its settings."
          data-failed="That did not work just now. Your browser could not reach its push service. Letters come as before."
          hidden
        >
          <div>
            <button class="button button-quiet" type="button">
              Turn on for this device
            </button>
          </div>
          <p role="status"></p>
          <script src={assetPath('push.js')} defer></script>
        </div>
      )}
    </section>
  );
}
