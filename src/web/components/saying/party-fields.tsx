import type { Along } from '../../../rsvps/own-words.js';
import { Checkbox } from '../choices.js';
import { Field } from '../fields.js';
import { FoldedFields } from '../folded-fields.js';
import { Held } from './held.js';

const MOST_HELPERS = 4;
const HELPERS = ['carers', 'interpreters', 'helpersStand'];
export const PARTY = ['companions', ...HELPERS];

/** Who comes along. @param most companions in this group */
export function PartyFields({ most, said }: { most: number; said: Along | null }) {
  const helpers = said !== null && said.carers + said.interpreters > 0;
  return (
    <>
      {most > 0 && (
        <HowMany name="companions" label="How many people come with you?" max={most} said={said} />
      )}
      <FoldedFields summary="A carer or an interpreter comes with me" names={HELPERS} open={helpers}>
        <HowMany name="carers" label="Carers" max={MOST_HELPERS} said={said} />
        <HowMany name="interpreters" label="Interpreters" max={MOST_HELPERS} said={said} />
        {said && !said.helpersSeated && <Held name="helpersStand" />}
        <Checkbox
          name="helpersStand"
          label="They do not need a seat"
          help="Then they take none of the places."
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
  const stands = said?.[name] ?? 0;
  return (
    <>
      {stands > 0 && <Held name={name} />}
      <Field
        name={name}
        type="number"
        label={label}
        help={name === 'companions' ? `Up to ${max}.` : undefined}
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
