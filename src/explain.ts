import { ConfigError } from './config/config.js';
import { FolderInUse } from './database/data-folder.js';

/** One sentence for the person at the terminal: what is wrong, and what to do about it. */
export function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof FolderInUse) return error.message;
  const { code, port, message } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop that one, or set PORT to a free port.`;
  if (code === 'EACCES' && port)
    return `Port ${port} needs more rights than this program has. Set PORT to 1024 or higher.`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return 'The database at DATABASE_URL does not answer.';
  const extension = /permission denied to create extension "(\w+)"/.exec(message)?.[1];
  if (extension)
    return `The database lets us add no extensions. Let someone who may run CREATE EXTENSION ${extension} in it, then start again.`;
  return `Gatherwell cannot go on: ${message}`;
}
