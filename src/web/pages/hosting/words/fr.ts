import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { fr as components } from '../../../components/words/fr.js';

export const fr = translationOf<typeof en>()({
  leave: {
    title: 'Donner votre place à la personne suivante ?',
    othersWait: 'D’autres personnes attendent une place.',
    erased:
      'Votre réponse est effacée avec tout ce que vous avez dit à l’équipe, et votre place va aussitôt à la prochaine personne qui attend.',
    waitAgain: 'Vous pouvez attendre à nouveau si vous le souhaitez.',
    closed:
      'La liste d’attente est fermée en ce moment : sans votre place, vous ne pourriez pas en attendre une autre.',
    give: 'Oui, la donner à la personne suivante',
    keep: 'Garder ma place',
  },

  thanks: {
    title: 'L’équipe dit merci',
    titleForHosts: 'Un mot de remerciement',
    later:
      'Quand la rencontre sera terminée, vous pourrez écrire ici quelques mots aux personnes qui sont venues ou qui voulaient venir.',
    leave: 'Les messages partent : <moment></moment>. Jusque-là, vous pouvez les reprendre.',
    takeBack: 'Reprendre',
    haveLeft: 'Les messages sont partis.',
    reads: 'Voici comment cela se lit',
    linksInLetter:
      'Dans le message, les liens ne sont que des mots ; il mène à cette page, où l’on peut les ouvrir. Vous pouvez le reprendre pendant cinq minutes.',
    send: 'Envoyer',
    words: 'Quelques mots, et ce qui peut aider',
    helpThere:
      'Les liens s’ouvrent sur cette page, et une ligne vide commence un nouveau paragraphe. C’est pour les personnes qui étaient là, autant qu’on le sache. Merci de ne nommer personne.',
    helpAll:
      'Les liens s’ouvrent sur cette page, et une ligne vide commence un nouveau paragraphe. C’est pour toutes les personnes qui avaient dit oui. Certaines n’étaient peut-être pas là, alors merci de ne rien écrire qui demande pourquoi. Merci de ne nommer personne.',
    see: 'Voir comment cela se lit',
    nobody: 'Aucune personne avec une adresse n’avait dit oui, donc aucun message ne part.',
    there:
      '{n, plural, one {Cela va à # personne, dans son propre message : à celles qui sont notées comme présentes, et à celles qui venaient et souhaitent être seulement comptées.} many {Cela va à # de personnes, dans un message pour chacune : à celles qui sont notées comme présentes, et à celles qui venaient et souhaitent être seulement comptées.} other {Cela va à # personnes, dans un message pour chacune : à celles qui sont notées comme présentes, et à celles qui venaient et souhaitent être seulement comptées.}}',
    all: '{n, plural, one {Cela va à # personne, dans son propre message.} many {Cela va à # de personnes, dans un message pour chacune.} other {Cela va à # personnes, dans un message pour chacune.}}',
  },

  notes: {
    title: 'Ce qu’on vous a répondu',
    ofDate:
      'Des mots envoyés en réponse à nos messages, ou depuis un agenda. Ici, seule l’équipe les lit. On ne peut pas y répondre depuis cette page, et ils sont effacés 30 jours après la rencontre.',
    ofGroup:
      'Des mots envoyés en réponse à des messages de ce groupe qui ne parlent pas d’une seule rencontre. Ici, seule l’équipe les lit. On ne peut pas y répondre depuis cette page, et ils sont effacés après 30 jours.',
    hereOfDate: 'Quand quelqu’un répond à un de nos messages sur cette rencontre, vous trouvez ses mots ici.',
    hereOfGroup:
      'Quand quelqu’un répond à un message envoyé à tous les membres, ou à des nouvelles du groupe, vous trouvez ses mots ici.',
    mailbox: {
      ofDate:
        'Les réponses à nos messages vont à la boîte du groupe. Ici, vous trouvez ce qui est écrit dans des agendas, et en réponse aux messages avec le nom discret.',
      ofGroup:
        'Les réponses à nos messages vont à la boîte du groupe. Ici, vous trouvez seulement les réponses aux messages avec le nom discret.',
      alone:
        'Les réponses à nos messages vont à la boîte du groupe. Personne ne lit les réponses aux messages avec le nom discret.',
    },
    nowhere: 'Aucun message ne peut être reçu ici, donc personne ne lit les réponses aux nôtres.',
    nobody: 'Personne n’a encore écrit',
    someone: components.pieces.someone,
    unsure: 'On ne sait pas bien qui l’a envoyé',
    otherTime: 'Propose un autre moment : {moment}',
  },
});
