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
} as const;
