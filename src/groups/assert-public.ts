import { InvalidInput } from '../common/domain-error.js';
import type { Group } from './group.entity.js';

/**
 * What directories list, everyone can find anyway.
 * @throws InvalidInput
 */
export function assertPublic({ visibility }: Pick<Group, 'visibility'>): void {
  if (visibility === 'public') return;
  const detail = 'Only a group that everyone can find can be in directories. Change who can find it first.';
  throw InvalidInput.at('inDirectories', detail);
}
