import { translationOf } from '../../../common/words/message.js';
import type { en } from './en.js';

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
});
