// npm run bench [-- feeds calendars series rsvps hotDate letters planning reminders remindersByRedis longRun pages footprint]
import { calendars } from './calendars.js';
import { feeds } from './feeds.js';
import { footprint } from './footprint.js';
import { openGround } from './ground.js';
import { hotDate } from './hot-date.js';
import { letters } from './letters.js';
import { pages } from './pages.js';
import { planning } from './planning.js';
import { longRun, reminders, remindersByRedis } from './reminders.js';
import { rsvps } from './rsvps.js';
import { series } from './series.js';

const all = {
  feeds,
  calendars,
  series,
  rsvps,
  hotDate,
  letters,
  planning,
  reminders,
  remindersByRedis,
  longRun,
  pages,
  footprint,
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in all));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench called ${unknown.join(', ')}. There are: ${Object.keys(all).join(', ')}\n`,
  );
  process.exit(1);
}

const lines = [
  '| what | ours | limit | ratio (lowest–highest) | goal | |',
  '| --- | --- | --- | --- | --- | --- |',
];
let missed = 0;
for (const [name, bench] of Object.entries(all)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const ground = await openGround();
  try {
    for (const result of await bench(ground)) {
      const { line, met } = 'ratio' in result ? ratioLine(result) : figureLine(result);
      if (!met) missed += 1;
      lines.push(line);
      process.stderr.write(`${line}\n`);
    }
  } finally {
    await ground.close();
  }
}
process.stdout.write(`Node ${process.version}\n\n${lines.join('\n')}\n`);
process.exit(missed > 0 ? 1 : 0);

function ratioLine({ name, unit, goal, ours, limit, ratio, spread }) {
  const met = ratio >= goal;
  const [low, high] = spread.map((it) => it.toFixed(2));
  const figures = `${Math.round(ours)} ${unit} | ${Math.round(limit)} ${unit}`;
  return {
    met,
    line: `| ${name} | ${figures} | ${ratio.toFixed(2)} (${low}–${high}) | ≥ ${goal} | ${word(met)} |`,
  };
}

function figureLine({ name, unit, most, figure, spread }) {
  const met = figure <= most;
  const [low, high] = spread.map((it) => it.toFixed(1));
  return {
    met,
    line: `| ${name} | ${figure.toFixed(1)} ${unit} | | (${low}–${high}) | ≤ ${most} ${unit} | ${word(met)} |`,
  };
}

function word(met) {
  return met ? 'met' : 'missed';
}
