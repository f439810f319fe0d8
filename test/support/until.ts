/** Waits until something is so, looking again and again; fails after so many seconds with what it waited for. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  seconds = 30,
): Promise<void> {
  const giveUpAt = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error(`Waited ${seconds} seconds in vain: ${what}`);
    await new Promise((next) => setTimeout(next, 25));
  }
}
