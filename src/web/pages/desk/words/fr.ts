import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { fr as letters } from '../../../../notifications/words/fr.js';
import { fr as components } from '../../../components/words/fr.js';
import { fr as web } from '../../../words/fr.js';

export const fr = translationOf<typeof en>()({
  title: web.around.desk,
  lead: 'Pour tous les groupes dont vous prenez soin.',
  noGroup: 'Vous ne prenez encore soin d’aucun groupe',
  howToBegin: 'Les personnes qui organisent ou animent un groupe trouvent ici ce qui reste à faire.',
  startGroup: components.pieces.startGroup,

  waiting: 'En attente de vous',
  nothingWaits: 'Rien ne vous attend pour le moment.',
  requests:
    '{n, plural, one {# personne demande à rejoindre le groupe} many {# personnes demandent à rejoindre le groupe} other {# personnes demandent à rejoindre le groupe}}',
  notes:
    '{n, plural, one {# personne a répondu cette semaine} many {# personnes ont répondu cette semaine} other {# personnes ont répondu cette semaine}}',
  unreachable: letters.dayRoster.unreachable,
  drafts:
    '{n, plural, one {# rencontre est un brouillon} many {# rencontres sont des brouillons} other {# rencontres sont des brouillons}}',

  dates: 'Les deux prochaines semaines',
  noDates: 'Aucune rencontre n’est prévue dans les deux prochaines semaines.',
  lookHere: 'À voir',
  noLeader: 'Personne n’est encore nommé pour l’animer',
  low: 'Peu de personnes pour l’instant',
  beyond:
    '{n, plural, one {# de plus que de places} many {# de plus que de places} other {# de plus que de places}}',
  nobody: letters.dayRoster.nobody,
  going: letters.dayRoster.going,
  maybe: '{n, plural, one {# a dit peut-être.} many {# ont dit peut-être.} other {# ont dit peut-être.}}',
  waitingFor:
    '{n, plural, one {# attend une place.} many {# attendent une place.} other {# attendent une place.}}',
  newcomers:
    '{n, plural, one {# vient pour la première fois.} many {# viennent pour la première fois.} other {# viennent pour la première fois.}}',
  needs:
    '{n, plural, one {# vous a dit ce qui l’aiderait à venir.} many {# vous ont dit ce qui les aiderait à venir.} other {# vous ont dit ce qui les aiderait à venir.}}',
  list: components.hostPanel.whoIsComing,
  listOf: 'Qui vient : {title}',
});
