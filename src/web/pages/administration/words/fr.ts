import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { fr as components } from '../../../components/words/fr.js';

export const fr = translationOf<typeof en>()({
  back: 'Retour à l’administration',
  save: components.pieces.save,
  letter: 'Message',
  howMany: 'Combien',
  why: 'Pourquoi',

  settings: {
    letters: 'Où en sont les messages',
    sentToday: '<number>{count}</number> envoyés aujourd’hui',
    waiting: '<number>{count}</number> en attente de départ',
    planned: '<number>{count}</number> prévus pour plus tard',
    failed: '<number>{count}</number> non distribués cette semaine',
    noMailServer:
      'Il n’y a pas encore de serveur de messagerie, donc les messages vont dans la <mailbox>boîte</mailbox> de cet ordinateur.',
    unaccounted:
      '{n, plural, one {# message a pris fin et rien ne dit comment. Merci de le dire à qui s’occupe du programme.} many {# de messages ont pris fin et rien ne dit comment. Merci de le dire à qui s’occupe du programme.} other {# messages ont pris fin et rien ne dit comment. Merci de le dire à qui s’occupe du programme.}}',
    account:
      '{due, plural, =0 {Aucun message pour cette semaine} one {# message pour cette semaine} many {# de messages pour cette semaine} other {# messages pour cette semaine}} : {sent} envoyés, {leftOut} laissés de côté parce que personne n’en veut plus ou qu’ils ne peuvent pas partir, {failed} impossibles à envoyer, {waiting} en route. Aucun ne manque.',
    noTrouble: 'Aucun message n’a de problème.',
    troubles: 'Messages en difficulté',
    happened: 'Ce qui s’est passé',
    latest: 'Le dernier',
    trying: 'Nous essayons à nouveau.',
    stoppedTrying: 'Nous n’essayons plus.',
    queues: 'Regarder dans les files',
    api: 'L’API',
    tellingName:
      '« {name} » contient « {word} », ce qui dit à d’autres de quoi parlent les messages. Les messages discrets disent « {instead} » à la place.',
    tellingAddress:
      '{address} contient « {word} ». C’est écrit dans chaque message, même dans les messages discrets : qui en voit un peut l’y lire. Une autre adresse serait plus sûre.',
    held: 'Aucun message ne part',
    heldWhy:
      'Ceci est une copie restaurée, donc ses messages sont retenus. Si l’ancienne est encore en marche, ne laissez écrire qu’une des deux, sinon tout le monde reçoit tout deux fois.',
    heldWaiting:
      '{n, plural, =0 {Rien n’attend de partir en ce moment.} one {# message partirait tout de suite. Ce qui arriverait trop tard est laissé de côté.} many {# de messages partiraient tout de suite. Ce qui arriverait trop tard est laissé de côté.} other {# messages partiraient tout de suite. Ce qui arriverait trop tard est laissé de côté.}}',
    release: 'Laisser partir les messages',
  },

  fields: {
    community: 'La communauté',
    name: 'Nom de la communauté',
    nameHelp: 'Il est en haut de chaque page et dans les messages.',
    address: 'Adresse de ce site',
    addressHelp: 'Les liens dans les messages commencent par elle.',
    country: 'Pays',
    countryHelp:
      'Il décide des lignes d’écoute que nous montrons quand quelqu’un a besoin d’aide maintenant.',
    chooseCountry: 'Choisissez un pays',
    timeZone: 'Fuseau horaire',
    timeZoneHelp: 'Les nouveaux groupes commencent avec lui.',
    language: 'Langue des messages',
    languageHelp: 'Pour les personnes dont nous ne connaissons pas la langue.',
    starters: 'Qui peut créer un groupe ?',
    administrators: 'L’administration seulement',
    anyone: 'Toute personne connectée',
    letters: 'Messages',
    senderName: 'Nom d’expédition',
    senderNameHelp: 'Il se voit dans les boîtes des gens, donc merci d’en choisir un neutre.',
    senderAddress: 'Adresse e-mail d’expédition',
    senderAddressHelp: 'Les messages en viennent, et les réponses y vont. Quelqu’un devrait les lire.',
  },

  addresses: {
    title: 'Adresses sans messages',
    heading: 'Adresses qui ne reçoivent pas de messages',
    lead: 'Quand des messages reviennent, ou que quelqu’un n’en veut pas, nous n’écrivons plus à cette adresse. La liste ne contient aucune adresse lisible, donc vous n’en trouvez une qu’en la tapant.',
    lookOneUp: 'En chercher une',
    email: 'Adresse e-mail',
    emailHelp: 'La chercher ne la garde nulle part.',
    lookUp: 'La chercher',
    none: 'Aucun message ne va à cette adresse',
    some: 'Les messages vont à cette adresse',
    because: '{why}, {since}.',
    codesStill: 'Les codes de connexion y vont encore, quand quelqu’un en demande un.',
    onlyOwner:
      'Seule la personne à qui elle est peut faire revenir les messages, en se connectant avec un code.',
    letCome: 'Laisser revenir les messages',
    anew: 'Le dire à nouveau',
    stop: 'Arrêter tous les messages vers elle',
    stopMeans:
      'Alors plus rien n’y va, pas même un code de connexion. C’est juste pour quelqu’un qui reçoit des messages sans jamais les avoir demandés.',
    noteHelp: 'Les autres personnes de l’administration peuvent le lire quand elles cherchent cette adresse.',
    howLong: 'Pour combien de temps',
    open: 'Jusqu’à ce que quelqu’un le lève',
    days: { 7: 'Une semaine', 30: '30 jours', 180: 'Six mois', 365: 'Un an' },
    stopNow: 'Arrêter tous les messages',
    counts: 'Combien, et pourquoi',
    goEverywhere: 'En ce moment, les messages vont à toutes les adresses.',
    addresses: 'Adresses',
    log: 'Ce que l’administration a fait',
    logHow: 'Pendant un an, et sans l’adresse.',
    byYou: 'Vous, <when></when>',
    byAnother: 'Quelqu’un d’autre de l’administration, <when></when>',
    stopped: 'Tous les messages vers une adresse arrêtés',
    tookBack: 'Un arrêt retiré',
    lifted:
      'Messages autorisés à revenir ; la raison était : {reason, select, full {sa boîte est pleine} refused {son serveur de messagerie n’accepte pas de messages pour elle} bounced {des messages sont revenus} other {un message y a été signalé comme indésirable}}',
  },

  figures: {
    heading: 'Messages par voie et par type',
    none: 'Aucun message ne devait partir ces dernières 24 heures',
    noneYet: 'Ici, vous verrez combien attendent, combien sont partis et combien non.',
    day: 'Les dernières 24 heures',
    means:
      'En retard : ce qui est parti plus de cinq minutes après son heure. Laissé de côté : ce dont personne ne voulait plus, ou ce qui ne peut pas partir.',
    waiting: 'En attente',
    first: 'Le premier attend depuis',
    sent: 'Envoyés',
    late: 'En retard',
    failed: 'Échoués',
    leftOut: 'Laissés de côté',
    noneWaits: 'aucun n’attend',
    kept: 'Ce qui est resté ici ces dernières 24 heures, et pourquoi',
    byHour: 'Envoyés par heure',
    byDay: 'Envoyés par jour',
    since:
      '{n, plural, =0 {Aucun message depuis : {when} ({zone}).} one {# message depuis : {when} ({zone}).} many {# de messages depuis : {when} ({zone}).} other {# messages depuis : {when} ({zone}).}}',
    inNumbers: 'La même chose en chiffres',
    ofDay: 'Jour',
    from: 'À partir de',
  },

  words: {
    back: 'Retour à l’administration',
    heading: 'Ce que disent les messages',
    lead: 'Choisissez un message pour lire ses phrases et les dire avec vos propres mots.',
    languages: 'Langue des messages',
    changed: '{n, plural, one {# phrase à vous} many {# de phrases à vous} other {# phrases à vous}}',
    telltales: 'Mots que les messages ne doivent pas dire',
    namesWith:
      '{n, plural, one {# nom discret de groupes ou de rencontres contient un de ces mots, et figure dans les messages jusqu’à ce que les personnes qui organisent en choisissent un autre.} many {# de noms discrets de groupes ou de rencontres contiennent un de ces mots, et figurent dans les messages jusqu’à ce que les personnes qui organisent en choisissent d’autres.} other {# noms discrets de groupes ou de rencontres contiennent un de ces mots, et figurent dans les messages jusqu’à ce que les personnes qui organisent en choisissent d’autres.}}',
    besideOurs: 'Mots en plus des nôtres',
    besideOursHelp:
      'Un par ligne, dans n’importe quelle langue ; le début d’un mot suffit. Les phrases que vous écrivez pour les messages ne peuvent pas les contenir, ni les nouveaux noms discrets de groupes et de rencontres.',
    backToAll: 'Retour à tous les messages',
    leadOne:
      'Ce que disent les messages dans cette langue : {language}. Ce qui est entre accolades {braces} est rempli : laissez-le comme c’est, ou enlevez-le.',
    notSaved:
      'Rien n’est encore enregistré. Regardez <reading>comment cela se lit</reading>, puis appuyez sur « Enregistrer ».',
    sentence: 'Phrase {n}',
    subject: 'Phrase {n}, l’objet',
    press: 'Phrase {n}, sur un bouton',
    reason: 'Phrase {n}, pourquoi il est arrivé',
    ours: 'La nôtre : {sentence}',
    empty: 'Une phrase que vous laissez vide redevient la nôtre.',
    which: 'Le message à regarder',
    example: '{letter} : {what}',
    look: 'Le regarder',
    fillIn: 'Mettre nos mots',
    bySentence: 'Phrase par phrase',
    reads: 'Comment cela se lit',
    readsHow:
      'Avec des exemples à la place des noms et des heures ; une fois pour chaque forme qu’un nombre demande.',
    whole: 'Le message entier',
    shown: '{example}.',
    saved: 'Avec les mots enregistrés.',
    unsaved: 'Avec les mots ci-dessus, qui ne sont pas encore enregistrés.',
    invented:
      'Les noms, lieux et heures sont des exemples : une rencontre « {meeting} » d’un groupe « {group} ».',
    forDiscreet: 'Comme le reçoivent la plupart des membres d’un groupe discret',
    discreetNames: 'La même rencontre s’y appelle « {meeting} », et le groupe « {group} ».',
    discreetLetter: 'Le message discret',
    sameForDiscreet: 'Il est le même pour les groupes discrets : il n’en nomme aucun.',
  },
});
