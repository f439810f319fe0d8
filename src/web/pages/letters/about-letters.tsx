/** For whoever wonders why a letter came, and how to get fewer. */
export function AboutLettersPage({
  communityName,
  senderAddress,
}: {
  communityName: string;
  senderAddress: string;
}) {
  return (
    <div class="stack-large reading">
      <div class="stack">
        <h1>About our letters</h1>
        <p class="lead">Why letters from {communityName} come, and how to get fewer of them.</p>
      </div>
      <section class="stack" aria-labelledby="why">
        <h2 id="why">Why one came</h2>
        <p>
          You get letters about what you answered for, about groups that you belong to, and when you ask for
          one. The last lines of each letter say why it came.
        </p>
      </section>
      <section class="stack" aria-labelledby="fewer">
        <h2 id="fewer">How to get fewer, or none</h2>
        <ul>
          <li>
            The link at the foot of a letter leads to your choices. You need not sign in for that. The button
            of your mail program that ends letters works too. Letters that you just asked for have neither,
            nor do those to administrators about the site itself.
          </li>
          <li>
            When you are signed in, you find all choices under <a href="/me">My settings</a>.
          </li>
          <li>You never asked for a letter? Then just leave it, and nothing happens.</li>
        </ul>
      </section>
      <section class="stack" aria-labelledby="inside">
        <h2 id="inside">What is in them, and what is not</h2>
        <p>
          Our letters hold no pictures, and nothing in them tells us whether you opened one. Their links lead
          to this site alone.
        </p>
      </section>
      <section class="stack" aria-labelledby="people">
        <h2 id="people">Who looks after this site</h2>
        <p>
          You can write to them: <a href={`mailto:${senderAddress}`}>{senderAddress}</a>
        </p>
      </section>
    </div>
  );
}
