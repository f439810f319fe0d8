const MOST_NAMED = 10;

/** When the first of some dates are, on their clocks: enough to know them by, however many there are. */
export function firstStartsOf(dates: { startsLocal: string }[]): string[] {
  return dates
    .map(({ startsLocal }) => startsLocal)
    .sort()
    .slice(0, MOST_NAMED);
}
