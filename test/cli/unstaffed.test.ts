import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { busyhour, emptyFolder } from './busyhour.ts';

const center = (shop: string) => `
name: Corner
replications: 10
horizon: { start: "08:00", end: "10:00", interval: 30m }
contactTypes: { billing: { arrivals: { rate: 60/h }, talk: 4m } }
agentGroups:
  desk: { skills: [billing], schedule: { name: day, length: 2h, starts: ["08:00"] } }
  shop: { skills: [billing], ${shop} }
`;

describe('a group that says only which shifts may be worked', () => {
  const run = (shop: string) => {
    const file = join(emptyFolder(), 'corner.yaml');
    writeFileSync(file, center(shop));
    return busyhour(['run', file, '--json']);
  };

  it('is told to have nobody, and what makes its shifts, when others are there', async () => {
    const { code, stdout } = await run('staff: 6');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).warnings).toContain(
      'nobody of "desk" is scheduled: "busyhour schedule" makes the shifts of its "schedule"',
    );
  });

  it('is not run when nobody is there at all', async () => {
    const { code, stdout, stderr } = await run('schedule: { name: day, length: 1h, starts: ["09:00"] }');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      'busyhour: nobody is scheduled in "Corner": its agent groups say only which shifts may be worked; "busyhour schedule" makes them\n',
    );
  });
});
