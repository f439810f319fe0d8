import { en as letters } from '../../../../notifications/words/en.js';
import { en as components } from '../../../components/words/en.js';
import { en as web } from '../../../words/en.js';

export const en = {
  title: web.around.desk,
  lead: 'Over all groups that you look after.',
  noGroup: 'You look after no group yet',
  howToBegin: 'Who organises or leads a group finds here what waits for them.',
  startGroup: components.pieces.startGroup,

  waiting: 'Waiting for you',
  nothingWaits: 'Nothing waits for you just now.',
  requests: '{n, plural, one {# person asks to join} other {# people ask to join}}',
  notes: '{n, plural, one {# person wrote back this week} other {# people wrote back this week}}',
  unreachable: letters.dayRoster.unreachable,
  drafts: '{n, plural, one {# meeting is a draft} other {# meetings are drafts}}',

  dates: 'The next two weeks',
  noDates: 'No meeting is planned for the next two weeks.',
  lookHere: 'To think about',
  noLeader: 'Nobody named who leads it',
  low: 'Few are coming so far',
  beyond: '{n, plural, one {# more than there are places} other {# more than there are places}}',
  nobody: letters.dayRoster.nobody,
  going: letters.dayRoster.going,
  maybe: '{n, plural, one {# said maybe.} other {# said maybe.}}',
  waitingFor: '{n, plural, one {# waits for a place.} other {# wait for a place.}}',
  newcomers: '{n, plural, one {# comes for the first time.} other {# come for the first time.}}',
  needs:
    '{n, plural, one {# told you what would make it easier to come.} other {# told you what would make it easier to come.}}',
  list: components.hostPanel.whoIsComing,
  listOf: 'Who is coming: {title}',
} as const;
