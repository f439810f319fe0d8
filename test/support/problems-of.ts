/** Waits for all of them, whatever becomes of each. @returns what went wrong, and with which */
export async function problemsOf(promises: Record<string, Promise<unknown>>): Promise<string[]> {
  const problems = Object.entries(promises).map(([name, promise]) =>
    promise.then(
      () => [],
      (error: Error) => [`${name}: ${error.stack}`],
    ),
  );
  return (await Promise.all(problems)).flat();
}
