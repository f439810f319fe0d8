import { en as letters } from '../../../../notifications/words/en.js';
import { en as components } from '../../../components/words/en.js';
import { en as site } from '../../site/words/en.js';

/** What the pages say that are about oneself, in English; the other languages must say all of it. */
export const en = {
  signIn: {
    forHosts: 'This page is for the hosts of the group. Please show us that it is you.',
    forThoseThere:
      'What the hosts say afterwards is for people of that meeting. Please show us that you are one of them.',
    forThoseComing:
      'How to get to a meeting, or into its call, is shown only to people who are coming. So please show us that it is you.',
    lead: 'No password. We send you a letter with a link and a code.',
    email: 'Your e-mail address',
    emailHelp: 'New here? It works the same way. Nobody else sees your address.',
    send: 'Send me the letter',
  },

  code: {
    title: 'Look in your letters',
    lead: 'We have sent you a letter. Open its link in this browser, or type the six digits from it here.',
    label: 'The code from the letter',
    noLetter: 'No letter?',
    wait: 'It can take a minute or two. Please look in the spam folder too.',
    works:
      'The code works for {minutes, plural, one {# minute} other {# minutes}}, and only the newest letter counts.',
    check: 'Check the address: <again>ask for another letter</again>.',
  },

  link: {
    elsewhere:
      'You asked for this letter in another browser. To be sure that it is you, please type the six digits from the letter.',
    press: 'One press, and you are in.',
    notYou: 'You did not ask for this? Then just close this page. Nothing will happen.',
  },

  usedUp: {
    code: 'This code is used up',
    letter: 'This letter is used up',
    lead: 'A sign-in letter works once, for {minutes, plural, one {# minute} other {# minutes}}, and for a few tries of its code.',
    already: 'You are signed in here already.',
    newest: 'The link in the newest letter may still work. Please open it in this browser.',
    again: 'Ask for a new letter',
  },

  meetings: {
    inCalendar: 'Show them in my calendar',
    lettersStopped: 'Letters do not reach you just now. <why>See why, and what you can do</why>',
    which: 'Which meetings',
    comingUp: 'Coming up',
    over: 'Over',
    fromHosts: 'What hosts wrote to me',
    noneAhead: 'You have answered nothing yet',
    noneAheadYet: 'When you say yes or maybe to a meeting, you find it here.',
    seeWhatIsOn: site.refused.whatIsOn,
    noneOver: 'Nothing yet',
    noneOverYet: 'Meetings you answered appear here when they are over.',
    everyTime: 'Every time',
    youComeEveryTime: 'You come every time: {often}',
    notThisWeek: letters.meeting.notThisWeek,
    notThisTime: letters.meeting.notThisTime,
    later: '{n, plural, one {And # later date.} other {And # later dates.}}',
    keep: 'Keep it',
    keepOf: 'Keep it: {title}',
    change: 'Pause or change that',
    changeOf: 'Pause or change that: {title}',
    keptUntil: 'It is kept for you until <when></when>.',
  },

  hostLetters: {
    title: 'What hosts wrote',
    back: 'Back to my meetings',
    lead: 'To everyone who is coming to a meeting, or to all members of a group.',
    none: 'Nothing just now',
    noneYet: 'What hosts write stays here for thirty days.',
    about: '{about}, <when></when>',
  },

  settings: {
    signedInAs: 'Signed in as {email}. Nobody in a group sees this address.',
    checkZone: 'Please check your time zone below and save, so that every time we tell you is right for you.',
    zone: 'My time zone',
    zoneHelp: 'Choose the city whose clock is yours.',
    discreet: 'Discreet words in my letters and calendars',
    discreetHelp:
      'Neutral names for groups and meetings, so that someone who looks at your phone learns nothing.',
    whereSensitive: 'Where a group asks for it',
    everywhere: 'Everywhere',
    everywhereHelp: 'In all my groups.',
    nowhere: 'Nowhere',
    nowhereHelp:
      'Groups and meetings go by their own names, so whoever sees your letters or your calendar can read which they are.',
    noLetters: 'No letters at all',
    noLettersHelp:
      'Not even when a meeting is cancelled or a place is free for you. Your meetings on this site always show how things stand. Only letters that you ask for at that moment still come, like the one to sign in.',
    elsewhereGoesOn: 'Messages to your devices or your number go on until you stop them below.',
    save: components.pieces.save,
  },

  stopped: {
    title: 'Letters I have stopped',
    group: 'Letters from “{name}”',
    event: 'About “{name}”',
    stillHear: 'You still hear when a meeting you answered gets another time or place, or is cancelled.',
    /** Of several; which one is for those who hear the page. */
    again: 'Let them come again<hush>: {name}</hush>',
  },

  toCalendars: {
    title: 'In my own calendar',
    lead: 'Your meetings can appear by themselves in the calendar on your phone or computer.',
    addresses: 'Calendar addresses',
  },

  programs: {
    title: 'For programs',
    lead: 'A program of yours can act for you with <token>a token</token>. Most people never need one.',
  },

  sessions: {
    title: 'Where I am signed in',
    device: '{browser} on {system}',
    program: 'A program',
    thisOne: components.devices.thisOne,
    lastSeen: 'Last seen {moment}',
    end: 'Sign out<hush> {device}</hush>',
    endOthers: 'Sign out all other devices',
  },

  calendars: {
    title: 'My meetings in my calendar',
    lead: 'Your calendar app can show every meeting that you answered with “I’m coming” or “Maybe”, and follow when one moves.',
    made: 'Addresses I have made',
    none: 'None yet',
    whatILead: '(what I lead)',
    makeOne: 'Make an address',
    make: 'Make the address',
    forEveryone: 'What is on for everyone, in my calendar',
    end: 'End it<hush>: {name}</hush>',
  },

  calendar: {
    hosting: 'The meetings that I lead.',
    answered: 'The meetings that I answered.',
    works: 'Does it pick up changes?',
    lastRead: 'Last read {moment} by {app}.',
    anApp: 'an app',
    sameSince: 'This address has been the same since {moment}.',
    looks: 'How it looks there',
    lost: 'Is the device lost, or has someone seen the address?',
    newSecret:
      'A new secret gives this device another address. The old one stops working at once, and you add the new one to your calendar app.',
    makeSecret: 'Make a new secret',
    endIt: 'If you do not need it any more, end it. You can make another at any time.',
  },

  newCalendar: {
    title: 'A calendar address',
    heading: 'The address for “{name}”',
    secret:
      'This address is a secret: whoever has it can see your meetings. We show it only now. If it gets into wrong hands, give it a new secret, or end it.',
    name: 'Calendar',
    done: 'Done',
  },

  groupCalendar: {
    heading: 'The group’s dates in my calendar',
    lead: 'All dates of this group, whether you come or not. The calendar is called “{name}”.',
  },

  tokens: {
    title: 'API tokens',
    back: 'Back to my settings',
    lead: 'A token lets a program of yours act in your name. Give each program its own, so that you can end one without the others.',
    yours: 'Your tokens',
    none: 'No tokens yet',
    noneYet: 'You need one only if a program shall use this site for you.',
    writes: 'reads and changes',
    reads: 'reads only',
    lastUsed: 'Last used {moment}',
    neverUsed: 'Made {moment}, never used',
    whatFor: 'What programs can do here',
    newOne: 'A new token',
    name: 'What is it for?',
    nameHelp: 'A few words, so that you know it again.',
    scope: 'What may it do?',
    read: 'Read only',
    write: 'Read and change',
    writeHelp:
      'What you can do in groups and meetings, and your own preferences. Never other ways in, nor the settings of this site.',
    make: 'Make a token',
    forOrganisers:
      'Tokens are for people who organise a group, and for administrators. Any tokens you have stay yours to end.',
  },

  newToken: {
    title: 'Your new token',
    lead: 'Copy it now. It is shown this once and kept nowhere.',
    how: 'Programs send it as <code>Authorization: Bearer</code> and the token. If you lose it, end it and make another.',
    done: 'I have copied it',
  },
} as const;
