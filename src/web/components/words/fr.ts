import { fr as refusals } from '../../../common/refusals/meeting-words/fr.js';
import { translationOf } from '../../../common/words/message.js';
import { fr as letters } from '../../../notifications/words/fr.js';
import type { en } from './en.js';
import { fr as saying } from '../saying/words/fr.js';

export const fr = translationOf<typeof en>()({
  form: {
    again: 'Regardez encore une fois',
    problem: '{field} : {problem}',
    problemOfQuestion: '{field} {problem}',
    ifYouLike: '(si vous voulez)',
    pleaseChoose: 'Merci de choisir',
  },

  filters: {
    format: 'Comment on se retrouve',
    anyFormat: 'L’un ou l’autre',
    language: 'Langue',
    anyLanguage: 'Toutes les langues',
    more: 'Voir plus',
    onlyNear: 'Rien ne contient les mots « {text} ». Ceci s’en approche.',
  },

  cards: {
    topics: 'Thèmes',
    nextDates: 'Prochaines dates : {title}',
    allDates: 'Toutes les dates',
    allDatesOf: 'Toutes les dates : {title}',
  },

  backTo: {
    group: 'Revenir au groupe',
    meeting: 'Revenir à la rencontre',
    series: 'Revenir à la série',
  },

  calendar: {
    address: 'L’adresse pour s’abonner',
    oneTap: 'L’ajouter en appuyant une fois',
    outlookAtWork: 'Outlook au travail',
    tellsSecret:
      'Les liens vers Google et Outlook donnent votre adresse secrète à Google ou à Microsoft : leurs agendas doivent la connaître pour la lire. Si vous n’appuyez sur aucun, personne n’apprend rien.',
    tells:
      'Les liens vers Google et Outlook disent cette adresse à Google ou à Microsoft. Si vous n’appuyez sur aucun, personne n’apprend rien.',
    scan: 'Ou la scanner avec un iPhone ou un iPad',
    code: 'Code pour l’appareil photo d’un iPhone ou d’un iPad : ouvre cette adresse dans son agenda',
    pointCamera:
      'Visez le code avec l’appareil photo. Les autres téléphones ne savent pas quoi en faire : prenez un lien ci-dessus, ou voyez ci-dessous.',
    codeIsSecret: 'Le code contient l’adresse secrète. Ne laissez personne d’autre le prendre en photo.',
    apple: 'iPhone, iPad ou Mac',
    appleHow:
      '<open>Ouvrez-la dans l’application Calendrier</open> et choisissez « S’abonner ». Vous pouvez y régler tous les combien elle cherche des changements : une fois par heure, c’est bien.',
    googleHow:
      'Prenez le lien ci-dessus sur un ordinateur, ou choisissez « Autres agendas », « À partir de l’URL », et collez l’adresse. Tout se voit alors aussi sur votre téléphone.',
    googleWhen:
      'Google met parfois jusqu’à un jour à remarquer un changement. Ce qui est urgent arrive toujours aussi par message.',
    outlookHow:
      'Prenez un lien ci-dessus, ou choisissez « Ajouter un calendrier », « S’abonner à partir du web », et collez l’adresse. Outlook met parfois quelques heures à remarquer un changement.',
    others: 'Thunderbird, Nextcloud et autres applications',
    othersHow:
      'Créez un nouvel agenda « sur le réseau » ou « à partir d’un lien », et collez l’adresse. Sur Android, une application comme ICSx⁵ peut s’abonner.',
    whoReads:
      'L’entreprise qui gère votre application d’agenda peut lire ce qui s’y trouve. Ces applications fonctionnent ainsi.',
  },

  sheets: {
    howToPrint:
      'Imprimez cette page avec votre navigateur : Ctrl et P sur un ordinateur, ou « Partager » et « Imprimer » sur un téléphone. Seule la feuille ci-dessous sort, sur une page A4 ou Letter. Vous pouvez aussi l’y enregistrer en PDF.',
    print: 'Imprimer',
    words: 'Mots',
    discreet: 'Discrets : {words}',
    full: 'Complets : {words}',
  },

  copy: { press: 'Copier', done: 'Copié' },

  feeds: { newDates: 'Nouvelles dates : {name}', newDatesRss: 'Nouvelles dates : {name} (RSS)' },

  pieces: {
    save: 'Enregistrer',
    someone: 'Quelqu’un',
    startGroup: 'Créer un groupe',
    topic: 'Thème',
    forHosts: 'Pour l’équipe',
    skipHolidays: 'Sauter les jours fériés',
    agreement: 'L’accord de ce groupe',
    thisTime: 'Cette fois :',
    cancelled: 'Cette rencontre est annulée.',
    mailboxHint:
      'Il n’y a pas encore de serveur de messages, donc le message est dans la <mailbox>boîte de cet ordinateur</mailbox>.',
    andMore: 'et {n, number} de plus',
  },

  hostPanel: {
    draft: 'C’est un brouillon. Seule l’équipe du groupe peut le voir.',
    draftUntil: 'C’est un brouillon. Seule l’équipe du groupe peut le voir, jusqu’à ce que vous le publiiez.',
    without: 'Ces jours seront sautés : {days}.',
    moreDays: '{n, plural, one {# autre jour} many {# autres jours} other {# autres jours}}',
    hadSaidYes:
      '{n, plural, =0 {Personne n’avait dit oui.} one {# personne avait dit oui.} many {# personnes avaient dit oui.} other {# personnes avaient dit oui.}}',
    coming:
      '{n, plural, =0 {Personne n’a dit oui jusqu’ici.} one {# personne vient jusqu’ici.} many {# personnes viennent jusqu’ici.} other {# personnes viennent jusqu’ici.}}',
    taken: 'Places prises : {taken, number} sur {n, plural, one {#} many {#} other {#}}.',
    beyond:
      '{taken, plural, one {# personne vient} many {# personnes viennent} other {# personnes viennent}} : {beyond, number} de plus que prévu ({n, plural, one {# place} many {# places} other {# places}}).',
    wasTaken:
      '{n, plural, =0 {Aucune place n’était prise.} one {# place était prise.} many {# places étaient prises.} other {# places étaient prises.}}',
    ledBy: 'Menée par {name}{stop}',
    ledByUnnamed: 'Menée par quelqu’un de l’équipe sans nom ici.',
    publish: 'Publier',
    door: 'À la porte',
    thanks: 'Écrire un merci',
    whoIsComing: 'Qui vient',
    whoWasComing: 'Qui devait venir',
    letter: 'Écrire un message',
    waitingList: 'Liste d’attente et places',
    edit: 'La changer ou la déplacer',
    putBack: 'La rétablir quand même',
    cancel: 'Annuler cette rencontre',
  },

  undo: {
    changed:
      'Changé à {clock} : {n, plural, =0 {ce qui est dit pour toutes les dates} one {# date} many {# dates} other {# dates}}. Vous pouvez revenir en arrière jusqu’au <when></when>. Les messages attendent jusque-là, ou un peu plus si vous continuez à changer. Ceux qui parlent de dates dans la journée à venir n’attendent pas.',
    press: 'Revenir en arrière',
  },

  reach: {
    answered: {
      oneCan: 'La seule personne qui a répondu peut recevoir des messages.',
      oneCannot: 'La seule personne qui a répondu ne peut pas recevoir de messages.',
      all: '{n, plural, one {La seule personne qui a répondu peut recevoir des messages.} many {Les # personnes qui ont répondu peuvent toutes recevoir des messages.} other {Les # personnes qui ont répondu peuvent toutes recevoir des messages.}}',
      some: 'Sur {n, plural, one {# personne qui a répondu} many {# personnes qui ont répondu} other {# personnes qui ont répondu}}, {reached, plural, =0 {aucune ne peut recevoir de messages} one {# peut recevoir des messages} many {# peuvent recevoir des messages} other {# peuvent recevoir des messages}}.',
    },
    group: {
      oneCan: 'La seule personne de ce groupe peut recevoir des messages.',
      oneCannot: 'La seule personne de ce groupe ne peut pas recevoir de messages.',
      all: '{n, plural, one {La seule personne de ce groupe peut recevoir des messages.} many {Les # personnes de ce groupe peuvent toutes recevoir des messages.} other {Les # personnes de ce groupe peuvent toutes recevoir des messages.}}',
      some: 'Sur {n, plural, one {# personne} many {# personnes} other {# personnes}} de ce groupe, {reached, plural, =0 {aucune ne peut recevoir de messages} one {# peut recevoir des messages} many {# peuvent recevoir des messages} other {# peuvent recevoir des messages}}.',
    },
  },

  seriesPanel: {
    changeAll: 'Changer toutes les dates à venir',
    add: 'Ajouter une date',
    pause: 'Faire une pause',
    callOff: 'Annuler toutes les dates à venir',
    skipped: 'Dates sautées',
    skippedHelp: 'Personne ne reçoit de message quand vous en remettez une. On la trouve sur la page.',
    putBack: 'La remettre<hush> : {when}</hush>',
    moreSkipped: 'Plus de dates sautées',
  },

  arrival: {
    heading: 'Comment venir',
    address: 'Adresse',
    shownFrom: 'Affichée ici à partir du <when></when>',
    comingSeeIt: 'Les personnes qui viennent la voient à partir du <when></when>.',
    join: 'Rejoindre en ligne',
    openFrom: 'Ouvert à partir du <when></when>.',
    openToComing: 'Ouvert aux personnes qui viennent à partir du <when></when>.',
  },

  whyNot: {
    notYet: 'On peut répondre à partir du <when></when>.',
    started: 'Cela a déjà commencé, donc on ne peut plus répondre.',
    archived: 'Ce groupe est archivé, donc on ne peut plus répondre pour ses rencontres.',
    removed:
      'Les personnes qui organisent ce groupe ont mis fin à votre participation, donc vous ne pouvez pas répondre ici. Vous pouvez leur demander de revenir.',
    closed: 'On ne peut plus répondre. Qui a une place peut la rendre jusqu’au début.',
    full: 'Toutes les places sont prises pour le moment. Vous pouvez en attendre une.',
    fullWithCode:
      'Toutes les places sont prises pour le moment. Vous pouvez en attendre une. Avec une adresse, nous vous écrivons dès qu’une place se libère pour vous ; avec un code, merci de regarder ici de temps en temps.',
    fullForGood:
      'Toutes les places sont prises pour le moment, et la liste d’attente est fermée. Quelqu’un rendra peut-être la sienne, alors regarder à nouveau peut en valoir la peine.',
    keptForNewcomers:
      'Quelques places sont gardées pour les personnes qui viennent pour la première fois. Si c’est votre cas, dites-le ci-dessous.',
    forMembers: 'Cette rencontre est pour les membres. <join>Vous pouvez d’abord rejoindre le groupe</join>.',
    fewerOrWait:
      'Il n’y a pas de place pour vous et tous vos proches en ce moment. Vous pouvez attendre, ou venir avec moins de monde.',
    fewer: 'Il n’y a pas de place pour vous et tous vos proches. Vous pouvez venir avec moins de monde.',
  },

  waiting: {
    tooMany: refusals.rsvps.tooSmall,
    ahead: letters.confirmation.ahead,
    weWrite: 'Dès qu’une place se libère pour vous, nous vous écrivons.',
    itIsYours:
      'Quand une place se libère pour vous, elle est à vous. Aucun message ne vous le dit, alors merci de regarder ici de temps en temps.',
    keptForYou:
      'Elle est gardée pour vous jusqu’au <when></when>. Vous pouvez dire non : elle va alors à la personne suivante.',
    lapsedButFree:
      'Le temps pour la place que nous vous avons proposée est passé. Ce n’est pas grave, et une place est libre quand même.',
    lapsed:
      'Le temps pour la place que nous vous avons proposée est passé, et elle est allée à quelqu’un d’autre. Ce n’est pas grave.',
    lapsedWaitAgain:
      'Le temps pour la place que nous vous avons proposée est passé, et elle est allée à quelqu’un d’autre. Ce n’est pas grave ; vous pouvez attendre à nouveau.',
    stillKept: 'Jusqu’au <when></when>, la place est encore gardée pour vous. Ensuite, elle va à d’autres.',
    freeUntil: 'Une place est libre pour vous jusqu’au <when></when>.',
    goBackUntil: 'Vous pouvez reprendre votre rang sur la liste d’attente jusqu’au <when></when>.',
    takeBackUntil:
      'Si vous laissez votre place, vous pouvez la reprendre jusqu’au <when></when>. Ensuite, elle va à la personne suivante.',
    goesAtOnce: 'Si vous laissez votre place, elle va tout de suite à la personne suivante.',
  },

  firstTime: {
    heading: 'Votre première fois ici',
    greeter:
      '<strong>{name}</strong> accueille les personnes qui viennent pour la première fois. Vous pouvez demander {name}{stop}',
    greeterLater: 'Quelqu’un vous accueillera. La veille, nous vous disons ici qui demander.',
  },

  whoSees: {
    hosts: 'Seule l’équipe voit que vous venez, sous le nom que vous choisissez.',
    attendance: {
      none: 'Personne ne note qui est venu.',
      count: 'Après, on garde seulement combien de personnes sont venues, sans les noms.',
      names:
        'Après, l’équipe note qui est venu, sous ce nom. Vous pouvez demander à être seulement dans le compte.',
    },
    recordings: 'Photos et enregistrements : {recordings}',
  },

  saidToHosts: {
    firstTime: 'Première fois',
    countedOnly: 'Seulement dans le compte',
    noRecordings: 'Pas de photos ni d’enregistrements',
    recordingsFine: 'Photos et enregistrements acceptés',
    needs: 'Aide à venir',
    yes: saying.choices.yes,
    no: saying.choices.no,
  },

  confirm: { again: 'Changer quelque chose' },

  calledName: {
    label: 'Comment voulez-vous qu’on vous appelle ?',
    help: 'Un prénom ou un autre nom. Seule l’équipe de ce groupe le voit.',
  },

  letterWishes: {
    language: 'Langue de mes messages',
    letters: 'Messages que je veux',
    lettersHelp:
      'Nous prévenons aussi des changements et des annulations. Si vous arrêtez les messages d’un groupe, vous apprenez quand même qu’une rencontre pour laquelle vous avez répondu change d’heure ou de lieu ; cela ne cesse que si vous arrêtez les messages de cette rencontre. Si une rencontre où vous venez est annulée, vous l’apprenez dans tous les cas.',
    confirmations: 'Quand j’ai répondu',
    hostLetters: 'Quand l’équipe écrit à tout le monde',
    hostLettersHelp:
      'À toutes les personnes qui viennent à une rencontre, ou à tous les membres d’un groupe. Ce qu’elle écrit est aussi sur ces pages.',
    hostNotes: 'Une note par jour sur les groupes dont je m’occupe',
    hostNotesHelp:
      'Aussi quand quelqu’un a répondu à un message, ou qu’une rencontre a commencé avant le départ de tous ses rappels.',
    otherMeetings: 'Quand une de mes rencontres est annulée : ce qu’il y a d’autre',
    otherMeetingsHelp: 'Le message nomme alors jusqu’à trois rencontres ouvertes des sept prochains jours.',
    invitations: 'Invitations auxquelles mon agenda peut répondre',
    invitationsHelp:
      'Les messages sur une rencontre pour laquelle vous avez répondu la mettent dans votre agenda. Vous pouvez y changer votre réponse, et les changements arrivent d’eux-mêmes. Qui voit votre agenda la voit.',
    dayRosters: 'Combien de personnes viennent aux rencontres dont je m’occupe',
    dayRostersHelp:
      'Pour l’équipe : un message sur une journée, à mon heure. Sans rencontre, il n’y en a pas.',
    dayRostersWhen: {
      evening: 'La veille au soir, à 18:00',
      morning: 'Le matin, à 7:00',
      never: 'Pas par message',
    },
    quietHours: 'Mes heures de calme',
    quietHoursHelp:
      'Les rappels aux heures choisies par l’équipe attendent la fin de ces heures. De même les nouvelles, les questions, les mercis et les notes à l’équipe, sauf s’ils arrivaient alors trop tard. Quand une place d’une liste d’attente vous est proposée, le temps pour répondre s’arrête et aucun de vos appareils ne sonne, sauf si la rencontre est proche. Les rappels aux heures que vous avez choisies arrivent quand même. Deux fois la même heure veut dire jamais.',
    quietFrom: 'De',
    quietUntil: 'À',
  },

  reminderWishes: {
    legend: 'Rappels avant une rencontre',
    when: 'Quand doivent-ils arriver ?',
    hosts: 'Quand l’équipe de la rencontre l’a choisi',
    own: 'À ces moments :',
    none: 'Aucun rappel',
    times: 'Mes propres moments',
    timesHelp: 'Jusqu’à cinq de chaque sorte. Les heures sont celles de mon fuseau horaire.',
  },

  newsWishes: {
    legend: 'Ce qui est nouveau, et ce qui est prévu pour moi',
    newEvents: 'Comment savoir qu’il y a de nouvelles rencontres dans mes groupes ?',
    newEventsHow: {
      'at-once': 'Tout de suite, dans un message à part',
      digest: 'Dans le message qui dit ce qui est prévu pour moi',
      never: 'Pas par message',
    },
    digest: 'Tous les combien un message dit-il ce qui est prévu pour moi ?',
    digestHelp: 'Il dit aussi où il y a de nouveau des places. Quand il n’y a rien à dire, il n’y en a pas.',
    digestHow: {
      news: 'Une fois par semaine, s’il y a du nouveau',
      weekly: 'Chaque semaine, avec les rencontres pour lesquelles j’ai répondu',
      daily: 'Chaque jour, avec les rencontres pour lesquelles j’ai répondu',
      never: 'Jamais',
    },
    day: 'Jour du message de la semaine',
    hour: 'Heure',
    hourHelp: 'À mon heure. Pendant mes heures de calme, il attend leur fin.',
  },

  ownLettersStopped: {
    heading: 'Les messages ne vous parviennent pas en ce moment',
    why: {
      full: 'Un message pour vous est revenu, parce que votre boîte est pleine.',
      refused:
        'Un message pour vous n’a pas pu être remis. Le serveur dit qu’il n’accepte pas de messages pour votre adresse.',
      bounced: 'Un message pour vous est revenu.',
      complained:
        'Votre messagerie nous a dit qu’un de nos messages n’était pas voulu. Cela peut arriver par erreur.',
      said: 'Quelqu’un qui s’occupe de ces pages a arrêté tous les messages à votre adresse.',
    },
    since: 'Nous n’écrivons donc plus depuis le <since></since>.',
    sinceUntil:
      'Nous n’écrivons donc plus depuis le <since></since>, et nous essaierons à nouveau le <until></until>.',
    talk: 'Cela vaut aussi pour le message de connexion. Merci donc de lui parler avant de vous déconnecter. Vos rencontres sur ces pages montrent toujours où en sont les choses.',
    again: 'Vous en voulez à nouveau ? Alors demandez-nous un code, et tapez-le.',
    works:
      'Votre adresse fonctionne ? Alors demandez-nous un code, et tapez-le. Ensuite, les messages arrivent à nouveau.',
    untilThen: 'Jusque-là, vos rencontres sur ces pages montrent toujours où en sont les choses.',
    press: 'M’envoyer un code',
  },

  devices: {
    heading: 'Notifications sur mes appareils',
    help: 'En plus des messages, un appareil peut vous prévenir avant le début de vos rencontres, et quand une place est gardée pour vous. Il ne montre que des mots comme « Une rencontre demain à 19:00 » : ni groupe, ni nom, ni lieu. Cela s’arrête quand vous vous y déconnectez, ou après 30 jours sans venir ici avec lui.',
    thisOne: '(celui-ci)',
    since: 'Depuis le {moment}',
    turnOff: 'Arrêter<hush> sur {device}</hush>',
    turnOn: 'Activer sur cet appareil',
    cannot:
      'Ce navigateur ne peut pas montrer de notifications. Sur un iPhone ou un iPad, mettez d’abord ce site sur l’écran d’accueil.',
    notAllowed:
      'Votre navigateur est réglé pour ne montrer aucune notification de ce site. Vous pouvez le changer dans ses réglages.',
    failed:
      'Cela n’a pas marché cette fois. Votre navigateur n’a pas pu joindre son service de notifications. Les messages arrivent comme avant.',
  },

  feedWishes: {
    device: 'Pour quel appareil ?',
    deviceHelp:
      'Faites-en une pour chacun, et vous pourrez arrêter seulement celle d’un téléphone perdu. Par exemple : Mon téléphone.',
    kind: 'Quelles rencontres ?',
    mine: 'Celles où j’ai dit oui ou peut-être',
    hosting: 'Celles que je mène',
    hostingHelp: 'Avec le nombre de personnes qui viennent, et jamais lesquelles.',
    names: 'Noms des groupes et des rencontres',
    asInSettings:
      '{now, select, everywhere {Comme dans mes réglages : discrets partout} nowhere {Comme dans mes réglages : noms complets} other {Comme dans mes réglages : discrets là où un groupe le demande}}',
    discreet: 'Discrets',
    discreetHelp: 'Dans les groupes qui sont discrets, ou dans tous si mes réglages le disent.',
    full: 'Noms complets',
    fullHelp: 'Pour un appareil que personne d’autre ne regarde.',
    maybes: 'Montrer ce à quoi j’ai dit « Peut-être »',
    alarms: 'Faut-il une sonnerie avant une rencontre ?',
    alarmsHelp: 'Jusqu’à cinq fois. Google et quelques autres applications ne sonnent pas.',
  },
});
