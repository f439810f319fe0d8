import type { EmbedWording } from '../../groups/group.entity.js';
import { useWords } from '../layout.js';
import { Select } from './fields.js';
import { componentWords } from './words/words.js';

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
  const { sheets: say } = useWords(componentWords);
  return (
    <Select
      name="words"
      label={say.words}
      value={chosen}
      choices={[
        { value: 'discreet', label: say.discreet({ words: discreet }) },
        { value: 'full', label: say.full({ words: full }) },
      ]}
    />
  );
}
