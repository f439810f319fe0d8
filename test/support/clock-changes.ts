/** The day of next year on which the clocks of the European Union change: the last Sunday of March or October. */
export function clocksChangeIn(month: 3 | 10): string {
  const last = new Date(Date.UTC(new Date().getUTCFullYear() + 1, month, 0));
  last.setUTCDate(last.getUTCDate() - last.getUTCDay());
  return last.toISOString().slice(0, 10);
}

/** 01:30 in Lisbon on that day in spring, which the clocks skip. */
export const skippedTime = () => `${clocksChangeIn(3)}T01:30`;

/** 01:30 in Lisbon on that day in autumn, which comes twice. */
export const repeatedTime = () => `${clocksChangeIn(10)}T01:30`;
