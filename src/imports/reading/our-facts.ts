/** What a calendar file of ours says of an event beside what calendars understand. */
export const OUR_FACTS = [
  'kind',
  'format',
  'discreetTitle',
  'description',
  'area',
  'capacity',
  'audience',
  'rsvpsOpenLocal',
  'rsvpsCloseLocal',
  'addressShownMinutes',
  'linkShownMinutes',
  'accessFacts',
  'language',
  'reminderMinutes',
  'reminderTimes',
  // Of whole days; times name their own.
  'timeZone',
] as const;
