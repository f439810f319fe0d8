import 'reflect-metadata';
import { LazyModuleLoader } from '@nestjs/core';
import { groups } from './demo/community.js';
import { crowd } from './demo/crowd.js';
import { DemoModule } from './demo/demo.module.js';
import { FillCalendar } from './demo/fill-calendar.js';
import { busiestMember } from './demo/move-in.js';
import { organiserOf, SettleIn } from './demo/settle-in.js';
import { runUntilTold } from './run-until-told.js';
import { serve } from './serve.js';

/** `npm run demo`: the same program on a data folder of its own, with a community already living in it. */
await runUntilTold(
  async (ground) => {
    const { app, url } = await serve(ground);
    const demo = await app.get(LazyModuleLoader).load(() => DemoModule);
    await demo.get(SettleIn).run();
    await demo.get(FillCalendar).run();
    process.stdout.write(`Gatherwell: ${url}\n${whoToBe(url)}`);
    return app;
  },
  { ...process.env, DATA_DIR: process.env['DATA_DIR'] ?? 'data-demo', DATABASE_URL: '', SMTP_URL: '' },
);

function whoToBe(url: string): string {
  return [
    `Sign in at ${url}/sign-in with one of these addresses; the letter lands in ${url}/mailbox`,
    `  Administrator: ${crowd[0]!.email}`,
    `  Organiser:     ${organiserOf(0).email}`,
    `  Member:        ${busiestMember(groups).email}`,
    '',
  ].join('\n');
}
