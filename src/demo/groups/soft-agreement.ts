export const SOFT_AGREEMENT =
  'What is said here stays here.\n\nWe speak for ourselves, we do not give advice unless we are asked, and anyone may just listen.';
