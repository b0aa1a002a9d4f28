import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { buildProgram } from './builtProgram.ts';
import { median } from './median.ts';

// node --import tsx test/bench/bankWeek.ts: the shifts of a week, by the command line: seven days like the retail bank's, in quarter hours, of two
// groups that help each other, with some 1,900 shifts to choose from. Each round has to give the same bytes.

const ROUNDS = Number(process.argv[2] ?? 3);
const DAYS = 7;
const QUARTERS = 96;

const SHIFT_TYPES = [
  {
    name: 'full day',
    length: '8h',
    starts: { from: '07:00', to: '16:00', every: '15m' },
    days: 5,
    rest: '11h',
    breaks: [
      { length: '30m', between: ['3h30m', '4h30m'], paid: false },
      { length: '15m', between: ['1h30m', '2h'] },
    ],
  },
  {
    name: 'part time',
    lengths: ['4h', '5h'],
    starts: { from: '07:00', to: '19:00', every: '15m' },
    days: 5,
    rest: '11h',
    breaks: [{ length: '15m', between: ['1h30m', '2h30m'] }],
    atMost: '50%',
  },
];

const program = buildProgram();
try {
  const file = join(program.folder, 'week.yaml');
  writeFileSync(join(program.folder, 'week.csv'), volumes());
  writeFileSync(file, JSON.stringify(week()));
  const times: number[] = [];
  const found = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, [program.busyhour, 'schedule', file, '--json'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    times.push((performance.now() - start) / 1000);
    if (status !== 0) throw new Error(`busyhour schedule failed:\n${stderr}`);
    found.add(stdout);
  }
  const { cover, steps, given } = JSON.parse([...found][0] ?? '');
  const count = (...verdicts: readonly string[]) =>
    given.goals.filter(({ verdict }: { readonly verdict: string }) => verdicts.includes(verdict)).length;
  console.log(
    `${median(times).toFixed(1)} s (${times.map((time) => time.toFixed(1)).join(', ')}); ${steps.length} rounds from ${steps[0].cost} to ${cover.cost} USD, ` +
      `gap ${(100 * cover.gap).toFixed(2)}%; ${count('met')} of ${count('met', 'open', 'missed')} targets met, ${count('missed')} missed; ${found.size === 1 ? 'the same bytes' : 'OTHER BYTES'} each time`,
  );
} finally {
  program.remove();
}

/** The scenario of the bank's day, over a week from midnight to midnight. */
function week() {
  const day = parse(readFileSync('scenarios/retail-bank.yaml', 'utf8'));
  for (const type of Object.values<{ arrivals: { file: string } }>(day.contactTypes)) type.arrivals.file = 'week.csv';
  for (const group of Object.values<{ staff?: unknown; schedule?: unknown }>(day.agentGroups)) {
    delete group.staff;
    group.schedule = SHIFT_TYPES;
  }
  return { ...day, replications: 30, horizon: { start: '2026-03-01 00:00', length: `${24 * DAYS}h`, interval: '15m' } };
}

/** The bank's volumes by half hours, halved, seven times; nobody calls at night. */
function volumes(): string {
  const [header = '', ...rows] = readFileSync('scenarios/retail-bank.csv', 'utf8').trim().split('\n');
  const types = header.split(',').slice(1, -2);
  const byTime = new Map(rows.map((row) => [row.slice(0, 5), row.split(',').slice(1, -2).map(Number)]));
  const lines = Array.from({ length: DAYS * QUARTERS }, (_, place) => {
    const quarter = place % QUARTERS;
    const clock = (minutes: number) =>
      [Math.floor(minutes / 60), minutes % 60].map((part) => `${part}`.padStart(2, '0')).join(':');
    const halves = byTime.get(clock(30 * Math.floor(quarter / 2))) ?? types.map(() => 0);
    return [
      `2026-03-0${1 + Math.floor(place / QUARTERS)} ${clock(15 * quarter)}`,
      ...halves.map((count) => count / 2),
    ].join();
  });
  return `${['interval_start', ...types].join()}\n${lines.join('\n')}\n`;
}
