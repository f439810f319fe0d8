import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { de as letters } from '../../../../notifications/words/de.js';
import { de as components } from '../../../components/words/de.js';
import { de as web } from '../../../words/de.js';

export const de = translationOf<typeof en>()({
  title: web.around.desk,
  lead: 'Über alle Gruppen, um die du dich kümmerst.',
  noGroup: 'Du kümmerst dich noch um keine Gruppe',
  howToBegin: 'Wer eine Gruppe organisiert oder leitet, findet hier, was noch zu tun ist.',
  startGroup: components.pieces.startGroup,

  waiting: 'Wartet auf dich',
  nothingWaits: 'Gerade wartet nichts auf dich.',
  requests: '{n, plural, one {# Person möchte dazukommen} other {# Personen möchten dazukommen}}',
  notes:
    '{n, plural, one {# Person hat diese Woche zurückgeschrieben} other {# Personen haben diese Woche zurückgeschrieben}}',
  unreachable: letters.dayRoster.unreachable,
  drafts: '{n, plural, one {# Treffen ist ein Entwurf} other {# Treffen sind Entwürfe}}',

  dates: 'Die nächsten zwei Wochen',
  noDates: 'In den nächsten zwei Wochen ist kein Treffen geplant.',
  lookHere: 'Zum Nachdenken',
  noLeader: 'Noch niemand genannt, der es leitet',
  low: 'Bisher kommen wenige',
  beyond: '{n, plural, one {# mehr, als Platz ist} other {# mehr, als Platz ist}}',
  nobody: letters.dayRoster.nobody,
  going: letters.dayRoster.going,
  maybe: '{n, plural, one {# sagt vielleicht.} other {# sagen vielleicht.}}',
  waitingFor: '{n, plural, one {# wartet auf einen Platz.} other {# warten auf einen Platz.}}',
  newcomers: '{n, plural, one {# kommt zum ersten Mal.} other {# kommen zum ersten Mal.}}',
  needs:
    '{n, plural, one {# hat dir gesagt, was das Kommen leichter machen würde.} other {# haben dir gesagt, was das Kommen leichter machen würde.}}',
  list: components.hostPanel.whoIsComing,
  listOf: 'Wer kommt: {title}',
});
