import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { de as components } from '../../../components/words/de.js';

export const de = translationOf<typeof en>()({
  groups: {
    start: components.pieces.startGroup,
    own: 'Meine Gruppen',
    archived: 'Archiviert',
    invited: 'Du bist eingeladen',
    requested: 'Du hast angefragt',
    organiser: 'Du organisierst',
    facilitator: 'Du begleitest',
    member: 'Mitglied',
    find: 'Eine Gruppe finden',
    text: 'Wörter, die zu ihr passen',
    topic: components.pieces.topic,
    show: 'Diese zeigen',
    all: 'Alle Gruppen',
    forWhom: 'Für wen: {forWhom}',
    nothing: {
      likeThat: 'Keine solche Gruppe',
      fewerFilters:
        'Mit weniger Filtern findest du vielleicht mehr. Manche Gruppen stehen nicht in der Liste und laden selbst ein.',
      everything: 'Alle Gruppen zeigen',
      listed: 'Noch steht keine Gruppe in der Liste',
      later: 'Gruppen erscheinen hier, wenn ihre Organisierenden sie in die Liste setzen.',
    },
  },
});
