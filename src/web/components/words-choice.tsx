import type { EmbedWording } from '../../groups/group.entity.js';
import { Select } from './fields.js';

/** Which words stand on a sheet that anyone may see. */
export function WordsChoice({
  chosen,
  discreet,
  full,
}: {
  chosen: EmbedWording;
  /** As it reads in either. */
  discreet: string;
  full: string;
}) {
  return (
    <Select
      name="words"
      label="Words"
      value={chosen}
      choices={[
        { value: 'discreet', label: `Discreet: ${discreet}` },
        { value: 'full', label: `Full: ${full}` },
      ]}
    />
  );
}
