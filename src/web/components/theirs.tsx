import { isolated } from '../../common/isolated.js';
import { usePage } from '../layout.js';

/**
 * Words of other people among ours: they keep their own direction, and say their language where it is another. Where nothing
 * could go wrong they stand as they are. Longer texts have a paragraph of their own, with `dir="auto"`.
 */
export function Theirs({ children: words, language }: { children: string; language?: string }) {
  const page = usePage();
  const other = language === page.language ? undefined : language;
  if (!other && isolated(words, page.language) === words) return <>{words}</>;
  return <bdi lang={other}>{words}</bdi>;
}
