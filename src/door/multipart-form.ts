import type { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { decodeText } from '../common/decode-text.js';
import { MOST_FILE_BYTES } from '../imports/most-file-bytes.js';

type Fields = Record<string, string | string[]>;

/** Beside the file: names, the proof, and what else stands in the form. */
const BESIDE_BYTES = 64 * 1024;
/** As text within JSON every line end takes four letters, and as a form most letters may take three. */
const MOST_BODY_BYTES = 2 * (MOST_FILE_BYTES + BESIDE_BYTES);
const MOST_PARTS = 20;

/**
 * Forms with files go to the few routes that are marked `takesFile`; a file arrives as its text, under the name of its
 * field. One that is too large arrives cut, a little longer than it may be, so that its field can say so. Mail programs
 * may unsubscribe with such a form too (RFC 8058 §3.2); what is in it says nothing new.
 */
export function takeMultipartForms(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (takesFile(route.config)) route.bodyLimit = MOST_BODY_BYTES;
  });
  server.addContentTypeParser('multipart/form-data', (request, payload, done) => {
    if (!takesFile(request.routeOptions.config)) {
      payload.resume().on('end', () => done(null, {}));
      return;
    }
    readForm(request, payload).then((fields) => done(null, fields), done);
  });
}

function takesFile(config: unknown): boolean {
  return (config as { takesFile?: boolean } | undefined)?.takesFile === true;
}

class FormError extends Error {
  constructor(readonly statusCode: number) {
    super('A form that cannot be read');
  }
}

function readForm({ headers }: FastifyRequest, payload: Readable): Promise<Fields> {
  return new Promise((done, failed) => {
    const fields: Fields = {};
    const add = (name: string, value: string) => {
      if (name === '__proto__') return;
      const before = fields[name];
      fields[name] = before === undefined ? value : [...[before].flat(), value];
    };
    let size = 0;
    const refuse = (statusCode: number) => {
      payload.unpipe();
      payload.resume();
      failed(new FormError(statusCode));
    };
    try {
      const form = new Busboy({
        headers: headers as BusboyHeaders,
        limits: {
          fieldSize: MOST_FILE_BYTES + 1,
          fileSize: MOST_FILE_BYTES + 1,
          parts: MOST_PARTS,
          fieldNameSize: 100,
          headerPairs: 20,
        },
      });
      form.on('field', (name: string, value: string) => add(name, value));
      form.on('file', (name: string, file: Readable, fileName: string) => {
        const chunks: Buffer[] = [];
        file.on('data', (chunk: Buffer) => chunks.push(chunk));
        file.on('end', () => {
          // A file field that nobody used is sent as well, without a name.
          if (fileName || chunks.length > 0) add(name, decodeText(Buffer.concat(chunks)));
        });
      });
      form.on('finish', () => done(fields));
      form.on('error', () => refuse(400));
      payload.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MOST_BODY_BYTES) refuse(413);
      });
      payload.on('error', () => refuse(400));
      payload.on('aborted', () => refuse(400));
      payload.pipe(form);
    } catch {
      refuse(400);
    }
  });
}
