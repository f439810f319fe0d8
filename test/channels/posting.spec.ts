import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NoAnswer, post } from '../../src/channels/post.js';

describe('what is sent to addresses that people name', () => {
  const bodies: string[] = [];
  let retryAfter = '120';
  let server: Server;
  const at = (host: string) => `http://${host}:${(server.address() as AddressInfo).port}/x`;
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        bodies.push(body);
        response.writeHead(302, { location: at('127.0.0.1'), 'retry-after': retryAfter }).end();
      });
    });
    await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });

  it('does not reach our own network, neither by its address nor by a name that leads there', async () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]'])
      await expect(post(at(host), {}, 'hello')).rejects.toMatchObject({ code: 'not-public' });
    expect(bodies).toEqual([]);
  });

  it('reaches it where we name it ourselves, and follows nothing it is told', async () => {
    expect(await post(at('localhost'), {}, 'hello', { anywhere: true })).toEqual({
      status: 302,
      retryAfterSeconds: 120,
    });
    expect(bodies).toEqual(['hello']);
    // Nor is the way there, which is open still, of use to anyone else.
    await expect(post(at('localhost'), {}, 'hello')).rejects.toMatchObject({ code: 'not-public' });
    expect(bodies).toEqual(['hello']);
  });

  it('understands how long it is to be left alone, said as seconds or as a moment', async () => {
    const leftAlone = async (words: string) => {
      retryAfter = words;
      return (await post(at('localhost'), {}, '', { anywhere: true })).retryAfterSeconds;
    };
    const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
    expect(await leftAlone(inAnHour)).toBeGreaterThan(3_500);
    for (const words of ['Mon, 01 Jan 2024 00:00:00 GMT', 'soon', '-5', '0', ''])
      expect([words, await leftAlone(words)]).toEqual([words, null]);
  });

  it('says when nobody answers', async () => {
    await expect(post('http://127.0.0.1:1/x', {}, '', { anywhere: true })).rejects.toEqual(
      new NoAnswer('econnrefused', false),
    );
  });
});
