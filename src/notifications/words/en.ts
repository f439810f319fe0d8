/**
 * Every sentence of a letter, in English, as ICU messages. The other languages must say all of them, with the same
 * placeholders: what differs does not compile.
 */
export const en = {
  hello: 'Hello {name},',
  /** To someone whose name we do not know, or must not write. */
  helloUnnamed: 'Hello,',

  time: {
    span: '{day}, {from} to {to}',
    moment: '{day}, {clock}',
    onClocksOf: '{span} ({city} time)',
    today: 'today at {clock}',
    tomorrow: 'tomorrow at {clock}',
    on: 'on {day} at {clock}',
    soon: 'in a few minutes',
    days: '{first} to {last}',
    thisDay: 'today',
    nextDay: 'tomorrow',
    onDay: 'on {day}',
  },

  meeting: {
    when: 'When:',
    forYou: 'On your own clock: {span}',
    where: 'Where:',
    formats: { 'in person': 'In person', online: 'Online', hybrid: 'In person and online' },
    addressFrom: 'The exact address is on its page from {moment}.',
    addressNow: 'The exact address is on its page now.',
    linkFrom: 'You can join the call from {moment} on.',
    linkNow: 'You can join the call now.',
    hostsSay: 'The hosts say:',
    moreOnPage: 'The hosts wrote a few words about it:',
    page: 'Open its page',
    wayThere: 'See how to get there',
    wayIntoCall: 'Join the call',
    going: 'I’m coming',
    maybe: 'Maybe',
    declined: 'I can’t come this time',
    notThisWeek: 'Not this week',
    notThisTime: 'Not this time',
    moreDates: '{n, plural, one {And # more date.} other {And # more dates.}}',
    allDates: 'See all my dates',
    changeStanding: 'Pause or change my standing place',
    reason: 'This letter came because you answered for “{title}”.',
  },

  footer: {
    /** Where answers go to a mailbox of the hosts. */
    mailbox: 'Answers to this letter go to a mailbox of the hosts, who see your address there.',
    unsubscribe: 'Choose which letters you get, or stop them',
    sentBy: 'Sent by {community}.',
    help: 'Would you like to talk to someone now? Someone at {line} listens: {phone}, {hours}.',
    dayAndNight: 'day and night',
    emergency: 'If someone is in danger, call {number}.',
    helpElsewhere: 'Would you like to talk to someone now? Here you can find a free help line:',
    helpPage: 'Find someone to talk to',
  },

  signIn: {
    subject: 'Your code to sign in',
    code: 'Here is your code:',
    orPress: 'Type it on the page where you asked for it. Or press here:',
    press: 'Sign in',
    otherBrowser: 'In another browser than the one you asked from, you need the code too.',
    minutes: 'Both work once, for {minutes, plural, one {# minute} other {# minutes}}.',
    notYou: 'Not you? Then just leave this letter. Nobody can sign in without it.',
    reason: 'This letter came because someone asked to sign in with your address.',
  },

  confirmReply: {
    subject: 'Please confirm: {title}',
    someone: 'Someone gave this address with an answer for “{title}”.',
    wasItYou: 'Was that you? Then press here, and your answer counts:',
    press: 'Yes, that was me',
    until: 'The link works until {moment}.',
    notYou: 'Not you? Then just leave this letter, and nothing will happen.',
    reason: 'This letter came because your address was given with an answer.',
  },

  confirmation: {
    going: {
      subject: 'You are coming: {title}',
      intro: 'Good to hear that you are coming to “{title}”. Your place is kept for you.',
      change: 'Plans change, and that is fine. You can change your answer until it starts:',
    },
    maybe: {
      subject: 'You said maybe: {title}',
      intro: 'You might come to “{title}”. Thank you for telling us.',
      change: 'You can decide until it starts. One press is enough:',
    },
    waitlisted: {
      subject: 'You are on the waiting list: {title}',
      intro:
        'All places for “{title}” are taken just now, so you are on the waiting list. When a place becomes free for you, we write to you at once.',
      change: 'Do you no longer need a place? Then one press takes you off the list:',
    },
    file: 'The file with this letter puts it into your calendar.',
    invitation: 'Your calendar can take it from this letter. What you answer there reaches us too.',
    leaveList: 'Leave the waiting list',
    ahead: {
      next: 'You are next.',
      one: 'Someone is ahead of you.',
      few: 'A few people are ahead of you.',
      many: 'Many people are ahead of you.',
    },
  },

  placeGiven: {
    subject: 'A place became free, and it is yours: {title}',
    intro:
      'A place at “{title}” became free, and you were next on the waiting list. The place is yours, and there is nothing more you need to do.',
    change: 'Can you not come after all? That is fine. One press gives the place to whoever is next:',
  },

  placeOffered: {
    subject: 'A place is free for you: {title}',
    intro: 'A place at “{title}” has become free, and you are next on the waiting list.',
    until: 'It is kept for you until {moment}.',
    accept: 'Yes, I’m coming',
    refuse: 'No, I can’t come this time',
    otherwise: 'A no is fine. Without an answer the place goes to whoever is next when that time is over.',
  },

  /** Seen on locked screens: no name, no title, no place. */
  notification: {
    reminder: 'A meeting {when}',
    offer: 'A place at a meeting is kept for you until {moment}',
    code: 'Your code: {code}. It works for {minutes, plural, one {# minute} other {# minutes}}. If you did not ask for it, there is nothing to do.',
  },

  standing: {
    subject: 'You come every time: {title}',
    intro: 'You come to “{title}” every time: {often}. Good to know that you will be there.',
    held: '{n, plural, one {A place is kept for you on # coming date, and on new ones as they are planned.} other {A place is kept for you on # coming dates, and on new ones as they are planned.}}',
    waiting:
      '{n, plural, one {On # date all places are taken, so you are on the waiting list there. We write to you when a place becomes free.} other {On # dates all places are taken, so you are on the waiting lists there. We write to you when a place becomes free.}}',
    next: 'This is the next one:',
    skip: 'Can you not come one time? One press in the reminder or on the page of that date is enough. Only that date goes to someone else; all others stay yours.',
    change: 'You can pause for a while, or give your standing place up, whenever you like:',
    press: 'Change my standing place',
    reason: 'This letter came because you come to “{title}” every time.',
  },

  standingQuestion: {
    subject: 'Is your standing place still right for you? {title}',
    intro:
      'A place at “{title}” is kept for you every time. We have not heard from you for a while, so we ask: does that still suit you? Both answers are fine.',
    keep: 'Yes, keep my place',
    giveUp: 'Give it to someone else',
    nothing: 'If you do nothing, everything stays as it is.',
  },

  maybeQuestion: {
    subject: 'Do you know by now? {title}',
    intro: '“{title}” starts {when}. You said maybe.',
    ask: 'If you know by now, one press tells the hosts. If not, that is fine too: you need not do anything, and we do not ask again.',
  },

  firstTime: {
    subject: 'For your first time: {title}',
    intro: 'It is your first time at “{title}”. It will be good to see you.',
    greeter: '{name} greets people who are new. You can ask for {name}.',
    expect: 'What to expect is on the page of the meeting.',
    greeterLater: 'A day before, we tell you who greets people who are new.',
  },

  reminder: {
    subject: '{when}: {title}',
    intro: '“{title}” starts {when}.',
    going: 'You said that you are coming. It will be good to see you.',
    maybe: 'You said maybe. You are welcome, also if you only want to listen.',
    change: 'Has something come up? That is fine too. One press tells the hosts:',
  },

  changed: {
    subject: 'Changed: {title}',
    subjectMoved: 'New time: {title}',
    intro: 'Something has changed about “{title}”.',
    title: 'Name',
    time: 'Time',
    format: 'How',
    area: 'Where',
    before: 'before: {value}',
    now: 'now: {value}',
    nothing: 'not said',
    address: 'The exact address is another one now.',
    file: 'If it is in your calendar already, the file with this letter puts the change there too.',
    files:
      'If these dates are in your calendar already, the file with this letter puts the changes there too.',
    others: 'Your other dates change with it. They are:',
    takesPlace: 'It takes place after all.',
    introBack: '“{title}” is again as it was before our last letter.',
    alsoChanged: 'Something else is new on these dates of yours:',
    stillSuits: 'Does it still suit you? One press tells the hosts:',
  },

  onAgain: {
    subject: 'It takes place: {title}',
    intro:
      '“{title}” takes place after all. Our letter that said otherwise no longer counts. We are sorry for the back and forth.',
    others: 'These dates of yours take place too:',
  },

  thanks: {
    subject: 'Thank you: {title}',
    intro: '“{title}” was on {span}.',
    page: 'Its links can be pressed on our page',
    nothingToDo: 'There is nothing you need to do.',
  },
  cancelled: {
    subject: 'Cancelled: {title}',
    subjectMixed: 'Some dates are off, others change: {title}',
    intro: 'We are sorry: “{title}” will not take place.',
    was: 'It was planned for {span}.',
    others: 'These dates of yours are off too:',
    nothingToDo: 'There is nothing you need to do. We hope to see you another time.',
    next: 'The next one is {span}.',
    nextGoing: 'The next one is {span}, and you are coming to it.',
    elsewhere: 'If you would like company in the next days, these meetings are open to everyone:',
    file: 'If it is in your calendar, the file with this letter marks it as cancelled there.',
    files: 'If these dates are in your calendar, the file with this letter marks them as cancelled there.',
    changed: 'These dates of yours take place, but something is new about them:',
    stillSuit: 'Do they not suit you any more? You can change your answers on their pages.',
    filesMixed: 'If any of these dates is in your calendar, the file with this letter tells it too.',
  },

  invitation: {
    subject: 'You are invited: {group}',
    subjectUnknown: 'An invitation for you',
    intro: 'You are invited to “{group}”. An organiser would like to have you there.',
    introUnknown:
      'Someone at {community} invites you to a group. Its name is on the page, so that only you read it.',
    press: 'Look at the invitation',
    days: 'You can say yes or no there. The link works for {days, plural, one {# day} other {# days}}.',
    notYou:
      'Not sure what this is? Then just leave this letter. You will not be in any group unless you say yes.',
    reason: 'This letter came because an organiser gave your address.',
  },

  approved: {
    subject: 'Welcome: {group}',
    intro: 'The organisers said yes: you are a member of “{group}” now. Good that you are here.',
    press: 'See what is on',
    reason: 'This letter came because you asked to join “{group}”.',
  },

  declined: {
    subject: 'Your request to join: {group}',
    intro: 'Thank you for asking to join “{group}”. This time the organisers could not say yes.',
    notYou: 'There can be many reasons for that. None of them means that something is wrong with you.',
    others: 'Perhaps another group suits you:',
    press: 'See other groups',
  },

  joinRequest: {
    subject: 'Someone would like to join: {group}',
    intro: 'Someone asked to join “{group}”, and is waiting to hear from you.',
    where: 'Their request is on the page of members.',
    press: 'Read and answer',
  },

  calendarAnswer: {
    subject: 'Please confirm: {title}',
    said: {
      going: 'A calendar has answered for you: you are coming to “{title}”.',
      maybe: 'A calendar has answered for you: you might come to “{title}”.',
      declined: 'A calendar has answered for you: you can’t come to “{title}” this time.',
    },
    notYet: 'This does not count yet. Press here to look at it, and to say it yourself:',
    press: 'Look at my answer',
    notYou: 'Was it not you? Then just leave this letter, and nothing will happen.',
    reason: 'This letter came because an answer was sent to us in your name.',
  },

  invitationWithdrawn: {
    subject: 'Off your calendar: {title}',
    intro: 'You are not coming to “{title}” any more. That is fine.',
    file: 'This letter takes it off your calendar. There is nothing you need to do.',
    reason: 'This letter came because your calendar had an invitation to “{title}”.',
  },

  replyNote: {
    subject: 'Someone wrote back: {title}',
    intro: 'Someone wrote a few words about “{title}”. They are on a page that only its hosts can read.',
    press: 'Read them',
  },

  newEvents: {
    subject: 'New: {title}',
    subjectMany: '{n, plural, one {# new meeting} other {# new meetings}}: {group}',
    intro: '“{group}” has something new. You are welcome there, and you need not answer.',
    often: 'It takes place more than once: {often}. The next time:',
    reason: 'This letter came because you wish to hear at once of what is new in “{group}”.',
  },

  digest: {
    subject: 'What is on for you',
    intro:
      '{often, select, daily {This is what is on for you until tomorrow.} other {This is what is on for you this week.}}',
    yours: 'You answered for:',
    answers: {
      going: 'You are coming.',
      maybe: 'You said maybe.',
      waitlisted: 'You are on the waiting list.',
      offered: 'A place is kept for you. Its page tells until when.',
    },
    fresh: 'New in “{group}”:',
    opened: 'There are places again:',
    often: 'More than once: {often}. The next time:',
    more: '{n, plural, one {And # more.} other {And # more.}}',
    elsewhere:
      '{n, plural, one {Something is new in # more group.} other {Something is new in # more groups.}}',
    groups: 'See my groups',
    all: 'See all that is on',
    reason:
      '{often, select, daily {This letter came because you wish to know each day what is on for you.} weekly {This letter came because you wish to know each week what is on for you.} other {This letter came because something is new. It comes once a week at most.}}',
  },

  dayRoster: {
    subject: '{day, select, today {Who is coming today} other {Who is coming tomorrow}}',
    intro:
      '{day, select, today {This is what is on today where you are a host.} other {This is what is on tomorrow where you are a host.}}',
    nobody: 'Nobody has said yes so far.',
    going: '{n, plural, one {# person is coming.} other {# people are coming.}}',
    maybe: '{n, plural, one {# person said maybe.} other {# people said maybe.}}',
    waiting: '{n, plural, one {# person is waiting for a place.} other {# people are waiting for a place.}}',
    newcomers:
      '{n, plural, one {# person comes for the first time.} other {# people come for the first time.}}',
    needs:
      '{n, plural, one {# person told you what would make it easier to come.} other {# people told you what would make it easier to come.}}',
    unreachable:
      '{n, plural, one {Our letters do not reach # person.} other {Our letters do not reach # people.}}',
    noLeader: 'Nobody is named yet who leads it.',
    requests: '{n, plural, one {# person asks to join the group} other {# people ask to join the group}}',
    press: 'Open the list',
    reason:
      '{day, select, today {This letter came because you wish to know in the morning who is coming to meetings that you look after.} other {This letter came because you wish to know the evening before who is coming to meetings that you look after.}}',
  },

  hostLetter: {
    /** Where their own words could give something away. */
    subject: 'The hosts wrote to you: {name}',
    test: 'This is a test. Only you get it.',
    said: 'The hosts of “{name}” write:',
    wrote: 'The hosts of “{name}” wrote to you. What they wrote is on our page, so that only you read it.',
    press: 'Read it',
    answer: 'You can answer this letter. Only the hosts read what you write.',
    noAnswer: 'Nobody reads answers to this letter.',
    reason: 'This letter came because you belong to “{group}”.',
  },

  hostNote: {
    subject: 'New answers: {group}',
    intro: 'This is what changed for “{group}” since the last note.',
    fresh: '{n, plural, one {# new answer} other {# new answers}}',
    changed: '{n, plural, one {# changed answer} other {# changed answers}}',
    regulars: '{n, plural, one {# person comes every time now} other {# people come every time now}}',
    withdrawn: '{n, plural, one {# answer taken back} other {# answers taken back}}',
    press: 'Open the list',
  },
  remindersMissed: {
    subject: 'Some reminders did not go out: {group}',
    intro:
      '{n, plural, one {This meeting of “{group}” began before all its reminders could go out.} other {These meetings of “{group}” began before all their reminders could go out.}}',
    perhaps: 'If somebody did not come, perhaps this is why.',
    nothing: 'You need not do anything. Nobody gets a reminder after the start.',
    press: 'Open the list',
  },
  clocksChanged: {
    subject: 'Clocks follow new rules: {group}',
    intro:
      'A country has changed the rules for its clocks, so we worked out the coming dates of “{group}” again. These are not when they were before.',
    stays:
      'The clocks there show what was agreed. Everywhere else it begins {shift} {direction, select, later {later} other {earlier}}: at {now} UTC instead of {before} UTC.',
    before: 'Before: {when}',
    more: '{n, plural, one {# more date moves too.} other {# more dates move too.}}',
    nothingToDo:
      'You need not do anything: pages, reminders and calendars go by the new rules. If another hour suits you better now, you can change it.',
    press: 'See the dates',
  },

  laneNames: {
    'sign-in': 'Codes to sign in, and confirmations',
    changes: 'Changes, answers and places',
    reminders: 'Reminders and notes',
    digests: 'What is new, and what is on',
    channels: 'Messages on devices, and by the webhook',
  },

  mailboxCode: {
    subject: 'A code for answers to letters',
    someone:
      'Someone wants answers to letters of {community} to come to this address. To say yes, type this code on the page where it was asked for:',
    aDay: 'It can be used for a day.',
    notYou: 'If you know nothing of this, just leave this letter. Without the code nothing comes here.',
    reason: 'This letter came because someone gave this address for answers to letters.',
  },

  lettersStuck: {
    subject: 'Letters do not leave as they should',
    intro: 'Letters of these kinds are late, do not leave, or come back:',
    doThis:
      'Please look whether a worker runs, and whether the mail server answers. A page tells how many letters it is, and since when:',
    press: 'See how the letters are doing',
    after: 'What waits goes by itself when the way is free. Then one more letter tells you that.',
  },

  lettersFlow: {
    subject: 'Letters leave again',
    intro: 'Letters leave as they should again.',
    left: 'What came too late to be of use was left out. A page tells how many letters that were:',
  },

  lookAfterSite: 'This letter came because you look after this site.',

  hostReason: 'This letter came because you look after “{group}”.',
} as const;
