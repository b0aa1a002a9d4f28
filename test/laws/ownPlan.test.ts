import { describe, expect, it } from 'vitest';
import { inlineCrew } from '../../src/experiment/inlineCrew.ts';
import { labOf } from '../../src/experiment/staff/labOf.ts';
import { ownPlan } from '../../src/experiment/staff/ownPlan.ts';
import { parseFiles } from './parseFiles.ts';

const FIELDS = `
horizon: { start: "08:00", end: "18:00", interval: 30m, warmUp: 1h }
contactTypes: { calls: { arrivals: { rate: 10/h }, talk: 3m } }
agentGroups:
  evening: { skills: [calls], staff: 2, pay: { perHour: 10, perDay: 5 } }
  desk:
    skills: [calls]
    pay: { perHour: 20 }
    shifts:
`;

function priced(shifts: string) {
  const { hours, cost } = ownPlan(labOf(parseFiles({ 'main.yaml': FIELDS + shifts }), { crew: inlineCrew }));
  return { hours, cost };
}

describe("what the scenario's own staff costs", () => {
  it('is its pay in the hours that count, and no pay for an unpaid break', () => {
    // 9 hours of 2 agents at 10 an hour and 5 a day; 8.5 hours of 3 agents at 20 an hour, less half an hour of lunch.
    expect(
      priced(
        '      - { start: "09:30", length: 8h30m, agents: 3, breaks: [{ after: 3h, length: 30m, paid: false }, { after: 5h, length: 15m }] }',
      ),
    ).toEqual({ hours: [18, 25.5], cost: 190 + 3 * 8 * 20 });
  });

  it('leaves out the part of a break that lies in the warm-up', () => {
    expect(
      priced('      - { start: "08:00", length: 8h, agents: 1, breaks: [{ after: 45m, length: 30m, paid: false }] }'),
    ).toEqual({ hours: [18, 7], cost: 190 + 7 * 20 - 0.25 * 20 });
  });
});
