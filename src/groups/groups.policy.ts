import type { Viewer } from '../people/viewer.js';
import type { Group } from './group.entity.js';
import type { Belonging } from './standing.js';

/** Whether the group may be known to someone at all. Administrators have no special sight. */
export function mayFind(group: Pick<Group, 'visibility'>, standing: Belonging): boolean {
  return group.visibility !== 'private' || isActive(standing) || standing?.state === 'invited';
}

export function isActive(standing: Pick<NonNullable<Belonging>, 'state'> | null): boolean {
  return standing?.state === 'active';
}

/** Whether someone looks after the group itself: its words, its people. */
export function mayOrganise(standing: Belonging): boolean {
  return isActive(standing) && standing?.role === 'organiser';
}

/** Whether someone holds its meetings. */
export function mayHost(standing: Belonging): boolean {
  return mayOrganise(standing) || (isActive(standing) && standing?.role === 'facilitator');
}

/** Keeping a group from view is the one thing an administrator may do without belonging to it. */
export function mayArchive(viewer: Pick<Viewer, 'administrator'>, standing: Belonging): boolean {
  return viewer.administrator || mayOrganise(standing);
}

/** @param groupStarters as the installation was set up */
export function mayStartGroups(
  viewer: Pick<Viewer, 'administrator'>,
  groupStarters: 'administrators' | 'anyone',
): boolean {
  return viewer.administrator || groupStarters === 'anyone';
}

/** @param organisesAny whether they are an organiser of some group */
export function mayMakeTokens(viewer: Pick<Viewer, 'administrator'>, organisesAny: boolean): boolean {
  return viewer.administrator || organisesAny;
}

/** Whether there is a text that this person has not said yes to yet. */
export function mustAgreeFirst(
  group: Pick<Group, 'agreement' | 'agreementVersion'>,
  agreedVersion: number,
): boolean {
  return group.agreement !== '' && agreedVersion < group.agreementVersion;
}
