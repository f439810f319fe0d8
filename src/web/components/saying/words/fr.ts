import { translationOf } from '../../../../common/words/message.js';
import { fr as letters } from '../../../../notifications/words/fr.js';
import type { en } from './en.js';
import { fr as web } from '../../../words/fr.js';

export const fr = translationOf<typeof en>()({
  stands: {
    going: letters.digest.answers.going,
    maybe: letters.digest.answers.maybe,
    declined: 'Vous ne venez pas cette fois.',
    waitlisted: web.notices.waitlisted,
    offered: web.notices.offered,
  },

  stood: {
    going: 'Vous aviez dit que vous veniez.',
    maybe: 'Vous aviez dit peut-être.',
    declined: 'Vous aviez dit que vous ne pouviez pas venir.',
    waitlisted: 'Vous étiez sur la liste d’attente.',
    offered: 'Une place était libre pour vous.',
  },

  buttons: {
    going: letters.meeting.going,
    maybe: letters.meeting.maybe,
    declined: letters.meeting.declined,
    afterAll: 'Je viens finalement',
    accept: letters.placeOffered.accept,
    refuse: letters.placeOffered.refuse,
    leaveList: letters.confirmation.leaveList,
    waitAgain: 'Attendre de nouveau, où j’étais',
    joinList: 'Aller sur la liste d’attente',
    takeBack: 'Reprendre ma réponse',
  },

  first: {
    name: 'Comment l’équipe peut-elle vous appeler ?',
    nameHelp: 'Un prénom ou n’importe quel autre nom. Seule l’équipe le voit.',
    agree: 'J’ai lu l’accord et je dis oui',
  },

  firstTime: {
    isIt: 'C’est ma première fois',
    kept: 'Quelques places sont gardées pour vous.',
    expect: 'Nous vous disons ce qui vous attend.',
    greeter: 'La veille, vous apprenez qui accueille les personnes qui viennent pour la première fois.',
    shows: 'L’équipe peut savoir que c’est ma première fois',
    showsHelp: 'Sans cela, elle voit combien de personnes viennent pour la première fois, et non qui.',
  },

  more: {
    stays:
      'Ce que vous avez dit à l’équipe reste tel quel. Vous pouvez le voir et le changer sur la page de cette rencontre.',
    goes: 'L’équipe ne voit plus ce que vous lui avez dit. Tout est effacé en quelques heures. « Reprendre ma réponse » l’efface maintenant.',
    told: 'Ce que j’ai dit à l’équipe',
    tell: 'Dire quelque chose à l’équipe (si vous voulez)',
    everyTime:
      'Seule l’équipe lit ceci. Cela vaut pour toutes les dates, et s’efface quand vous laissez votre place régulière. Pour une seule date, vous pouvez dire autre chose.',
    thisTime: 'Seule l’équipe lit ceci. Cela s’efface avec votre réponse.',
    needs: 'Quelque chose pourrait-il vous aider à venir ?',
    needsHelp: 'Par exemple une place près de la porte, ou arriver un peu plus tôt.',
    recordings: 'Peut-on vous voir sur des photos ou des enregistrements ?',
    recordingsHelp: '{recordings} Vous pouvez venir dans tous les cas.',
    countOnly: 'Me compter seulement',
    countOnlyHelp: 'L’équipe note qui est venu. Avec ceci, elle ne note aucun nom pour vous.',
    save: 'Enregistrer ce que j’ai écrit',
  },

  party: {
    companions: 'Combien de personnes viennent avec vous ?',
    upTo: 'Jusqu’à {n, number}.',
    helpers: 'Une personne qui m’aide ou qui interprète vient avec moi',
    carers: 'Personnes qui aident',
    interpreters: 'Interprètes',
    stand: 'Ces personnes n’ont pas besoin d’un siège',
    standHelp: 'Elles ne prennent alors aucune des places.',
  },

  choices: { yes: 'Oui', no: 'Non', none: 'Pas de réponse' },
});
