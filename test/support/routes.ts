import type { FastifyInstance } from 'fastify';

/** Every route that Fastify answers, like `GET /events/:eventId`; HEAD comes with GET. */
export function routesOf(server: FastifyInstance): string[] {
  const above: { depth: number; path: string }[] = [];
  return server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part = '', methods = ''] =
        /^([│ ├└─]*)(\S+)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
      while (above.length > 0 && above.at(-1)!.depth >= indent.length) above.pop();
      const path = (above.at(-1)?.path ?? '') + part;
      above.push({ depth: indent.length, path });
      return methods
        .split(', ')
        .filter((method) => method !== '' && method !== 'HEAD')
        .map((method) => `${method} ${path}`);
    });
}
