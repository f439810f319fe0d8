import type { Words } from './en.js';

export const de: Words = {
  direction: 'ltr',
  hello: (name) => (name === null ? 'Hallo,' : `Hallo ${name},`),

  footer: {
    unsubscribe: 'Briefe auswählen oder abbestellen',
    sentBy: (community) => `Geschickt von ${community}.`,
    help: (line, phone, hours) =>
      `Möchtest du jetzt mit jemandem reden? ${line} hört zu: ${phone}, ${hours ?? 'Tag und Nacht'}.`,
    emergency: (number) => `Wenn jemand in Gefahr ist, ruf ${number} an.`,
    helpElsewhere:
      'Möchtest du jetzt mit jemandem reden? Hier stehen kostenlose Nummern aus den meisten Ländern:',
  },

  signIn: {
    subject: 'Dein Code zum Anmelden',
    code: 'Hier ist dein Code:',
    orPress: 'Tippe ihn dort ein, wo du danach gefragt hast. Oder drücke hier:',
    press: 'Anmelden',
    otherBrowser: 'In einem anderen Browser als dem, mit dem du gefragt hast, brauchst du auch den Code.',
    minutes: (minutes) => `Beides gilt einmal, ${minutes} Minuten lang.`,
    notYou: 'Warst du das nicht? Dann lass diesen Brief einfach liegen. Ohne ihn kann sich niemand anmelden.',
    reason: 'Dieser Brief kam, weil sich jemand mit deiner Adresse anmelden wollte.',
  },
};
