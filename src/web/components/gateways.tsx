import { ADDRESS_CODE_MINUTES } from '../../channels/address-code-limits.js';
import type { ChannelsView, GatewayView } from '../../channels/channels.view.js';
import { PHONE_NUMBER } from '../../config/config.js';
import type { FormState } from '../forms.js';
import { usePage } from '../layout.js';
import { momentWords } from '../page-times.js';
import { Button } from './button.js';
import { Field, Hidden } from './fields.js';
import { Form } from './form.js';

interface GatewaysProps {
  channels: ChannelsView;
  zone: string;
  /** The form that was sent last, by its gateway, or the address that it is about. */
  formOf: (about: string) => FormState;
}

/** Ways to be told things that whoever runs this site has set up, and those that someone was told by before. */
export function Gateways({ channels: { gateways, items, waiting }, zone, formOf }: GatewaysProps) {
  const { language } = usePage();
  const closed = items.filter(
    ({ address, channel }) => address !== null && gateways.every((it) => it.channel !== channel),
  );
  return (
    <>
      {gateways.map((gateway) => {
        const { channel, title } = gateway;
        const here = items.find((it) => it.channel === channel);
        const asked = waiting.find((it) => it.channel === channel);
        const id = `gateway-${channel}`;
        return (
          <section key={channel} class="stack" aria-labelledby={id}>
            <h2 id={id}>{title}</h2>
            <p class="reading">
              Beside letters, we can tell you here before your meetings start, and when a place is kept for
              you. It is only words like “A meeting tomorrow at 19:00”: no group, no name, no place. Whoever
              carries them learns where they go, when, and what they say, and nothing else.
            </p>
            {here && (
              <Address
                id={here.id}
                address={here.address!}
                since={momentWords(here.createdAt, { language, zone })}
              />
            )}
            {asked && !here && <Waiting id={asked.id} address={asked.address} form={formOf(asked.id)} />}
            {!here && !asked && <Ask gateway={gateway} form={formOf(channel)} />}
          </section>
        );
      })}
      {closed.length > 0 && (
        <section class="stack" aria-labelledby="gateways-closed">
          <h2 id="gateways-closed">Where I was told of my meetings</h2>
          <p class="reading">Nothing is sent here now: it is not set up on this site any more.</p>
          {closed.map(({ id, address, createdAt }) => (
            <Address key={id} id={id} address={address!} since={momentWords(createdAt, { language, zone })} />
          ))}
        </section>
      )}
    </>
  );
}

function Address({ id, address, since }: { id: string; address: string; since: string }) {
  return (
    <div class="card row apart reading">
      <div>
        <strong>
          <bdi>{address}</bdi>
        </strong>
        <p class="muted small">Since {since}</p>
      </div>
      <Form action={`/me/notifications/${id}/end`} class="">
        <Button look="quiet">
          Stop<span class="hush"> telling me at {address}</span>
        </Button>
      </Form>
    </div>
  );
}

function Waiting({ id, address, form }: { id: string; address: string; form: FormState }) {
  return (
    <div class="card stack reading">
      <p>
        We are sending a code to{' '}
        <strong>
          <bdi>{address}</bdi>
        </strong>
        . It works for {ADDRESS_CODE_MINUTES} minutes. Nothing else is sent there before you type it here.
      </p>
      <Form action={`/me/notifications/${id}/code`} state={form} id="address-code">
        <Field
          name="code"
          label="Code"
          help="Six digits."
          narrow
          inputMode="numeric"
          autocomplete="one-time-code"
        />
        <Button>That is mine</Button>
      </Form>
      <Form action={`/me/notifications/${id}/end`} class="">
        <Button look="quiet">No code? Begin again</Button>
      </Form>
    </div>
  );
}

function Ask({ gateway: { channel, asksFor, hint }, form }: { gateway: GatewayView; form: FormState }) {
  const isPhone = asksFor === PHONE_NUMBER;
  return (
    <Form action="/me/notifications" state={form} id={`ask-${channel}`}>
      <Hidden name="channel" value={channel} />
      <Field
        name="address"
        label={`My ${asksFor}`}
        help={hint}
        inputMode={isPhone ? 'tel' : undefined}
        autocomplete={isPhone ? 'tel' : 'off'}
      />
      <Button look="quiet">Send a code there</Button>
    </Form>
  );
}
