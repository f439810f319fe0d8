import type { DataSource, EntityManager } from 'typeorm';

/** Leads a transaction out without its changes. */
class OnlyLooking extends Error {
  constructor(readonly found: unknown) {
    super('Nothing was changed');
  }
}

/**
 * Does the work and takes all of it back.
 * @returns what it would have given
 */
export async function onlyLook<Found>(
  database: DataSource,
  work: (tx: EntityManager) => Promise<Found>,
): Promise<Found> {
  try {
    return await database.transaction(async (tx) => {
      throw new OnlyLooking(await work(tx));
    });
  } catch (error) {
    if (error instanceof OnlyLooking) return error.found as Found;
    throw error;
  }
}
