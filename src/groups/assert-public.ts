import { InvalidInput } from '../common/domain-error.js';
import type { Group } from './group.entity.js';
import { refusals } from '../common/refusals/refusals.js';

/**
 * What directories list, everyone can find anyway.
 * @throws InvalidInput
 */
export function assertPublic({ visibility }: Pick<Group, 'visibility'>): void {
  if (visibility === 'public') return;
  const detail = refusals.groups.directoriesArePublic;
  throw InvalidInput.at('inDirectories', detail);
}
