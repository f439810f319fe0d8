import { translationOf } from '../../../../common/words/message.js';
import { de as letters } from '../../../../notifications/words/de.js';
import type { en } from './en.js';
import { de as web } from '../../../words/de.js';

export const de = translationOf<typeof en>()({
  stands: {
    going: letters.digest.answers.going,
    maybe: letters.digest.answers.maybe,
    declined: 'Du kommst diesmal nicht.',
    waitlisted: web.notices.waitlisted,
    offered: web.notices.offered,
  },

  stood: {
    going: 'Du hattest gesagt, dass du kommst.',
    maybe: 'Du hattest „vielleicht“ gesagt.',
    declined: 'Du hattest gesagt, dass du nicht kommen kannst.',
    waitlisted: 'Du standest auf der Warteliste.',
    offered: 'Ein Platz war frei für dich.',
  },

  buttons: {
    going: letters.meeting.going,
    maybe: letters.meeting.maybe,
    declined: letters.meeting.declined,
    afterAll: 'Ich komme doch',
    accept: letters.placeOffered.accept,
    refuse: letters.placeOffered.refuse,
    leaveList: letters.confirmation.leaveList,
    waitAgain: 'Wieder warten, wo ich war',
    joinList: 'Auf die Warteliste',
    takeBack: 'Meine Antwort zurücknehmen',
  },

  first: {
    name: 'Wie sollen dich die Gastgeber nennen?',
    nameHelp: 'Ein Vorname oder irgendein anderer Name. Nur die Gastgeber sehen ihn.',
    agree: 'Ich habe die Vereinbarung gelesen und sage Ja dazu',
  },

  firstTime: {
    isIt: 'Ich bin zum ersten Mal da',
    kept: 'Einige Plätze werden für dich freigehalten.',
    expect: 'Wir sagen dir, was dich erwartet.',
    greeter: 'Am Tag davor erfährst du, wer alle begrüßt, die neu sind.',
    shows: 'Die Gastgeber dürfen wissen, dass ich zum ersten Mal da bin',
    showsHelp: 'Sonst sehen sie nur, wie viele Neue kommen, und nicht, wer.',
  },

  more: {
    stays:
      'Was du den Gastgebern gesagt hast, bleibt, wie es war. Auf der Seite dieses Treffens kannst du es sehen und ändern.',
    goes: 'Die Gastgeber sehen nicht mehr, was du ihnen gesagt hast. In ein paar Stunden ist es gelöscht. „Meine Antwort zurücknehmen“ löscht es sofort.',
    told: 'Was ich den Gastgebern gesagt habe',
    tell: 'Den Gastgebern etwas sagen (wenn du magst)',
    everyTime:
      'Nur die Gastgeber lesen das. Es gilt für jeden Termin, und es geht, wenn du deinen festen Platz aufgibst. Für einen einzelnen Termin kannst du etwas anderes sagen.',
    thisTime: 'Nur die Gastgeber lesen das. Es geht, wenn deine Antwort geht.',
    needs: 'Gibt es etwas, das dir das Kommen leichter macht?',
    needsHelp: 'Zum Beispiel ein Platz nah an der Tür, oder etwas früher da zu sein.',
    recordings: 'Darfst du auf Fotos oder Aufnahmen sein?',
    recordingsHelp: '{recordings} Kommen kannst du in jedem Fall.',
    countOnly: 'Mich nur zählen',
    countOnlyHelp:
      'Die Gastgeber schreiben auf, wer da war. Hiermit schreiben sie für dich keinen Namen auf.',
    save: 'Speichern, was ich geschrieben habe',
  },

  party: {
    companions: 'Wie viele kommen mit dir?',
    upTo: 'Bis zu {n, number}.',
    helpers: 'Jemand zum Pflegen oder Dolmetschen kommt mit mir',
    carers: 'Zum Pflegen',
    interpreters: 'Zum Dolmetschen',
    stand: 'Sie brauchen keinen Sitzplatz',
    standHelp: 'Dann nehmen sie keinen der Plätze.',
  },

  choices: { yes: 'Ja', no: 'Nein', none: 'Keine Antwort' },
});
