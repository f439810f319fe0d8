import { type OwnWords, tellsAnything } from '../../../rsvps/own-words.js';

/** Whoever does not come has nothing to tell the hosts. */
export function WordsGo({ said }: { said: OwnWords }) {
  return tellsAnything(said) ? (
    <p>
      The hosts no longer see what you told them. It is erased within a few hours. “Take my answer back”
      erases it now.
    </p>
  ) : null;
}
