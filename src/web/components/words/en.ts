import { en as letters } from '../../../notifications/words/en.js';
import { TOO_SMALL } from '../../../rsvps/rsvps.errors.js';

/** What the pieces of pages say, in English; in groups by file. */
export const en = {
  form: {
    again: 'Please look again',
    problem: '{field}: {problem}',
    /** Where the field is called by a question. */
    problemOfQuestion: '{field} {problem}',
    ifYouLike: '(if you like)',
    pleaseChoose: 'Please choose',
  },

  filters: {
    format: 'How people meet',
    anyFormat: 'Either way',
    language: 'Language',
    anyLanguage: 'Any language',
    more: 'Show more',
    onlyNear: 'Nothing has the words “{text}”. These come near.',
  },

  cards: {
    topics: 'Topics',
    nextDates: 'Next dates: {title}',
    allDates: 'All dates',
    allDatesOf: 'All dates: {title}',
  },

  backTo: {
    group: 'Back to the group',
    meeting: 'Back to the meeting',
    series: 'Back to the series',
  },

  calendar: {
    address: 'The address to subscribe to',
    oneTap: 'Add it with one tap',
    outlookAtWork: 'Outlook at work',
    tellsSecret:
      'The links to Google and Outlook hand your secret address to Google or Microsoft: their calendars must know it to read it. Pressing none of them tells nobody.',
    tells:
      'The links to Google and Outlook tell Google or Microsoft this address. Pressing none of them tells nobody.',
    scan: 'Or scan it with an iPhone or iPad',
    code: 'Code for the camera of an iPhone or iPad: opens this address in its calendar',
    pointCamera:
      'Point its camera at the code. Other phones do not know what to do with it: use a link above, or see below.',
    codeIsSecret: 'The code holds the secret address. Let nobody else take a picture of it.',
    apple: 'iPhone, iPad or Mac',
    appleHow:
      '<open>Open it in the Calendar app</open> and choose “Subscribe”. You can set there how often it looks for changes: once an hour is good.',
    googleHow:
      'Use the link above on a computer, or choose “Other calendars”, “From URL”, and paste the address. Then it shows on your phone as well.',
    googleWhen:
      'Google may take up to a day to notice a change. What is urgent always comes as a letter too.',
    outlookHow:
      'Use a link above, or choose “Add calendar”, “Subscribe from web”, and paste the address. Outlook may take some hours to notice a change.',
    others: 'Thunderbird, Nextcloud and other apps',
    othersHow:
      'Make a new calendar “on the network” or “from a link”, and paste the address. On Android, an app like ICSx⁵ can subscribe.',
    whoReads: 'Whoever runs your calendar app can read what is in it. That is how such apps work.',
  },

  sheets: {
    howToPrint:
      'Print this page with your browser: Ctrl and P on a computer, or “Share” and “Print” on a phone. Only the sheet below comes out, on one page of A4 or Letter. You can also save it as a PDF there.',
    print: 'Print',
    words: 'Words',
    discreet: 'Discreet: {words}',
    full: 'Full: {words}',
  },

  copy: { press: 'Copy', done: 'Copied' },

  feeds: { newDates: 'New dates: {name}', newDatesRss: 'New dates: {name} (RSS)' },

  pieces: {
    forHosts: 'For hosts',
    skipHolidays: 'Skip public holidays',
    agreement: 'The agreement of this group',
    /** Before what the hosts wrote about one date. */
    thisTime: 'This time:',
    cancelled: 'This meeting is cancelled.',
    mailboxHint:
      'There is no mail server yet, so the letter is in the <mailbox>mailbox of this machine</mailbox>.',
    andMore: 'and {n, number} more',
  },

  hostPanel: {
    draft: 'This is a draft. Only the hosts of the group can see it.',
    draftUntil: 'This is a draft. Only the hosts of the group can see it, until you publish it.',
    without: 'It will do without {days}.',
    moreDays: '{n, plural, one {# more day} other {# more days}}',
    hadSaidYes:
      '{n, plural, =0 {Nobody had said yes.} one {# person had said yes.} other {# people had said yes.}}',
    coming:
      '{n, plural, =0 {Nobody has said yes so far.} one {# person is coming so far.} other {# people are coming so far.}}',
    taken: '{taken, number} of {n, plural, one {# place} other {# places}} taken.',
    beyond:
      '{taken, plural, one {# person comes} other {# people come}}: {beyond, number} beyond the {n, plural, one {# place} other {# places}}.',
    wasTaken: '{n, plural, =0 {No places were taken.} one {# place was taken.} other {# places were taken.}}',
    ledBy: 'Led by {name}{stop}',
    ledByUnnamed: 'Led by a host without a name here.',
    publish: 'Publish',
    door: 'At the door',
    thanks: 'Write a thank-you',
    whoIsComing: 'Who is coming',
    whoWasComing: 'Who was coming',
    letter: 'Write a letter',
    waitingList: 'Waiting list and places',
    edit: 'Edit or move it',
    putBack: 'Let it take place after all',
    cancel: 'Cancel this meeting',
  },

  undo: {
    changed:
      'Changed at {clock}: {n, plural, =0 {what is said for all dates} one {# date} other {# dates}}. You can undo this change until <when></when>. Letters wait until then, or a little longer if you go on changing. Those about dates within the next day do not wait.',
    press: 'Undo this change',
  },

  reach: {
    answered: {
      oneCan: 'The one person who answered can be reached by letter.',
      oneCannot: 'The one person who answered cannot be reached by letter.',
      all: '{n, plural, one {The one person who answered can be reached by letter.} other {All # people who answered can be reached by letter.}}',
      some: '{reached, plural, =0 {None} one {#} other {#}} of {n, plural, one {# person} other {# people}} who answered can be reached by letter.',
    },
    group: {
      oneCan: 'The one person in this group can be reached by letter.',
      oneCannot: 'The one person in this group cannot be reached by letter.',
      all: '{n, plural, one {The one person in this group can be reached by letter.} other {All # people in this group can be reached by letter.}}',
      some: '{reached, plural, =0 {None} one {#} other {#}} of {n, plural, one {# person} other {# people}} in this group can be reached by letter.',
    },
  },

  seriesPanel: {
    changeAll: 'Change all coming dates',
    add: 'Add a date',
    pause: 'Pause for a while',
    callOff: 'Call off all coming dates',
    skipped: 'Skipped dates',
    skippedHelp: 'Nobody gets a letter when you put one back. People find it on the page.',
    putBack: 'Put it back<hush>: {when}</hush>',
    moreSkipped: 'More skipped dates',
  },

  arrival: {
    heading: 'How to get there',
    address: 'Address',
    shownFrom: 'Shown here from <when></when>',
    comingSeeIt: 'People who are coming see it from <when></when>.',
    join: 'Join online',
    openFrom: 'Open from <when></when> on.',
    openToComing: 'Open to people who are coming from <when></when> on.',
  },

  whyNot: {
    notYet: 'Replies open on <when></when>.',
    started: 'It has already started, so replies are closed.',
    archived: 'This group is archived, so its meetings take no new replies.',
    removed:
      'The organisers ended your membership of this group, so you cannot answer here. You can ask them to join again.',
    closed: 'Replies are closed. Whoever has a place can give it back until the start.',
    full: 'All places are taken just now. You can wait for one.',
    fullWithCode:
      'All places are taken just now. You can wait for one. With an address, we write to you at once when one becomes free for you; with a code, please look here now and then.',
    fullForGood:
      'All places are taken just now, and the waiting list is closed. Someone may still give theirs back, so it can be worth another look.',
    keptForNewcomers:
      'Some places are kept for people who come for the first time. If that is you, say so below.',
    forMembers: 'This meeting is for members. <join>You are welcome to join the group first</join>.',
    fewerOrWait: 'There is no room for all of you just now. You can wait, or come with fewer people.',
    fewer: 'There is no room for all of you. You can come with fewer people.',
  },

  waiting: {
    tooMany: TOO_SMALL,
    ahead: letters.confirmation.ahead,
    weWrite: 'When a place becomes free for you, we write to you at once.',
    itIsYours:
      'When a place becomes free for you, it is yours. No letter tells you, so please look here now and then.',
    keptForYou: 'It is kept for you until <when></when>. A no is fine: then it goes to whoever waits next.',
    lapsedButFree:
      'The time for the place that was offered to you is over. That is fine, and a place is free all the same.',
    lapsed: 'The time for the place that was offered to you is over, and it went on. That is fine.',
    lapsedWaitAgain:
      'The time for the place that was offered to you is over, and it went on. That is fine; you can wait again.',
    stillKept: 'Until <when></when> the place is still kept for you. Then it goes to others.',
    freeUntil: 'A place is free for you until <when></when>.',
    goBackUntil: 'You can go back to where you were on the waiting list until <when></when>.',
    takeBackUntil:
      'If you give your place up, you can take it back until <when></when>. Then it goes to whoever waits next.',
    goesAtOnce: 'If you give your place up, it goes at once to whoever waits next.',
  },

  firstTime: {
    heading: 'Your first time here',
    greeter: '<strong>{name}</strong> greets people who are new. You can ask for {name}{stop}',
    greeterLater: 'Someone will greet you. A day before, we tell you here what they are called.',
  },

  whoSees: {
    hosts: 'Only the hosts see that you come, by the name you choose.',
    attendance: {
      none: 'Nobody writes down who came.',
      count: 'Afterwards only how many came is kept, and no names.',
      names: 'Afterwards they write down who came, by that name. You can ask to be counted only.',
    },
    recordings: 'Photos and recordings: {recordings}',
  },
} as const;
