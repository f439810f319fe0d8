import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { de as letters } from '../../../../notifications/words/de.js';
import { de as components } from '../../../components/words/de.js';
import { de as site } from '../../site/words/de.js';

export const de = translationOf<typeof en>()({
  signIn: {
    forHosts: 'Diese Seite ist für die Gastgeber der Gruppe. Bitte zeig uns, dass du es bist.',
    forThoseThere:
      'Was die Gastgeber hinterher sagen, ist für die Menschen dieses Treffens. Bitte zeig uns, dass du dazugehörst.',
    forThoseComing:
      'Wie man zu einem Treffen kommt oder in sein Gespräch, sehen nur Menschen, die kommen. Bitte zeig uns darum, dass du es bist.',
    lead: 'Kein Passwort. Wir schicken dir einen Brief mit einem Link und einem Code.',
    email: 'Deine E-Mail-Adresse',
    emailHelp: 'Neu hier? Es geht genauso. Sonst sieht niemand deine Adresse.',
    send: 'Brief schicken',
  },

  code: {
    title: 'Sieh in deine Briefe',
    lead: 'Wir haben dir einen Brief geschickt. Öffne seinen Link in diesem Browser, oder tippe hier die sechs Ziffern ein, die darin stehen.',
    label: 'Der Code aus dem Brief',
    noLetter: 'Kein Brief da?',
    wait: 'Das kann ein oder zwei Minuten dauern. Bitte sieh auch im Spam-Ordner nach.',
    works:
      'Der Code gilt {minutes, plural, one {# Minute} other {# Minuten}} lang, und nur der neueste Brief zählt.',
    check: 'Stimmt die Adresse? <again>Bitte um einen neuen Brief</again>.',
  },

  link: {
    elsewhere:
      'Du hast in einem anderen Browser um diesen Brief gebeten. Damit sicher ist, dass du es bist, tippe bitte die sechs Ziffern aus dem Brief ein.',
    press: 'Einmal drücken, und du bist da.',
    notYou: 'Du hast nicht darum gebeten? Dann schließ einfach diese Seite. Es passiert nichts.',
  },

  usedUp: {
    code: 'Dieser Code ist verbraucht',
    letter: 'Dieser Brief ist verbraucht',
    lead: 'Ein Brief zum Anmelden gilt einmal, {minutes, plural, one {# Minute} other {# Minuten}} lang, und für ein paar Versuche mit seinem Code.',
    already: 'Du bist hier schon angemeldet.',
    newest: 'Der Link im neuesten Brief geht vielleicht noch. Bitte öffne ihn in diesem Browser.',
    again: 'Um einen neuen Brief bitten',
  },

  meetings: {
    inCalendar: 'In meinem Kalender zeigen',
    lettersStopped: 'Briefe erreichen dich gerade nicht. <why>Sieh nach, warum, und was du tun kannst</why>',
    which: 'Welche Treffen',
    comingUp: 'Demnächst',
    over: 'Vorbei',
    fromHosts: 'Was Gastgeber mir geschrieben haben',
    noneAhead: 'Du hast noch nirgends geantwortet',
    noneAheadYet: 'Wenn du zu einem Treffen ja oder vielleicht sagst, findest du es hier.',
    seeWhatIsOn: site.refused.whatIsOn,
    noneOver: 'Noch nichts',
    noneOverYet: 'Treffen, bei denen du geantwortet hast, stehen hier, wenn sie vorbei sind.',
    everyTime: 'Jedes Mal',
    youComeEveryTime: 'Du kommst jedes Mal: {often}',
    notThisWeek: letters.meeting.notThisWeek,
    notThisTime: letters.meeting.notThisTime,
    later: '{n, plural, one {Und # späterer Termin.} other {Und # spätere Termine.}}',
    keep: 'Behalten',
    keepOf: 'Behalten: {title}',
    change: 'Aussetzen oder ändern',
    changeOf: 'Aussetzen oder ändern: {title}',
    keptUntil: 'Der Platz wird für dich freigehalten bis <when></when>.',
  },

  hostLetters: {
    title: 'Was Gastgeber geschrieben haben',
    back: 'Zurück zu meinen Treffen',
    lead: 'An alle, die zu einem Treffen kommen, oder an alle Mitglieder einer Gruppe.',
    none: 'Gerade nichts',
    noneYet: 'Was Gastgeber schreiben, bleibt dreißig Tage lang hier.',
    about: '{about}, <when></when>',
  },

  settings: {
    signedInAs: 'Angemeldet mit {email}. Niemand in einer Gruppe sieht diese Adresse.',
    checkZone:
      'Bitte prüfe unten deine Zeitzone und speichere sie, damit jede Uhrzeit von uns für dich stimmt.',
    zone: 'Meine Zeitzone',
    zoneHelp: 'Wähl die Stadt, deren Uhr auch deine ist.',
    discreet: 'Unauffällige Worte in meinen Briefen und Kalendern',
    discreetHelp:
      'Neutrale Namen für Gruppen und Treffen, damit niemand etwas erfährt, der auf dein Handy schaut.',
    whereSensitive: 'Wo eine Gruppe darum bittet',
    everywhere: 'Überall',
    everywhereHelp: 'In allen meinen Gruppen.',
    nowhere: 'Nirgends',
    nowhereHelp:
      'Gruppen und Treffen heißen, wie sie heißen. Wer deine Briefe oder deinen Kalender sieht, kann also lesen, welche es sind.',
    noLetters: 'Gar keine Briefe',
    noLettersHelp:
      'Auch nicht, wenn ein Treffen abgesagt wird oder ein Platz für dich frei ist. Deine Treffen auf dieser Website zeigen immer, wie es steht. Nur Briefe, um die du gerade bittest, kommen noch, wie der zum Anmelden.',
    elsewhereGoesOn:
      'Nachrichten an deine Geräte oder deine Nummer kommen weiter, bis du sie unten abstellst.',
    save: components.pieces.save,
  },

  stopped: {
    title: 'Briefe, die ich abbestellt habe',
    group: 'Briefe von „{name}“',
    event: 'Zu „{name}“',
    stillHear:
      'Du hörst trotzdem, wenn ein Treffen, bei dem du geantwortet hast, zu einer anderen Zeit oder an einem anderen Ort ist oder abgesagt wird.',
    again: 'Wieder kommen lassen<hush>: {name}</hush>',
  },

  toCalendars: {
    title: 'In meinem eigenen Kalender',
    lead: 'Deine Treffen können von selbst im Kalender auf deinem Handy oder Computer stehen.',
    addresses: 'Kalender-Adressen',
  },

  programs: {
    title: 'Für Programme',
    lead: 'Ein Programm von dir kann mit <token>einem Schlüssel</token> für dich handeln. Die meisten brauchen das nie.',
  },

  sessions: {
    title: 'Wo ich angemeldet bin',
    device: '{browser} auf {system}',
    program: 'Ein Programm',
    thisOne: components.devices.thisOne,
    lastSeen: 'Zuletzt da: {moment}',
    end: 'Abmelden<hush>: {device}</hush>',
    endOthers: 'Alle anderen Geräte abmelden',
  },

  calendars: {
    title: 'Meine Treffen in meinem Kalender',
    lead: 'Deine Kalender-App kann jedes Treffen zeigen, bei dem du „Ich komme“ oder „Vielleicht“ geantwortet hast, und mitgehen, wenn sich eines verschiebt.',
    made: 'Adressen, die ich gemacht habe',
    none: 'Noch keine',
    whatILead: '(was ich leite)',
    makeOne: 'Eine Adresse machen',
    make: 'Adresse machen',
    forEveryone: 'Was für alle ansteht, in meinem Kalender',
    end: 'Beenden<hush>: {name}</hush>',
  },

  calendar: {
    hosting: 'Die Treffen, die ich leite.',
    answered: 'Die Treffen, bei denen ich geantwortet habe.',
    works: 'Kommen Änderungen dort an?',
    lastRead: 'Zuletzt gelesen: {moment}, von: {app}.',
    anApp: 'einer App',
    sameSince: 'Diese Adresse ist dieselbe seit: {moment}.',
    looks: 'Wie es dort aussieht',
    lost: 'Ist das Gerät verloren, oder hat jemand die Adresse gesehen?',
    newSecret:
      'Ein neues Geheimnis gibt diesem Gerät eine andere Adresse. Die alte geht sofort nicht mehr, und du fügst die neue in deine Kalender-App ein.',
    makeSecret: 'Neues Geheimnis machen',
    endIt: 'Wenn du sie nicht mehr brauchst, beende sie. Du kannst jederzeit eine neue machen.',
  },

  newCalendar: {
    title: 'Eine Kalender-Adresse',
    heading: 'Die Adresse für „{name}“',
    secret:
      'Diese Adresse ist geheim: Wer sie hat, kann deine Treffen sehen. Wir zeigen sie nur jetzt. Wenn sie in falsche Hände kommt, gib ihr ein neues Geheimnis, oder beende sie.',
    name: 'Kalender',
    done: 'Fertig',
  },

  groupCalendar: {
    heading: 'Die Termine der Gruppe in meinem Kalender',
    lead: 'Alle Termine dieser Gruppe, ob du kommst oder nicht. Der Kalender heißt „{name}“.',
  },

  tokens: {
    title: 'API-Schlüssel',
    back: 'Zurück zu meinen Einstellungen',
    lead: 'Mit einem Schlüssel kann ein Programm von dir in deinem Namen handeln. Gib jedem Programm seinen eigenen, damit du einen ohne die anderen beenden kannst.',
    yours: 'Deine Schlüssel',
    none: 'Noch keine Schlüssel',
    noneYet: 'Du brauchst nur einen, wenn ein Programm diese Website für dich benutzen soll.',
    writes: 'liest und ändert',
    reads: 'liest nur',
    lastUsed: 'Zuletzt benutzt: {moment}',
    neverUsed: 'Gemacht: {moment}, nie benutzt',
    whatFor: 'Was Programme hier tun können',
    newOne: 'Ein neuer Schlüssel',
    name: 'Wofür ist er?',
    nameHelp: 'Ein paar Worte, an denen du ihn wiedererkennst.',
    scope: 'Was darf er?',
    read: 'Nur lesen',
    write: 'Lesen und ändern',
    writeHelp:
      'Was du in Gruppen und Treffen tun kannst, und deine eigenen Einstellungen. Nie andere Wege hinein und nie die Einstellungen dieser Website.',
    make: 'Schlüssel machen',
    forOrganisers:
      'Schlüssel sind für Menschen, die eine Gruppe organisieren, und für die Verwaltung. Wenn du schon welche hast, kannst du sie jederzeit beenden.',
  },

  newToken: {
    title: 'Dein neuer Schlüssel',
    lead: 'Kopiere ihn jetzt. Er wird nur dieses eine Mal gezeigt und nirgends aufbewahrt.',
    how: 'Programme schicken ihn als <code>Authorization: Bearer</code> und den Schlüssel. Wenn du ihn verlierst, beende ihn und mach einen anderen.',
    done: 'Ich habe ihn kopiert',
  },
});
