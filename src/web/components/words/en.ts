import { en as letters } from '../../../notifications/words/en.js';
import { en as refusals } from '../../../common/refusals/meeting-words/en.js';
import { en as saying } from '../saying/words/en.js';

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
    save: 'Save',
    someone: 'Someone',
    startGroup: 'Start a group',
    topic: 'Topic',
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
    tooMany: refusals.rsvps.tooSmall,
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

  saidToHosts: {
    firstTime: 'First time',
    countedOnly: 'Counted only',
    noRecordings: 'No photos or recordings',
    recordingsFine: 'Photos and recordings are fine',
    needs: 'Makes it easier to come',
    yes: saying.choices.yes,
    no: saying.choices.no,
  },

  confirm: { again: 'Change something' },

  calledName: {
    label: 'What shall we call you?',
    help: 'A first name or any other name. Only the hosts of this group see it.',
  },

  letterWishes: {
    language: 'Language of my letters',
    letters: 'Letters I want',
    lettersHelp:
      'Word of changes and cancellations comes too. If you stop a group’s letters, you still hear when a meeting you answered gets another time or place; only stopping the letters about that meeting ends this. That a meeting you are coming to is cancelled you hear all the same.',
    confirmations: 'When I have answered',
    hostLetters: 'When hosts write to everyone',
    hostLettersHelp:
      'To all who are coming to a meeting, or to all members of a group. You find what they write on the site too.',
    hostNotes: 'A daily note about groups that I look after',
    hostNotesHelp: 'Also when somebody wrote back, or a meeting began before all its reminders could go out.',
    otherMeetings: 'When a meeting of mine is cancelled: what else is on',
    otherMeetingsHelp: 'The letter then also names up to three open meetings of the next seven days.',
    invitations: 'Invitations that my calendar can answer',
    invitationsHelp:
      'Letters about a meeting that you answered put it into your calendar. You can change your answer there, and changes come by themselves. Whoever sees your calendar sees it.',
    dayRosters: 'How many come to meetings that I look after',
    dayRostersHelp: 'For hosts: one letter about a day, on my own clock. Without a meeting none comes.',
    dayRostersWhen: {
      evening: 'The evening before, at 18:00',
      morning: 'In the morning, at 7:00',
      never: 'Not by letter',
    },
    quietHours: 'My quiet hours',
    quietHoursHelp:
      'Reminders at the times that hosts have chosen wait until these hours are over. So do news, questions, thanks and notes to hosts, unless they would come too late then. When a place is offered to you from a waiting list, the time to answer stands still and no device of yours makes a sound, unless the meeting is near. Reminders at times that you chose yourself come all the same. The same time twice means never.',
    quietFrom: 'From',
    quietUntil: 'Until',
  },

  reminderWishes: {
    legend: 'Reminders before a meeting',
    when: 'When shall they come?',
    hosts: 'When the hosts of the meeting have chosen',
    own: 'At these times:',
    none: 'No reminders',
    times: 'My own times',
    timesHelp: 'Up to five of each kind. Clock times are those of my time zone.',
  },

  newsWishes: {
    legend: 'What is new, and what is on for me',
    newEvents: 'How do I hear of new meetings in my groups?',
    newEventsHow: {
      'at-once': 'At once, in a letter of its own',
      digest: 'In the letter of what is on for me',
      never: 'Not by letter',
    },
    digest: 'How often does one letter tell what is on for me?',
    digestHelp: 'It also tells where there are places again. When there is nothing to say, none comes.',
    digestHow: {
      news: 'Once a week, if something is new',
      weekly: 'Every week, with the meetings that I answered for',
      daily: 'Every day, with the meetings that I answered for',
      never: 'Never',
    },
    day: 'Day of a weekly letter',
    hour: 'Time of day',
    hourHelp: 'On my own clock. In my quiet hours it waits until they are over.',
  },

  ownLettersStopped: {
    heading: 'Letters do not reach you just now',
    why: {
      full: 'A letter to you came back, because your mailbox is full.',
      refused:
        'A letter to you could not be delivered. The mail server says that it takes no letters for your address.',
      bounced: 'A letter to you came back.',
      complained:
        'Your mail program told us that a letter of ours was not wanted. That can happen by mistake.',
      said: 'Someone who looks after this site has stopped all letters to your address.',
    },
    since: 'So we write no more since <since></since>.',
    sinceUntil: 'So we write no more since <since></since>, and will try again on <until></until>.',
    talk: 'That holds for the letter to sign in too. So please talk to them before you sign out. Your meetings on this site always show how things stand.',
    again: 'Would you like them again? Then let us send you a code, and type it in.',
    works:
      'Does your address work? Then let us send you a code, and type it in. After that letters come again.',
    untilThen: 'Until then your meetings on this site always show how things stand.',
    press: 'Send me a code',
  },

  devices: {
    heading: 'Notifications on my devices',
    help: 'Beside letters, a device can tell you before your meetings start, and when a place is kept for you. It shows only words like “A meeting tomorrow at 19:00”: no group, no name, no place. It stops when you sign out there, or have not been here with it for 30 days.',
    thisOne: '(this one)',
    since: 'Since {moment}',
    turnOff: 'Turn off<hush> on {device}</hush>',
    turnOn: 'Turn on for this device',
    cannot:
      'This browser cannot show notifications. On an iPhone or iPad, put this site on the home screen first.',
    notAllowed:
      'Your browser is set to show no notifications from this site. You can change that in its settings.',
    failed:
      'That did not work just now. Your browser could not reach its push service. Letters come as before.',
  },

  feedWishes: {
    device: 'For which device?',
    deviceHelp: 'Make one for each, so that you can end a lost phone’s alone. For example: My phone.',
    kind: 'Which meetings?',
    mine: 'Those I said yes or maybe to',
    hosting: 'Those I lead',
    hostingHelp: 'With how many come, and never who.',
    names: 'Names of groups and meetings',
    asInSettings:
      '{now, select, everywhere {As in my settings: discreet everywhere} nowhere {As in my settings: full names} other {As in my settings: discreet where a group asks for it}}',
    discreet: 'Discreet',
    discreetHelp: 'In groups that are discreet, or in all groups where my settings say so.',
    full: 'Full names',
    fullHelp: 'For a device that nobody else looks at.',
    maybes: 'Show what I said “Maybe” to',
    alarms: 'Shall it ring before a meeting?',
    alarmsHelp: 'Up to five times. Google and some other apps leave alarms out.',
  },
} as const;
