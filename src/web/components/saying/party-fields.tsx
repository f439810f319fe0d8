import type { Along } from '../../../rsvps/own-words.js';
import { useWords } from '../../layout.js';
import { Checkbox } from '../choices.js';
import { Field } from '../fields.js';
import { FoldedFields } from '../folded-fields.js';
import { Held } from './held.js';
import { sayingWords } from './words/words.js';

const MOST_HELPERS = 4;
const HELPERS = ['carers', 'interpreters', 'helpersStand'];
export const PARTY = ['companions', ...HELPERS];

/** Who comes along. @param most companions in this group */
export function PartyFields({ most, said }: { most: number; said: Along | null }) {
  const { party: say } = useWords(sayingWords);
  const helpers = said !== null && said.carers + said.interpreters > 0;
  return (
    <>
      {most > 0 && <HowMany name="companions" label={say.companions} max={most} said={said} />}
      <FoldedFields summary={say.helpers} names={HELPERS} open={helpers}>
        <HowMany name="carers" label={say.carers} max={MOST_HELPERS} said={said} />
        <HowMany name="interpreters" label={say.interpreters} max={MOST_HELPERS} said={said} />
        {said && !said.helpersSeated && <Held name="helpersStand" />}
        <Checkbox
          name="helpersStand"
          label={say.stand}
          help={say.standHelp}
          checked={said ? !said.helpersSeated : false}
        />
      </FoldedFields>
    </>
  );
}

function HowMany({
  name,
  label,
  max,
  said,
}: {
  name: 'companions' | 'carers' | 'interpreters';
  label: string;
  max: number;
  said: Along | null;
}) {
  const { party: say } = useWords(sayingWords);
  const stands = said?.[name] ?? 0;
  return (
    <>
      {stands > 0 && <Held name={name} />}
      <Field
        name={name}
        type="number"
        label={label}
        help={name === 'companions' ? say.upTo({ n: max }) : undefined}
        value={stands > 0 ? stands : null}
        inputMode="numeric"
        min={0}
        max={max}
        required={false}
        narrow
      />
    </>
  );
}
