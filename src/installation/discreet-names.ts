import { telltaleIn } from '../common/telltale-words.js';

/** What letters say of the community: who answers for them, and whom they are from. */
export interface NamesInLetters {
  communityName: string;
  senderName: string;
}

const NEUTRAL = 'Gatherwell';

/** The same for discreet letters: a name that tells what it is about gives way to one that does not. */
export function discreetNames(
  { communityName, senderName }: NamesInLetters,
  ownTelltales: readonly string[],
): NamesInLetters {
  const tells = (name: string) => telltaleIn(name, ownTelltales) !== null;
  const neutral = [senderName, communityName].find((name) => !tells(name)) ?? NEUTRAL;
  return {
    communityName: tells(communityName) ? neutral : communityName,
    senderName: tells(senderName) ? neutral : senderName,
  };
}
