import { useWords } from '../../layout.js';
import { letterPageWords } from './words/words.js';

/** For whoever wonders why a letter came, and how to get fewer. */
export function AboutLettersPage({
  communityName,
  senderAddress,
}: {
  communityName: string;
  senderAddress: string;
}) {
  const { about: say } = useWords(letterPageWords);
  return (
    <div class="stack-large reading">
      <div class="stack">
        <h1>{say.title}</h1>
        <p class="lead">{say.lead({ community: communityName })}</p>
      </div>
      <section class="stack" aria-labelledby="why">
        <h2 id="why">{say.why}</h2>
        <p>{say.whyOne}</p>
      </section>
      <section class="stack" aria-labelledby="fewer">
        <h2 id="fewer">{say.fewer}</h2>
        <ul>
          <li>{say.link}</li>
          <li>{say.signedIn({ me: (it) => <a href="/me">{it}</a> })}</li>
          <li>{say.neverAsked}</li>
        </ul>
      </section>
      <section class="stack" aria-labelledby="inside">
        <h2 id="inside">{say.inside}</h2>
        <p>{say.noPictures}</p>
      </section>
      <section class="stack" aria-labelledby="people">
        <h2 id="people">{say.people}</h2>
        <p>{say.write({ address: () => <a href={`mailto:${senderAddress}`}>{senderAddress}</a> })}</p>
      </section>
    </div>
  );
}
