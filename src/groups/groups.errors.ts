import { DomainError } from '../common/domain-error.js';

export class GroupIsArchived extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'group-is-archived';
  constructor() {
    super('This group is archived, so it can be read but not changed.');
  }
}

export class GroupsAreStartedByAdministrators extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'groups-are-started-by-administrators';
  constructor() {
    super('In this community the administrators start new groups. Please ask one of them.');
  }
}

export class OrganisersOnly extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'organisers-only';
  constructor() {
    super('Only the organisers of this group can do this.');
  }
}

export class HostsOnly extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'hosts-only';
  constructor() {
    super('Only the organisers and facilitators of this group can do this.');
  }
}

export class MembersOnly extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'members-only';
  constructor() {
    super('This is for members of the group. You are welcome to join first.');
  }
}
