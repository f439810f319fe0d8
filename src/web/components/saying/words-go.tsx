import { type OwnWords, tellsAnything } from '../../../rsvps/own-words.js';
import { useWords } from '../../layout.js';
import { sayingWords } from './words/words.js';

/** Whoever does not come has nothing to tell the hosts. */
export function WordsGo({ said }: { said: OwnWords }) {
  const { more: say } = useWords(sayingWords);
  return tellsAnything(said) ? <p>{say.goes}</p> : null;
}
