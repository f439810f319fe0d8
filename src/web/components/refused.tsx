import { refusalIn, type Sentence } from '../../common/refusals/refusals.js';
import { usePage } from '../layout.js';

/** Why something was refused, in the language of the page. */
export function Refused({ why }: { why: Sentence }) {
  const say = useRefusals();
  return <>{say(why)}</>;
}

/** The same for where a text is needed. */
export function useRefusals(): (why: Sentence) => string {
  const { language } = usePage();
  return (why) => refusalIn(language, why);
}
