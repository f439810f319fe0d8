import type { EventAsFound } from '../doors.js';
import { useWords } from '../layout.js';
import { componentWords } from './words/words.js';

/** To who would come with others, where there is room for fewer. */
export function ForFewer({ event: { forFewer } }: { event: EventAsFound }) {
  const say = useWords(componentWords).whyNot;
  if (!forFewer) return null;
  return <p>{forFewer === 'or-wait' ? say.fewerOrWait : say.fewer}</p>;
}
