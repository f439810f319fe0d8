import type { OwnWords } from '../../../rsvps/own-words.js';
import { useWords } from '../../layout.js';
import { Checkbox } from '../choices.js';
import type { Asks } from './asks.js';
import { Held } from './held.js';
import { sayingWords } from './words/words.js';

export const FIRST_TIME = ['firstTime', 'showsFirstTime'];

/** Whether someone is new, and whether the hosts may know who it is. */
export function FirstTimeFields({ asks, said }: { asks: Asks; said: OwnWords | null }) {
  const { firstTime: say } = useWords(sayingWords);
  const told = [
    ...(asks.keepsForNewcomers ? [say.kept] : []),
    ...(asks.hasWhatToExpect ? [say.expect] : []),
    ...(asks.tellsGreeter ? [say.greeter] : []),
  ];
  return (
    <>
      {said?.firstTime && <Held name="firstTime" />}
      <Checkbox
        name="firstTime"
        label={say.isIt}
        help={told.length > 0 ? told.join(' ') : undefined}
        checked={said?.firstTime}
      />
      {said?.showsFirstTime && <Held name="showsFirstTime" />}
      <Checkbox name="showsFirstTime" label={say.shows} help={say.showsHelp} checked={said?.showsFirstTime} />
    </>
  );
}
