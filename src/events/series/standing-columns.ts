/** The columns of a standing place, beside its moments, that go along where its series goes on as another, and where that is undone. */
export const STANDING_COLUMNS = [
  'companions',
  'carers',
  'interpreters',
  'helpers_seated',
  'words_id',
  'answers_box',
  'needs_box',
  'count_me_only',
  'recording_ok',
  'paused_from',
  'paused_until',
  'ends_at',
  'asked_at',
];
