import type { ComponentChildren } from 'preact';
import type { StoppedLetters } from '../../people/suppressions.js';
import { useWords } from '../layout.js';
import { Button } from './button.js';
import { Hidden } from './fields.js';
import { Form } from './form.js';
import { Notice } from './notice.js';
import { Day } from './when.js';
import { componentWords } from './words/words.js';

/** What someone can do whose letters do not arrive: a code that they use shows that letters reach them again. */
export function OwnLettersStopped({
  stopped,
  email,
  zone,
}: {
  stopped: StoppedLetters;
  email: string;
  zone: string;
}) {
  const say = useWords(componentWords).ownLettersStopped;
  const { reason, since, until } = stopped;
  const sinceDay = () => <Day at={since} zone={zone} />;
  return (
    <Notice tone="warm">
      <h2>{say.heading}</h2>
      <p>
        {say.why[reason]}{' '}
        {until
          ? say.sinceUntil({ since: sinceDay, until: () => <Day at={until} zone={zone} /> })
          : say.since({ since: sinceDay })}
      </p>
      {reason === 'said' ? (
        <p>{say.talk}</p>
      ) : (
        <Proof email={email}>{reason === 'complained' ? say.again : say.works}</Proof>
      )}
    </Notice>
  );
}

function Proof({ email, children }: { email: string; children: ComponentChildren }) {
  const say = useWords(componentWords).ownLettersStopped;
  return (
    <>
      <p>
        {children} {say.untilThen}
      </p>
      <Form action="/sign-in" class="" id="letters-again">
        <Hidden name="email" value={email} />
        <Hidden name="from" value="/me" />
        <Button look="quiet">{say.press}</Button>
      </Form>
    </>
  );
}
