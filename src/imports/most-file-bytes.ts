/** How large a file may be that events are brought in with. */
export const MOST_FILE_BYTES = 2 * 1024 * 1024;
