import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/**
 * A mail server that counts, in this process.
 * @param {{ msPerLetter?: number }} how long it takes before it accepts one
 */
export async function openSink({ msPerLetter = 0 } = {}) {
  let count = 0;
  let last = '';
  let waiting = [];
  /** @type {(to: string, at: number) => void} */
  let onLetter = () => undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, done) {
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', async () => {
        if (msPerLetter > 0) await wait(msPerLetter);
        if (count === 0) last = Buffer.concat(chunks).toString();
        count += 1;
        onLetter(session.envelope.rcptTo[0].address, Date.now());
        waiting = waiting.filter((it) => count < it.count || it.done(performance.now()));
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.server.address());
  const until = (wanted) =>
    count >= wanted ? performance.now() : new Promise((done) => waiting.push({ count: wanted, done }));
  return {
    url: `smtp://127.0.0.1:${port}`,
    forget: () => (count = 0),
    first: () => until(1),
    until,
    /** Tells of each letter from now on. */
    tell: (listener) => (onLetter = listener),
    /** The first letter, as parts that nodemailer composes again. */
    example: () => partsOf(last),
    close: () => new Promise((done) => server.close(() => done(undefined))),
  };
}

/** Cuts a letter into what a plain nodemailer loop would be given: the same text, HTML, headers and files. */
async function partsOf(source) {
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(source);
  return {
    from: mail.from?.value[0],
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments.map(({ filename, contentType, content }) => ({
      filename,
      contentType,
      content: content.toString(),
    })),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': '<http://127.0.0.1:1/letters/x/unsubscribe>',
    },
  };
}
