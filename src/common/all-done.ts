/**
 * `Promise.all` that waits for every one, also after the first has failed: whoever takes back what they did together must
 * not find one of them still at work.
 */
export async function allDone<const Promises extends readonly unknown[]>(
  promises: Promises,
): Promise<{ -readonly [At in keyof Promises]: Awaited<Promises[At]> }> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}
