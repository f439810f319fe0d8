import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';

export const de = translationOf<typeof en>()({
  title: 'Was dich braucht',
  lead: 'Über alle Gruppen, um die du dich kümmerst.',
  noGroup: 'Du kümmerst dich noch um keine Gruppe',
  howToBegin: 'Wer eine Gruppe organisiert oder leitet, findet hier, was noch zu tun ist.',
  startGroup: 'Eine Gruppe beginnen',

  waiting: 'Wartet auf dich',
  nothingWaits: 'Gerade wartet nichts auf dich.',
  requests: '{n, plural, one {# Person möchte dazukommen} other {# Personen möchten dazukommen}}',
  notes:
    '{n, plural, one {# Person hat diese Woche zurückgeschrieben} other {# Personen haben diese Woche zurückgeschrieben}}',
  unreachable:
    '{n, plural, one {Unsere Briefe erreichen # Person nicht.} other {Unsere Briefe erreichen # Personen nicht.}}',
  drafts: '{n, plural, one {# Treffen ist ein Entwurf} other {# Treffen sind Entwürfe}}',

  dates: 'Die nächsten zwei Wochen',
  noDates: 'In den nächsten zwei Wochen ist kein Treffen geplant.',
  lookHere: 'Zum Nachdenken',
  noLeader: 'Noch niemand genannt, der es leitet',
  low: 'Bisher kommen wenige',
  beyond: '{n, plural, one {# mehr, als Platz ist} other {# mehr, als Platz ist}}',
  nobody: 'Bisher hat niemand zugesagt.',
  going: '{n, plural, one {# Person kommt.} other {# Personen kommen.}}',
  maybe: '{n, plural, one {# sagt vielleicht.} other {# sagen vielleicht.}}',
  waitingFor: '{n, plural, one {# wartet auf einen Platz.} other {# warten auf einen Platz.}}',
  newcomers: '{n, plural, one {# kommt zum ersten Mal.} other {# kommen zum ersten Mal.}}',
  needs:
    '{n, plural, one {# hat dir gesagt, was das Kommen leichter machen würde.} other {# haben dir gesagt, was das Kommen leichter machen würde.}}',
  list: 'Wer kommt',
  listOf: 'Wer kommt: {title}',
});
