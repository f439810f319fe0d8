import { translationOf } from '../../common/words/message.js';
import { de as letters } from '../../notifications/words/de.js';
import type { en } from './en.js';

export const de = translationOf<typeof en>()({
  around: {
    skip: 'Zum Inhalt springen',
    care: 'Hilfe und schneller Ausgang',
    helpNow: 'Brauchst du jetzt Hilfe?',
    leave: 'Diese Seite verlassen',
    main: 'Hauptmenü',
    whatIsOn: 'Was ansteht',
    groups: 'Gruppen',
    myMeetings: 'Meine Treffen',
    desk: 'Was dich braucht',
    mySettings: 'Meine Einstellungen',
    administration: 'Verwaltung',
    signIn: 'Anmelden',
    signOut: 'Abmelden',
    mailbox: 'Postfach dieses Rechners',
    onlyHosts: 'Nur die Gastgeber sehen, wer kommt.',
    escape: 'Drück dreimal Escape, um schnell zu gehen.',
    languages: 'Sprache dieser Seiten',
    again: 'Bitte sieh noch einmal hin: {title}',
  },

  kinds: {
    'support meeting': 'Gesprächskreis',
    workshop: 'Workshop',
    talk: 'Vortrag',
    social: 'Geselliges Treffen',
    campaign: 'Aktion',
  },

  formats: letters.meeting.formats,

  rooms: { places: 'Plätze frei', few: 'Wenige Plätze frei', full: 'Voll' },

  tags: {
    inShort: 'Auf einen Blick',
    cancelled: 'Abgesagt',
    draft: 'Entwurf',
    over: 'Vorbei',
    forMembers: 'Für Mitglieder',
  },

  answers: {
    ahead: {
      going: 'Ich komme',
      maybe: 'Vielleicht',
      declined: 'Ich kann nicht',
      waitlisted: 'Warteliste',
      offered: 'Ein Platz ist frei',
    },
    once: {
      going: 'Ich habe ja gesagt',
      maybe: 'Ich habe vielleicht gesagt',
      declined: 'Ich habe nein gesagt',
    },
  },

  access: {
    'step-free': 'Zugang ohne Stufen',
    'accessible toilet': 'Barrierefreie Toilette',
    'hearing loop': 'Induktionsschleife für Hörgeräte',
    captions: 'Untertitel',
    'sign language': 'Gebärdensprache',
    'quiet space': 'Ein ruhiger Ort zum Hinausgehen',
    'low scent': 'Möglichst ohne Düfte',
    'near public transport': 'Nahe an Bus und Bahn',
    'companions welcome': 'Du kannst jemanden mitbringen',
    'children welcome': 'Kinder sind willkommen',
    'assistance dogs welcome': 'Assistenzhunde sind willkommen',
    'camera-off fine': 'Die Kamera darf aus bleiben',
    'just listening fine': 'Nur zuhören ist in Ordnung',
    'first-timers welcome': 'Wer neu ist, ist willkommen',
  },

  knownAs: 'Die Gastgeber kennen dich als {name}{stop}',

  times: {
    span: '{day}, {from} bis {to} Uhr',
    days: letters.time.days,
    moment: '{day}, {clock} Uhr',
    there: '<time>{span}</time>, Ortszeit {city}',
    here: 'Wo du bist: {span}, Ortszeit {city}',
    momentThere: '<time>{moment}</time>, Ortszeit {city}',
    thereAndHere: '<time>{moment}</time>, Ortszeit {city} (wo du bist: {here}, Ortszeit {hereCity})',
    insteadOf: 'Statt {moment}',
    justNow: 'gerade eben',
  },

  reminders: {
    none: 'keine Erinnerungen',
    before: '{length} davor',
    onTheDay: 'am Tag selbst um {clock} Uhr',
    dayBefore: 'am Tag davor um {clock} Uhr',
    daysBefore: '{n, plural, one {# Tag} other {# Tage}} davor um {clock} Uhr',
    inTurn: '{first}, dann {next}',
    atTheStart: 'Zum Anfang',
    neverAsked: 'Nein',
  },

  told: '{n, plural, =0 {Niemand bekommt einen Brief.} one {# Mensch bekommt einen Brief zu allen eigenen Terminen.} other {# Menschen bekommen einen Brief, jeder einen zu allen eigenen Terminen.}}',

  feeds: {
    yourCalendar: 'dein Kalender',
    aBrowser: 'ein Browser',
    anotherApp: 'eine andere App',
    never:
      'Noch kein Kalender hat sie gelesen. Füge die Adresse in deine Kalender-App ein, und schau dann wieder hier nach.',
    newest: 'Es klappt. Die neueste Fassung ist angekommen bei: {app}, {ago}.',
    behind:
      'Zuletzt gelesen von: {app}, {ago}. Eine Änderung ({changed}) ist dort noch nicht angekommen. {habit}',
    behindLatest:
      'Zuletzt gelesen von: {app}, {ago}. Deine letzte Änderung ist dort noch nicht angekommen. {habit}',
    silent:
      'Zuletzt gelesen von: {app}, {ago}. {habit} Wenn seitdem schon nachgesehen worden sein müsste, ist die Adresse dort vielleicht nicht mehr eingetragen: Füge sie mit einem neuen Geheimnis noch einmal ein, oder beende sie.',
    habits: {
      'Google Calendar': 'Google sieht alle 8 bis 24 Stunden nach, und niemand kann das beschleunigen.',
      Outlook: 'Outlook sieht alle paar Stunden nach.',
      'Apple Calendar':
        'Geräte von Apple sehen so oft nach, wie du es dort einstellst, unter „Accounts“ oder „Autom. aktualisieren“.',
      Thunderbird: 'Thunderbird sieht alle 30 Minuten nach, solange es offen ist.',
      Nextcloud: 'Nextcloud sieht alle paar Stunden nach.',
      'ICSx⁵': 'ICSx⁵ sieht so oft nach, wie du es dort einstellst.',
      'Yahoo Calendar': 'Yahoo sieht alle paar Stunden nach.',
      'a browser': 'Ein Browser sieht nur nach, wenn jemand die Adresse öffnet.',
      'another app': 'Die meisten Apps sehen mindestens einmal am Tag nach.',
    },
  },

  stopped: {
    because: {
      full: 'Das Postfach ist voll',
      refused: 'Der Mailserver nimmt keine Briefe dafür an',
      bounced: 'Briefe kamen zurück',
      complained: 'Wer dort liest, hat einen Brief als unerwünscht gemeldet',
      said: 'Die Verwaltung hat sie gestoppt',
    },
    sinceUntil: 'seit {since}, bis {until}',
    sinceOn: 'seit {since}, bis jemand es aufhebt',
  },

  notices: {
    'signed-in': 'Du bist angemeldet.',
    'signed-out': 'Du bist abgemeldet.',
    saved: 'Deine Änderungen sind gespeichert.',
    'saved-quietly':
      'Deine Änderungen sind gespeichert. Zu diesem Termin kommt noch niemand, darum bekommt niemand einen Brief.',
    'notifications-ended': 'Es ist abgeschaltet. Dorthin wird nichts mehr geschickt.',
    'address-code-asked': 'Wir schicken einen Code. Bitte tippe ihn unten ein.',
    'address-code-over': 'Dieser Code gilt nicht mehr. Unten kannst du nach einem neuen fragen.',
    'address-confirmed': 'Danke. Ab jetzt sagen wir dir auch dort Bescheid.',
    'mailbox-confirmed': 'Danke. Ab jetzt gehen Antworten an dieses Postfach.',
    'mailbox-given-up': 'Dieses Postfach wird nicht mehr benutzt.',
    'session-ended': 'Dieses Gerät ist abgemeldet.',
    'sessions-ended': 'Alle anderen Geräte sind abgemeldet.',
    'feed-changed': 'Das ist gespeichert. Dein Kalender zeigt es, wenn er das nächste Mal nachsieht.',
    'feed-revoked': 'Diese Kalender-Adresse gilt nicht mehr.',
    joined: 'Du bist jetzt Mitglied dieser Gruppe.',
    'asked-to-join': 'Deine Anfrage ist bei den Organisierenden. Sie schreiben dir.',
    left: 'Du hast diese Gruppe verlassen.',
    'request-withdrawn': 'Du hast deine Anfrage zurückgenommen.',
    'invitation-accepted': 'Willkommen. Du bist jetzt Mitglied dieser Gruppe.',
    'invitation-declined': 'Du hast die Einladung abgelehnt. Das ist in Ordnung.',
    'agreement-accepted': 'Danke, dass du der Vereinbarung zugestimmt hast.',
    going: 'Du kommst. Gut zu wissen.',
    maybe: 'Du hast vielleicht gesagt. Du kannst dich später entscheiden.',
    waitlisted: 'Du stehst auf der Warteliste.',
    offered: 'Ein Platz ist frei für dich.',
    declined: 'Du kannst diesmal nicht kommen. Danke, dass du es uns sagst.',
    withdrawn: 'Deine Antwort ist zurückgenommen.',
    'reply-confirmed':
      'Deine Adresse ist bestätigt. Wir haben dir einen Brief geschickt, in dem alles steht.',
    'standing-taken': 'Du kommst jedes Mal. Gut zu wissen.',
    'standing-kept': 'Dein Platz bleibt für dich da. Danke, dass du es uns sagst.',
    'standing-said': 'Gespeichert. Die Gastgeber lesen es bei jedem Termin.',
    'standing-paused': 'Deine Pause ist notiert. Die Termine dazwischen sind für andere frei.',
    'standing-resumed': 'Deine Pause ist vorbei.',
    'standing-given-up': 'Dein fester Platz ist aufgegeben. Zu einzelnen Terminen bist du willkommen.',
    'standing-ending': 'Dein fester Platz endet in zehn Minuten. Bis dahin kannst du ihn behalten.',
    'following-going': 'Du kommst zu diesem und den nächsten Terminen, wo Platz ist.',
    'following-declined':
      'Du kannst zu diesem und den nächsten Terminen nicht kommen. Danke, dass du es uns sagst.',
    'code-was-shown':
      'Deine Antwort zählt. Dein Antwortcode wurde einmal gezeigt und kann nicht noch einmal gezeigt werden. Wenn er verloren ist, bleibt deine Antwort mit ihrem Platz bestehen. Wenn du noch einmal antwortest, um einen neuen Code zu bekommen, nimmt das noch einen Platz. Sag es darum bitte den Gastgebern, wenn du kannst: Sie können Platz für dich machen.',
    'letters-stopped': 'Diese Briefe sind abbestellt.',
    'letters-come': 'Diese Briefe kommen wieder.',
    'address-stopped': 'An diese Adresse gehen keine Briefe mehr.',
    'address-lifted': 'An diese Adresse gehen wieder Briefe.',
    'letters-released': 'Briefe gehen wieder hinaus.',
    'group-started': 'Deine Gruppe ist da. Plane jetzt ihr erstes Treffen.',
    'group-archived': 'Die Gruppe ist archiviert.',
    'invitation-sent': 'Der Brief ist unterwegs.',
    'invitation-taken-back': 'Die Einladung ist zurückgenommen.',
    'request-approved': 'Jetzt ist die Person Mitglied, und ein Brief sagt es ihr.',
    'request-declined': 'Die Person bekommt einen freundlichen Brief und kann in einem Monat wieder fragen.',
    'greeting-offered':
      'Danke. In der Liste der Mitglieder kann dich jetzt jemand von den Organisierenden auswählen.',
    'greeting-stopped': 'Du begrüßt jetzt niemanden mehr.',
    'greeter-chosen': 'Diese Person begrüßt jetzt alle, die neu sind.',
    'greeter-dropped': 'Diese Person begrüßt niemanden mehr.',
    'role-changed': 'Die Rolle ist geändert.',
    'member-removed': 'Die Person ist kein Mitglied mehr. Eine Einladung kann sie zurückholen.',
    'event-drafted': 'Dein Entwurf ist da. Nur die Gastgeber der Gruppe können ihn sehen.',
    'event-published': 'Es ist veröffentlicht. Jetzt kann man antworten.',
    'series-changed': 'Deine Änderungen sind gespeichert.',
    'date-cancelled':
      'Der Termin ist abgesagt. Alle, die kommen wollten, bekommen einen Brief, wenn du es nicht rückgängig machst.',
    'edit-undone': 'Diese Änderung ist rückgängig gemacht.',
    'date-skipped': 'Der Termin fällt aus. Auf dieser Seite kannst du ihn zurückholen.',
    'date-removed': 'Der Termin ist herausgenommen.',
    'date-put-back': 'Der Termin findet wieder statt.',
    'date-added': 'Der Termin ist dazugekommen. Jetzt kann man antworten.',
    'event-cancelled': 'Das Treffen ist abgesagt. Alle, die kommen wollten, bekommen einen Brief.',
    'event-discarded': 'Der Entwurf ist verworfen.',
    'import-discarded': 'Die Datei ist verworfen.',
    'walk-in-added': 'Die Person steht auf der Liste.',
    'walk-in-removed': 'Die Person steht nicht mehr auf der Liste.',
    'places-saved': 'Das ist gespeichert.',
    'places-given': 'Das ist gespeichert. Frei gewordene Plätze gingen an die, die warten.',
    'waiting-list-moved': 'Die Reihenfolge ist geändert.',
    'waiting-list-stays': 'Die Person steht schon dort, darum hat sich nichts geändert.',
    'attendance-marked': 'Das ist notiert. Du kannst es jederzeit ändern.',
    'not-here': 'Das ist zurückgenommen.',
    'nobody-was-here': 'Hier war niemand mehr eingetragen, darum hat sich nichts geändert.',
    'thanks-said': 'Es ist geschrieben. Die Briefe gehen in fünf Minuten hinaus.',
    'thanks-taken-back': 'Es ist zurückgenommen. Kein Brief geht hinaus.',
    'letter-waits': 'Der Brief ist abgeschickt. Bis er hinausgeht, kannst du ihn hier zurücknehmen.',
    'letter-taken-back':
      'Der Brief ist zurückgenommen. Niemand bekommt ihn. Du kannst ihn ändern und noch einmal schicken.',
    'letter-discarded': 'Der Entwurf ist verworfen.',
    'test-sent': 'Ein Versuch ist nur zu dir unterwegs.',
    'call-opened': 'Das Treffen ist offen. Wer kommen will, kann dazukommen.',
    'call-closed': 'Wer jetzt kommt, wartet, bis du wieder öffnest.',
    'token-revoked': 'Dieser Schlüssel gilt nicht mehr.',
  },

  counted: {
    waiting:
      '{n, plural, one {# dieser Termine ist voll: Dort stehst du auf der Warteliste.} other {# dieser Termine sind voll: Dort stehst du auf der Warteliste.}}',
    without:
      '{n, plural, one {Bei # dieser Termine ist gerade kein Platz für dich.} other {Bei # dieser Termine ist gerade kein Platz für dich.}}',
    nothingChanged: 'Es hat sich nichts geändert.',
    skipped: '{n, plural, one {# Termin fällt aus.} other {# Termine fallen aus.}}',
    calledOff: '{n, plural, one {# Termin ist abgesagt.} other {# Termine sind abgesagt.}}',
    skippedAndCalledOff:
      '{skipped, plural, one {# Termin fällt aus} other {# Termine fallen aus}}, {calledOff, plural, one {# ist abgesagt} other {# sind abgesagt}}.',
  },
});
