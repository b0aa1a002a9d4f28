import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { busyhour, emptyFolder } from './busyhour.ts';

const SHOP = `
name: Shop
replications: 20
horizon: { start: "08:00", end: "09:30", interval: 30m }
contactTypes:
  orders: { arrivals: { counts: [20, 40, 30] }, patience: 3m, talk: 3m }
agentGroups:
  desk: { skills: [orders], staff: 3, pay: { perHour: 20 } }
`;

/** A folder with the shop in it. */
function shop(): string {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'shop.yaml'), SHOP);
  return cwd;
}

const FEW = ['--proof', '300', '--workers', '1'];

describe('busyhour staff', () => {
  it('prints the least agents beside the formulas, and writes a table and a file that runs', async () => {
    const cwd = shop();
    const { code, stdout, stderr } = await busyhour(['staff', 'shop.yaml', ...FEW], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/interval +desk +Erlang A +Erlang C +service level/);
    expect(stdout).toContain('The least staffing found costs');
    expect(stdout).not.toContain('\x1b');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    const folder = join(cwd, 'output/shop');
    expect(readdirSync(folder).sort()).toEqual([
      'requirement.csv',
      'shop-staffed.yaml',
      'staff.html',
      'staff.json',
      'staff.xlsx',
    ]);
    const { plan } = JSON.parse(readFileSync(join(folder, 'staff.json'), 'utf8'));
    const [header, ...rows] = readFileSync(join(folder, 'requirement.csv'), 'utf8').trim().split('\n');
    expect(header).toBe('interval_start,desk,erlang_a desk,erlang_c desk');
    expect(rows.map((row) => Number(row.split(',')[1]))).toEqual(plan.plan.agents[0]);
    const run = await busyhour(['run', 'output/shop/shop-staffed.yaml', '--json'], { cwd });
    expect(JSON.parse(run.stdout).agents.scheduledHours.mean).toBe(plan.hours[0]);
  });

  it('prints with --json what it writes with --out, the same with one worker and two', async () => {
    const cwd = shop();
    const line = ['staff', 'shop.yaml', '--proof', '300', '--json'];
    const one = await busyhour([...line, '--workers', '1'], { cwd });
    expect(readdirSync(cwd)).toEqual(['shop.yaml']);
    expect(await busyhour([...line, '--workers', '2', '--out', 'here'], { cwd })).toEqual(one);
    expect(readFileSync(join(cwd, 'here/shop/staff.json'), 'utf8')).toBe(one.stdout);
  });

  it('says with --given what the agents give, and with --check whether that is enough', async () => {
    const cwd = shop();
    const line = ['staff', 'shop.yaml', '--given', '--replications', '200', '--check'];
    const few = await busyhour(line, { cwd });
    expect(few.code).toBe(1);
    expect(few.stdout).toMatch(/08:30 +3 +.*missed/);
    const many = await busyhour([...line, '--set', 'agentGroups.desk.staff=12'], { cwd });
    expect(many.code).toBe(0);
    expect(many.stdout).toContain('all of 3 targets hold, with 95% confidence');
    expect(readdirSync(cwd)).toEqual(['shop.yaml']);
  });

  it.each([
    [['--fixed', 'desc'], 'unknown agent group "desc"; did you mean "desk"?'],
    [['--fixed', 'desk'], '--fixed leaves no agent group to staff'],
    [['--given', '--fixed', 'desk'], '--given searches nothing'],
    [['--proof', 'many'], '--proof'],
  ] as const)('says what is wrong with %j, and writes nothing', async (options, advice) => {
    const cwd = shop();
    const { code, stdout, stderr } = await busyhour(['staff', 'shop.yaml', ...options], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(advice);
    expect(readdirSync(cwd)).toEqual(['shop.yaml']);
  });
});
