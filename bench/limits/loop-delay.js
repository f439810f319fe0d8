// Loaded before a program of ours: says at each SIGUSR2 how late its event loop was since the last one, in ms.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();
process.on('SIGUSR2', () => {
  // It measures from one tick of its own clock to the next, so what is late is what is beyond one.
  const late = (nanoseconds) => (nanoseconds / 1e6 - RESOLUTION_MS).toFixed(2);
  process.stdout.write(`late: ${late(delay.percentile(99))} ${late(delay.max)}\n`);
  delay.reset();
});
