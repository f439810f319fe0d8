import { translationOf } from '../../words/message.js';
import type { en } from './en.js';

export const fr = translationOf<typeof en>()({
  common: {
    invalidInput: 'Une partie de ceci est à revoir.',
    signInNeeded: 'Connectez-vous d’abord, s’il vous plaît.',
    notAllowed: 'Vous ne pouvez pas faire cela ici.',
    notFound: 'Il n’y a rien ici, ou ce n’est pas ouvert pour vous.',
    oneObject: 'Veuillez envoyer un seul objet.',
    noSuchField: 'Aucun champ ne porte ce nom.',
    cannotBeUsed: 'Cela ne convient pas ainsi. Veuillez le revoir.',
    trueOrFalse: 'Veuillez dire vrai ou faux (true ou false).',
    oneOf: 'Veuillez choisir parmi : {words}.',
    someOf: 'Veuillez choisir dans cette liste : {words}.',
    mostChosen: 'Veuillez en choisir {most} au plus.',
    oneOfThese: 'Veuillez choisir l’un de ces choix.',
    aText: 'Veuillez envoyer un texte ici. Il peut être vide.',
    something: 'Veuillez écrire quelque chose ici.',
    tooLongInScript:
      'Ce texte compte {length} caractères. Dans cette écriture, il y a de la place pour {most} environ.',
    tooLong: 'Ce texte compte {length} caractères. Il y a de la place pour {most} au plus.',
    tooShort: 'Veuillez écrire au moins {fewest} caractères.',
    unshownCharacter: 'Il y a ici un caractère qui ne peut pas être affiché. Veuillez l’écrire à nouveau.',
    email: 'Veuillez écrire une adresse e-mail, comme ana@example.org.',
    yourEmail: 'Veuillez écrire votre adresse e-mail.',
    telltale: 'Veuillez choisir d’autres mots : « {word} » montre aux autres de quoi il s’agit.',
    telltaleHere: 'Veuillez choisir d’autres mots : ici, les messages ne doivent pas dire « {word} ».',
    senderName:
      'Veuillez laisser de côté @, les parenthèses, les guillemets, les virgules et les deux-points : les logiciels de messagerie pourraient les prendre pour une adresse.',
    country: 'Veuillez choisir un pays dans la liste.',
    timeZone:
      'Nous ne connaissons pas ce fuseau horaire. Veuillez en choisir un dans la liste, comme Europe/Lisbon.',
    cursor: 'Veuillez utiliser le « next » de la page précédente.',
    wholeNumber: 'Veuillez donner un nombre entier.',
    wholeNumberBetween: 'Veuillez donner un nombre entier de {least} à {most}.',
    list: 'Veuillez donner une liste.',
    eachOnce: 'Veuillez nommer chaque élément une seule fois.',
    day: 'Veuillez donner un jour, comme 2027-03-05.',
    dayAndTime: 'Veuillez donner un jour et une heure.',
    wallTime: 'Veuillez donner un jour et une heure, comme 2027-03-05T19:00.',
    moment: 'Veuillez donner un instant, comme 2027-03-05T19:02:11.250Z.',
    reminderMinutes:
      'Veuillez donner jusqu’à cinq délais différents avant le début, de 5 minutes à 14 jours (20160 minutes).',
    reminderTimes:
      'Veuillez donner jusqu’à cinq jours différents avant le début, chacun avec une heure, comme 1@18:00 pour la veille à 18:00.',
    sixDigits: 'Le code a six chiffres.',
    codeDoesNotFit: 'Ce code ne convient pas.',
    notTheCodeInLetter: 'Ce n’est pas le code du message le plus récent. Veuillez regarder à nouveau.',
    notTheCodeInMessage:
      'Ce n’est pas le code du dernier message reçu sur votre appareil. Veuillez regarder à nouveau.',
    lastDayBeforeFirst: 'Le dernier jour ne peut pas venir avant le premier.',
  },

  people: {
    signInIsOver:
      'Ce code ne fonctionne plus. Veuillez ouvrir le lien du message, ou en demander un nouveau.',
    tooManyTokens:
      'Vous avez déjà {most} clés. Veuillez mettre fin à l’une de celles qui ne servent plus, puis réessayer.',
    typeTheCode: 'Veuillez écrire le code à 6 chiffres du message.',
    codeIsNeeded: 'Ce n’est pas le navigateur qui a demandé le message, il faut donc aussi le code.',
    linkIsOver: 'Ce lien ne fonctionne plus. Le message le plus récent en contient un nouveau.',
    onlyTheirsToLift:
      'La personne qui a cette adresse a signalé un message comme indésirable. Elle seule peut donc laisser revenir les messages : en demandant un code et en se connectant avec.',
    noAnswersFromCalendars: 'Les réponses des agendas n’arrivent pas ici.',
    calledUnwanted:
      'Un message y a été signalé comme indésirable. Veuillez donc les arrêter sans date de fin.',
    signInId: 'Veuillez envoyer l’identifiant reçu en demandant le message.',
    clock: 'Veuillez donner une heure, comme 22:00.',
    weekday: 'Veuillez donner un jour de la semaine, de 1 pour lundi à 7 pour dimanche.',
    hour: 'Veuillez donner une heure pleine, de 0 à 23.',
    readOrWrite: 'Veuillez choisir lire ou écrire.',
    tokenCannot: 'Une clé ne peut pas faire cela. Veuillez vous connecter vous-même.',
  },

  groups: {
    isArchived: 'Ce groupe est archivé : on peut le lire, mais pas le changer.',
    startedByAdministrators:
      'Dans cette communauté, c’est l’administration qui crée les nouveaux groupes. Veuillez vous adresser à elle.',
    tokensAreForOrganisers:
      'Les clés sont pour les personnes qui organisent un groupe, et pour l’administration.',
    organisersOnly: 'Seules les personnes qui organisent ce groupe peuvent faire cela.',
    hostsOnly: 'Seule l’équipe de ce groupe peut faire cela.',
    membersOnly: 'Ceci est pour les membres du groupe. Vous pouvez d’abord le rejoindre.',
    nameNeededToGreet:
      'Les personnes que vous accueillez apprennent votre nom ici. Veuillez d’abord choisir un nom pour ce groupe.',
    hasNotOfferedToGreet:
      'Cette personne n’a pas dit qu’elle aime accueillir les autres. Elle peut le dire sur la page du groupe.',
    byInvitationOnly:
      'On rejoint ce groupe sur invitation. Une personne qui l’organise peut vous envoyer un message.',
    tooSoonToAskAgain:
      'L’équipe a répondu à votre demande il y a peu. Un mois après sa réponse, vous pourrez demander à nouveau.',
    lastOrganiser:
      'Un groupe a besoin d’une personne qui l’organise, et il n’y en a pas d’autre. Veuillez d’abord confier ce rôle à quelqu’un d’autre aussi.',
    requestIsOver: 'Cette demande n’attend plus. Elle a été retirée, ou quelqu’un y a répondu.',
    invitationIsOver: 'Cette invitation n’est plus ouverte. L’équipe du groupe peut en envoyer une nouvelle.',
    tooManyInvitations:
      'Cela fait beaucoup d’invitations en une heure. Veuillez envoyer les suivantes un peu plus tard.',
    notAMemberNow: 'Cette personne n’est pas membre en ce moment, son rôle ne peut donc pas changer.',
    agreementHasChanged:
      'L’accord a changé depuis que vous l’avez ouvert. Veuillez d’abord lire le nouveau texte.',
    mailboxCodeIsOver:
      'Ce code ne fonctionne plus. Veuillez redonner l’adresse, et nous en enverrons un nouveau.',
    tooManyMailboxCodes: 'Vous avez déjà demandé plusieurs codes. Veuillez réessayer demain.',
    directoriesArePublic:
      'Seul un groupe que tout le monde peut trouver peut être dans les annuaires. Changez d’abord qui peut le trouver.',
    calledName: 'Veuillez dire comment vous aimeriez qu’on vous appelle dans ce groupe.',
    chooseCountry: 'Veuillez choisir le pays où se trouve ce groupe.',
    siteAddresses: 'Veuillez donner une liste d’adresses.',
    tooManySites: 'Veuillez nommer {most} sites au plus.',
    siteAddress:
      'Veuillez écrire chaque adresse en entier, comme https://www.example.org. Elle doit commencer par https://.',
    lastPartOfLink: 'Veuillez utiliser le lien entier du message.',
    topics: 'Veuillez donner une liste de thèmes.',
    tooManyTopics: 'Veuillez choisir {most} thèmes au plus.',
    topic: 'Un thème, c’est un mot ou deux, jusqu’à 40 caractères.',
    topicLength: 'Veuillez donner des thèmes de 1 à 40 caractères.',
    minutesBeforeStart: 'Veuillez donner un délai avant le début, de 60 minutes à 14 jours (20160 minutes).',
    wholeNumberOrNothing: 'Veuillez donner un nombre entier de 2 à 52, ou rien.',
    numberOrNothing: 'Veuillez donner un nombre de 2 à 52, ou rien.',
    versionRead: 'Veuillez dire quelle version vous avez lue.',
  },

  channels: {
    addressCodeIsOver: 'Ce code ne fonctionne plus. Veuillez en demander un nouveau sous « Mes réglages ».',
    tooManyAddressCodes: 'Vous avez déjà demandé plusieurs codes. Veuillez réessayer plus tard.',
    noPushService: 'Ce n’est pas l’adresse d’un service de notifications.',
    noAddress: 'Cela ne convient pas. Il faut : {asked}.',
    noAddressButHint: 'Cela ne convient pas. Il faut : {asked}. {hint}',
    fromBrowser: 'Veuillez envoyer ce que le navigateur a donné.',
  },

  installation: {
    beginsWithHttps: 'Veuillez commencer par https://.',
    telltaleSender:
      'Veuillez choisir d’autres mots : ce nom figure dans les messages, et « {word} » montre aux autres de quoi ils parlent.',
    whoStartsGroups: 'Veuillez choisir qui peut créer un groupe.',
    welcomeLink: 'Veuillez donner la dernière partie du lien de bienvenue.',
    siteStart: 'Veuillez écrire seulement le début de l’adresse, comme https://meet.example.org.',
  },

  letterWords: {
    noWholeLetter: 'Ces phrases sont seules : il n’y a pas de message autour.',
    noSuchSentence: 'Les messages n’ont pas cette phrase dans cette langue.',
    sentences: 'Veuillez donner une liste de phrases.',
    tooManySentences: 'Veuillez ne pas dépasser {most} phrases.',
    nameAndMessage: 'Veuillez donner à chaque phrase son nom et son texte.',
    wordList: 'Veuillez donner une liste de mots.',
    tooManyWords: 'Veuillez ne pas dépasser {most} mots.',
    noPageAddresses:
      'Veuillez laisser de côté les adresses de pages : les messages mènent seulement à ce site.',
    leaveOutTelltale:
      'Veuillez laisser de côté « {word} » : cela montre aux autres de quoi parlent ces messages.',
    braces:
      'Quelque chose entre accolades {open} {close} n’est plus comme avant. Veuillez comparer avec notre phrase ; chaque {open} a besoin de son {close}.',
    nothingIsFilledIn: 'Ici, rien n’est ajouté, veuillez donc laisser de côté {placeholder}.',
    cannotBeFilledIn:
      '{placeholder} ne peut pas être rempli ainsi. Veuillez garder ce que contient notre phrase : {known}.',
  },

  door: {
    onlyRead: 'Cette clé permet seulement de lire.',
    notFromOurPages: 'Ceci ne venait pas de nos propres pages, rien n’a donc changé.',
    openForTooLong:
      'Cette page est restée ouverte trop longtemps. Veuillez revenir en arrière, la recharger et envoyer à nouveau.',
    keyIsTooLong:
      'Une Idempotency-Key a de 1 à {most} caractères. Veuillez en envoyer une plus courte, comme un UUID aléatoire.',
    keyIsUsed:
      'Cette Idempotency-Key est déjà venue avec une autre demande. Veuillez envoyer la même chose, ou prendre une nouvelle clé.',
    sameRequestIsUnderWay:
      'La demande avec cette Idempotency-Key est encore en cours. Veuillez redemander dans un instant.',
    noAnswerInTime:
      'Cela a pris plus de temps que prévu, rien n’a donc changé. Veuillez réessayer dans un instant.',
    noRoom:
      'Nous ne pouvons rien garder de nouveau en ce moment, rien n’a donc changé. Veuillez réessayer plus tard.',
    unknownForm:
      'Nous ne pouvons pas lire ce qui a été envoyé sous cette forme. Les programmes envoient du JSON, avec le type application/json.',
    notJson:
      'Ce qui a été envoyé ne peut pas être lu comme du JSON. S’il n’y a rien à dire, veuillez envoyer {empty}, ou rien et sans type.',
    checkAddress: 'Veuillez vérifier l’adresse et ce qui a été envoyé.',
    notYourFault: 'Ce n’est pas votre faute. Veuillez réessayer dans un instant.',
  },
});
