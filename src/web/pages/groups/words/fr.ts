import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { fr as components } from '../../../components/words/fr.js';

export const fr = translationOf<typeof en>()({
  groups: {
    start: components.pieces.startGroup,
    own: 'Mes groupes',
    archived: 'Archivé',
    invited: 'Vous avez une invitation',
    requested: 'Vous avez demandé à entrer',
    organiser: 'Vous organisez',
    facilitator: 'Vous animez',
    member: 'Membre',
    find: 'Trouver un groupe',
    text: 'Des mots à son sujet',
    topic: components.pieces.topic,
    show: 'Afficher ceux-ci',
    all: 'Tous les groupes',
    forWhom: 'Pour qui : {forWhom}',
    nothing: {
      likeThat: 'Aucun groupe de ce genre',
      fewerFilters:
        'Avec moins de filtres, vous trouverez peut-être plus. Certains groupes ne sont pas dans la liste, et invitent eux-mêmes.',
      everything: 'Afficher tous les groupes',
      listed: 'Aucun groupe n’est encore dans la liste',
      later: 'Les groupes apparaissent ici quand les personnes qui les organisent les mettent dans la liste.',
    },
  },
});
