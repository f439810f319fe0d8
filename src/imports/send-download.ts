import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

const TYPES = { ics: 'text/calendar; charset=utf-8', csv: 'text/csv; charset=utf-8' };

/** A file that is kept nowhere on the way, under a name that gives nothing away. */
export function sendDownload(reply: FastifyReply, kind: keyof typeof TYPES, content: Readable): void {
  void reply
    .type(TYPES[kind])
    .header('content-disposition', `attachment; filename="dates.${kind}"`)
    .header('cache-control', 'no-store')
    .send(content);
}
