import type { OwnWords } from '../../../rsvps/own-words.js';
import { Checkbox } from '../choices.js';
import type { Asks } from './asks.js';
import { Held } from './held.js';

export const FIRST_TIME = ['firstTime', 'showsFirstTime'];

/** Whether someone is new, and whether the hosts may know who it is. */
export function FirstTimeFields({ asks, said }: { asks: Asks; said: OwnWords | null }) {
  return (
    <>
      {said?.firstTime && <Held name="firstTime" />}
      <Checkbox
        name="firstTime"
        label="It is my first time"
        help={firstTimeWords(asks)}
        checked={said?.firstTime}
      />
      {said?.showsFirstTime && <Held name="showsFirstTime" />}
      <Checkbox
        name="showsFirstTime"
        label="The hosts may know that it is my first time"
        help="Without this they see how many newcomers come, and not who."
        checked={said?.showsFirstTime}
      />
    </>
  );
}

function firstTimeWords({ tellsGreeter, hasWhatToExpect, keepsForNewcomers }: Asks): string | undefined {
  const told = [
    keepsForNewcomers && 'Some places are kept for you.',
    hasWhatToExpect && 'We tell you what to expect.',
    tellsGreeter && 'A day before, you hear who greets people who are new.',
  ];
  return told.filter(Boolean).join(' ') || undefined;
}
