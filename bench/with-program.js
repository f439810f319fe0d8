import 'reflect-metadata';
import { Config } from '../dist/config/config.js';
import { serve } from '../dist/serve.js';
import { freePort, vault } from './ground.js';

/**
 * Runs the program inside this process for a moment, where its statements can be written down.
 * @template T
 * @param {string} databaseUrl
 * @param {(url: string, app: import('@nestjs/common').INestApplicationContext) => Promise<T>} act
 * @returns {Promise<T>}
 */
export async function withProgram(databaseUrl, act) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = new Config({
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    PORT: String(port),
    BASE_URL: url,
    SMTP_URL: 'smtp://127.0.0.1:9',
    LOG_LEVEL: 'silent',
    SWEEP_SECONDS: '300',
  });
  const { app } = await serve({ config, databaseUrl, vault, leave: async () => undefined });
  try {
    return await act(url, app);
  } finally {
    await app.close();
  }
}
