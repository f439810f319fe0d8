import { en as components } from '../../../components/words/en.js';
import { en as events } from '../../events/words/en.js';

/** What the pages of a series say, in English; the other languages must say all of it, with the same placeholders and tags. */
export const en = {
  series: {
    rhythm: '{says}, on the clocks of {zone}.',
    wasChanged: 'This series was changed. <next>See how it goes on</next>.',
    isCancelled: 'This series is cancelled.',
    regulars:
      '{n, plural, =0 {Nobody comes every time.} one {# person comes every time.} other {# people come every time.}}',
    whoComes: 'Who comes every time',
    expect: events.event.expect,
    toCalendar: 'Show these dates in my own calendar',
    next: 'Next dates',
    past: 'Past dates',
    nonePast: 'No date is over yet',
    noneLeft: 'No dates are left',
    noneMore: 'There are no more dates',
    earlier: 'Earlier dates',
    later: 'Later dates',
  },

  skipped: {
    heading: components.seriesPanel.skipped,
    none: 'No coming date is skipped',
    quietly: components.seriesPanel.skippedHelp,
  },

  calendar: {
    heading: 'These dates in my calendar',
    lead: 'All dates of this series, whether you come or not. The calendar is called “{name}”.',
  },

  standing: {
    heading: 'Coming every time',
    lead: '{title}, {says}.',
  },

  regulars: {
    nobody: 'Nobody yet',
    how: 'Members can say on the page of the series that they come every time.',
    someone: components.pieces.someone,
    since: 'since <when></when>',
    pauses: 'since <when></when>, pauses from {from} to {to}',
  },

  addDate: {
    heading: components.seriesPanel.add,
    lead: 'One more meeting beside the others. No letter goes out; people find it on the page.',
    add: 'Add it',
  },

  which: {
    heading: 'What do you want to change?',
    one: 'Only this date',
    aboutOne: 'Another time, place, length, title, number of places or host, this once.',
    following: 'This date and the ones after it',
    aboutFollowing: 'What was before stays as it is.',
    all: 'All coming dates',
    aboutAll: 'What is over stays as it is.',
    skip: 'Skip this date',
    aboutSkip: 'For a holiday. Where nobody has answered yet, it is simply not there.',
    cancel: 'Cancel this date',
    aboutCancel: 'It stays to be seen, as cancelled. The others take place.',
    more: 'Add a date, pause for a while, or call off all that is to come: on the page of the series',
  },

  changeDate: {
    heading: 'Change this date only',
    lead: 'The other dates stay as they are. If you change the time, the place or the title, everyone who means to come on this date gets a letter.',
    save: components.pieces.save,
  },

  change: {
    all: components.seriesPanel.changeAll,
    following: 'Change this date and the ones after it',
    lead: 'What is over keeps its time, its place, its title and its host; the other words are for all dates. You see what your change does, and who gets a letter, before it counts.',
    startsAll:
      'The first coming date, {when}. If you put a later date of the series here, the dates before it are dropped.',
    startsFollowing:
      'The first of these dates, {when}. If you put a later date of the series here, the dates before it are dropped.',
    look: 'See what changes',
  },

  preview: {
    heading: 'This is what changes',
    nothing: 'Nothing changes',
    does: 'What that does',
    changed:
      '{n, plural, one {# date will be different for those who come.} other {# dates will be different for those who come.}}',
    calledOff:
      '{n, plural, one {# date that people answered will be off:} other {# dates that people answered will be off:}}',
    dropped:
      '{n, plural, one {# date that nobody means to come to will not take place, and its page goes:} other {# dates that nobody means to come to will not take place, and their pages go:}}',
    added: '{n, plural, one {# date will be new.} other {# dates will be new.}}',
    next: 'The next dates',
    rhythm: '{says}, on the clocks of {zone}',
    toldOfOne:
      '{n, plural, =0 {Nobody gets a letter.} one {# person gets a letter, in five minutes at the earliest unless it is soon.} other {# people get a letter, in five minutes at the earliest unless it is soon.}}',
    save: components.pieces.save,
    saveAndTell: 'Save, and tell them',
  },

  reason: {
    label: 'Why, in kind words',
    help: 'It stands in the letter, and on the page of each date that is called off. Please leave out names and health details.',
    helpDiscreet:
      'It stands on the page of each date that is called off; discreet letters leave it out. Please leave out names and health details.',
  },

  leftOut: {
    heading: 'This is what happens',
    nothing: 'Nothing changes',
    noDate: 'No coming date of this series falls into that time.',
    skipped:
      '{n, plural, one {Nobody has answered for # date. It is skipped: nobody sees it any more.} other {Nobody has answered for # dates. They are skipped: nobody sees them any more.}}',
    calledOff:
      '{n, plural, one {# date that people have answered is called off, and stays to be seen as cancelled.} other {# dates that people have answered are called off, and stay to be seen as cancelled.}}',
    look: 'See what happens',
    go: 'Do it',
    goAndTell: 'Do it, and tell them',
  },

  skip: {
    heading: 'Skip this date?',
    headingOff: 'Call this date off?',
    ofRule:
      'Nobody has answered for it, so nobody gets a letter. It is simply not there, and its link says that there is no meeting that day. On the page of the series you can put it back.',
    added:
      'Nobody has answered for it, so nobody gets a letter. This date was added beside the others, and it is gone. You can undo this for five minutes.',
    answered:
      'Somebody has answered for it, so it is called off and stays to be seen as cancelled. {n, plural, =0 {We have nobody’s address, so no letter goes out.} one {# person gets a letter.} other {# people get a letter.}} You can undo this for five minutes.',
    yes: 'Yes, skip it',
    yesOff: 'Yes, call it off',
    no: 'No, it takes place',
  },

  pause: {
    heading: components.seriesPanel.pause,
    lead: 'In summer, for example. Dates that nobody has answered are skipped; the others are called off, and people hear why. You see it before it counts.',
    from: 'First day without a meeting',
    to: 'Last day without a meeting',
  },

  callOff: {
    heading: 'Call off all coming dates of “{title}”?',
    lead: 'The series ends. What is over stays as it was. You can undo this for five minutes.',
    yes: 'Yes, call them all off',
    no: 'No, it goes on',
  },

  holidays: {
    heading: 'Dates on public holidays',
    lead: 'Tick the ones without a meeting. The others stay; for many, a holiday is when they need company.',
    region: 'Region',
    regionHelp: 'Some holidays are kept in parts of the country only.',
    whole: 'The whole country',
    show: 'Show its holidays',
    none: 'No coming date is on a public holiday',
    looked: 'We looked at the dates of the next 18 months.',
    of: 'Public holidays: {where}',
    day: '{day}: {holiday}',
    source:
      'The days come from <from>date-holidays</from> (data: CC BY 3.0). Please look at them once more: days can change.',
  },
} as const;
