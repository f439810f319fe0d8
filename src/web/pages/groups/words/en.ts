import { en as components } from '../../../components/words/en.js';

/** What the pages of groups say, in English; in groups by page. */
export const en = {
  groups: {
    start: components.pieces.startGroup,
    own: 'My groups',
    archived: 'Archived',
    invited: 'You are invited',
    requested: 'You have asked to join',
    organiser: 'Organiser',
    facilitator: 'Facilitator',
    member: 'Member',
    find: 'Find a group',
    text: 'Words about it',
    topic: components.pieces.topic,
    show: 'Show these',
    all: 'All groups',
    forWhom: 'For whom: {forWhom}',
    nothing: {
      likeThat: 'No group like that',
      fewerFilters: 'Fewer filters may find more. Some groups are not listed, and invite people themselves.',
      everything: 'Show all groups',
      listed: 'No group is listed yet',
      later: 'Groups appear here when their organisers list them.',
    },
  },
} as const;
