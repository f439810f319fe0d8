import type { FastifyReply } from 'fastify';

/** What a mail program looks like. */
export type Look = 'light' | 'dark';

/** A letter brings its own styles and nothing else; its links open in place of the page around it. */
export const LETTER_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-top-navigation-by-user-activation',
].join('; ');

/** A page shows letters in frames, each from an address of its own. */
export function allowFrames(reply: FastifyReply): void {
  extendPolicy(reply, "frame-src 'self'");
}

/** A page holds letters itself. Frames without an address keep to the page's own policy, and letters have styles. */
export function allowHeldFrames(reply: FastifyReply): void {
  extendPolicy(reply, "frame-src 'self'; style-src-attr 'unsafe-inline'");
}

/** Letters leave their colours to the program that shows them, so it is enough to say which it is. */
export function inLook(html: string, look: Look): string {
  return html
    .replaceAll('content="light dark"', `content="${look}"`)
    .replace('color-scheme:light dark', `color-scheme:${look}`);
}

function extendPolicy(reply: FastifyReply, further: string): void {
  const policy = String(reply.getHeader('content-security-policy'));
  void reply.header('content-security-policy', `${policy}; ${further}`);
}
