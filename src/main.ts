import 'reflect-metadata';
import { runUntilTold } from './run-until-told.js';

await runUntilTold(async (ground) => {
  // Takes longest to load, and is not needed to tell people what is missing.
  const [{ Installation }, { serve }] = await Promise.all([
    import('./installation/installation.js'),
    import('./serve.js'),
  ]);
  const { app, url } = await serve(ground);
  const welcome = await app.get(Installation).newWelcomeLink();
  process.stdout.write(`Gatherwell: ${url}\n`);
  if (welcome) process.stdout.write(`Welcome: ${welcome}\n`);
  return app;
});
