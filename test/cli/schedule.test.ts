import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { busyhour, emptyFolder } from './busyhour.ts';

const KIOSK = `
name: Kiosk
replications: 50
horizon: { start: "08:00", end: "12:00", interval: 1h }
contactTypes:
  calls: { arrivals: { counts: [20, 40, 30, 20] }, patience: 3m, talk: 3m }
agentGroups:
  desk:
    skills: [calls]
    staff: 3
    pay: { perHour: 20 }
    schedule:
      - { name: half, length: 2h, starts: { from: "08:00", to: "10:00", every: 1h } }
      - { name: long, length: 4h, starts: ["08:00"], agents: 9, breaks: [{ length: 30m, between: [1h, 2h], every: 30m, paid: false }] }
`;

/** A folder with the kiosk in it. */
function kiosk(): string {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'kiosk.yaml'), KIOSK);
  return cwd;
}

const FEW = ['--proof', '300'];

describe('busyhour schedule', () => {
  it('prints shifts and who is there when, and writes tables, a report and a file that runs', async () => {
    const cwd = kiosk();
    const { code, stdout, stderr } = await busyhour(['schedule', 'kiosk.yaml', ...FEW, '--workers', '1'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Kiosk\nThe shifts meet .* 4 targets/);
    expect(stdout).toMatch(/shift +from–to +agents +breaks/);
    expect(stdout).toMatch(/interval +desk required +present +service level/);
    expect(stdout).not.toContain('\x1b');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    const folder = join(cwd, 'output/kiosk');
    expect(readdirSync(folder).sort()).toEqual([
      'kiosk-scheduled.yaml',
      'requirement.csv',
      'roster.csv',
      'schedule.html',
      'schedule.json',
      'schedule.xlsx',
      'shifts.csv',
    ]);
    const { cover } = JSON.parse(readFileSync(join(folder, 'schedule.json'), 'utf8'));
    const run = await busyhour(['run', 'output/kiosk/kiosk-scheduled.yaml', '--json'], { cwd });
    const hours = cover.shifts.reduce(
      (sum: number, { agents, length }: { agents: number; length: number }) => sum + (agents * length) / 3600,
      0,
    );
    expect(JSON.parse(run.stdout).agents.scheduledHours.mean).toBeCloseTo(hours, 9);
    expect(await busyhour(['validate', 'output/kiosk/kiosk-scheduled.yaml'], { cwd })).toMatchObject({ code: 0 });
  });

  it('prints with --json what it writes with --out, the same with one worker and two', async () => {
    const cwd = kiosk();
    const line = ['schedule', 'kiosk.yaml', ...FEW, '--json', '--gap', '0%'];
    const one = await busyhour([...line, '--workers', '1'], { cwd });
    expect(readdirSync(cwd)).toEqual(['kiosk.yaml']);
    expect(JSON.parse(one.stdout).cover.gap).toBe(0);
    expect(await busyhour([...line, '--workers', '2', '--out', 'here'], { cwd })).toEqual(one);
    expect(readFileSync(join(cwd, 'here/kiosk/schedule.json'), 'utf8')).toBe(one.stdout);
    for (const file of ['requirement.csv', 'schedule.xlsx']) {
      expect(await busyhour([...line, '--requirement', join('here/kiosk', file)], { cwd })).toEqual(one);
    }
  });

  it('has of several days the shifts by day, and of many intervals those that need a look', async () => {
    const cwd = kiosk();
    const days = ['2026-03-02', '2026-03-03', '2026-03-04'];
    const hours = Array.from({ length: 52 }, (_, hour) => ({
      hour: (8 + hour) % 24,
      day: Math.floor((8 + hour) / 24),
    }));
    const counts = hours.map(({ hour }) => (hour >= 8 && hour < 12 ? 20 : 0));
    const rows = hours.map(({ hour, day }, place) => {
      return `${days[day]} ${String(hour).padStart(2, '0')}:00,${counts[place] === 0 ? 0 : 4}\n`;
    });
    writeFileSync(join(cwd, 'wanted.csv'), `interval_start,desk\n${rows.join('')}`);
    const three = ['--set', 'horizon={ start: "2026-03-02 08:00", end: "2026-03-04 12:00", interval: 1h }'];
    const more = ['--set', `contactTypes.calls.arrivals.counts=[${counts}]`, '--requirement', 'wanted.csv'];
    const line = ['schedule', 'kiosk.yaml', '--proof', '100', ...three, ...more];
    const { stdout, stderr } = await busyhour(line, { cwd });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/shift +from–to +day 1 +day 2 +day 3\n/);
    // Four are more than it takes, and three of them are seen to do.
    expect(stdout).toContain('52 intervals; those with fewer agents than required');
    expect(stdout).toMatch(/2026-03-02 09:00 +4 +3 /);
    expect(stdout).not.toContain('2026-03-02 15:00');
  });

  it('answers with 1 where no shifts keep the rules, says which rule and writes nothing', async () => {
    const cwd = kiosk();
    writeFileSync(join(cwd, 'wanted.csv'), 'interval_start,desk\n08:00,3\n09:00,5\n10:00,4\n11:00,3\n');
    const long = 'agentGroups.desk.schedule=[{ name: long, length: 4h, starts: ["08:00"], agents: 2 }]';
    const few = ['--requirement', 'wanted.csv', '--set', long];
    const { code, stdout, stderr } = await busyhour(['schedule', 'kiosk.yaml', ...few], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^busyhour: No shifts keep all rules/);
    expect(stderr).toMatch(/"long" of "desk": 2 agents are too few; it takes 5 at least/);
    expect(readdirSync(cwd)).toEqual(['kiosk.yaml', 'wanted.csv']);
    const json = await busyhour(['schedule', 'kiosk.yaml', '--json', ...few], { cwd });
    expect({ code: json.code, stderr: json.stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(json.stdout)).toMatchObject({ kind: 'infeasible', infeasible: { rules: ['agents'] } });
  });

  it('exits with --check by whether the targets hold', async () => {
    const cwd = kiosk();
    writeFileSync(join(cwd, 'wanted.csv'), 'interval_start,desk\n08:00,3\n');
    const hour = ['--set', 'horizon.end="09:00"', '--set', 'contactTypes.calls.arrivals.counts=[20]'];
    const line = ['schedule', 'kiosk.yaml', ...FEW, ...hour, '--requirement', 'wanted.csv', '--check', '--quiet'];
    expect(await busyhour(line, { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    // Whoever takes a call only after a minute answers none within 20 seconds, however many they are.
    const late = ['--set', 'agentGroups.desk.skills={ calls: { after: 1m } }'];
    expect(await busyhour([...line, ...late], { cwd })).toEqual({ code: 1, stdout: '', stderr: '' });
  });

  it.each([
    [['--gap', 'small'], '--gap: "small" is not a share'],
    [['--proof', 'many'], '--proof'],
    [['--requirement', 'gone.csv'], 'gone.csv'],
    [['--set', 'agentGroups.desk.schedule=[]'], 'schedule'],
  ] as const)('says what is wrong with %j, and writes nothing', async (options, advice) => {
    const cwd = kiosk();
    const { code, stdout, stderr } = await busyhour(['schedule', 'kiosk.yaml', ...options], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(advice);
    expect(readdirSync(cwd)).toEqual(['kiosk.yaml']);
  });

  it('asks for a schedule where no group has one', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'kiosk.yaml'), KIOSK.slice(0, KIOSK.indexOf('    schedule:')));
    const { code, stderr } = await busyhour(['schedule', 'kiosk.yaml'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('no agent group has a "schedule"');
  });
});
