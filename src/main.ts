import 'reflect-metadata';
import { Installation } from './installation/installation.js';
import { serve } from './serve.js';
import { runUntilTold } from './run-until-told.js';

await runUntilTold(async (ground) => {
  const { app, url } = await serve(ground);
  const welcome = await app.get(Installation).newWelcomeLink();
  process.stdout.write(`Gatherwell: ${url}\n`);
  if (welcome) process.stdout.write(`Welcome: ${welcome}\n`);
  return app;
});
