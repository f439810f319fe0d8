/** Where the database is: the one that was configured, or the embedded one. Inject it by this token. */
export const DATABASE_URL = Symbol('database url');
