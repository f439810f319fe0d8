import type { ChannelsView } from '../../channels/channels.view.js';
import { assetPath } from '../assets.js';
import { usePage, useWords } from '../layout.js';
import { momentWords } from '../page-times.js';
import { Button } from './button.js';
import { Form } from './form.js';
import { componentWords } from './words/words.js';

/** Devices that show notifications. Turning them on takes a script, so without one nothing is promised. */
export function Devices({ channels: { items, pushKey }, zone }: { channels: ChannelsView; zone: string }) {
  const { language } = usePage();
  const say = useWords(componentWords).devices;
  const devices = items.filter(({ device }) => device !== null);
  const isOnHere = devices.some(({ isThisOne }) => isThisOne);
  return (
    <section class="stack" aria-labelledby="notifications" hidden={devices.length === 0}>
      <h2 id="notifications">{say.heading}</h2>
      <p class="reading">{say.help}</p>
      {devices.length > 0 && (
        <ul class="list reading">
          {devices.map(({ id, device, isThisOne, createdAt }) => (
            <li key={id} class="card row apart">
              <div>
                <strong>{device}</strong>
                {isThisOne && <span class="muted"> {say.thisOne}</span>}
                <p class="muted small">{say.since({ moment: momentWords(createdAt, { language, zone }) })}</p>
              </div>
              <Form action={`/me/notifications/${id}/end`} class="">
                <Button look="quiet">
                  {say.turnOff({ device: device!, hush: (it) => <span class="hush">{it}</span> })}
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
          data-cannot={say.cannot}
          data-not-allowed={say.notAllowed}
          data-failed={say.failed}
          hidden
        >
          <div>
            <button class="button button-quiet" type="button">
              {say.turnOn}
            </button>
          </div>
          <p role="status"></p>
          <script src={assetPath('push.js')} defer></script>
        </div>
      )}
    </section>
  );
}
