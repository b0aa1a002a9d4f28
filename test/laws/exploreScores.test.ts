import { describe, expect, it } from 'vitest';
import { inlineCrew } from '../../src/experiment/inlineCrew.ts';
import { simulate } from '../../src/experiment/simulate.ts';
import { answerOf } from '../../src/report/explore/answer.ts';
import { scores } from '../../src/report/explore/scores.ts';
import { type Side, sideOf } from '../../src/report/explore/side.ts';
import { staffingContext } from '../../src/report/explore/staffing.ts';
import { parseFiles } from './parseFiles.ts';

const CENTER = `
horizon: { start: "08:00", end: "12:00", interval: 30m }
replications: 40
contactTypes:
  billing: { arrivals: { rate: 100/h }, talk: 4m }
  sales: { arrivals: { rate: 30/h }, talk: 5m }
  letters: { channel: email, arrivals: { rate: 6/h }, talk: 5m, serviceLevel: { target: 90%, within: 2h } }
agentGroups:
  tellers: { skills: [billing, letters], staff: 8, pay: { perHour: 20 } }
  sellers: { skills: [sales], staff: 4, shrinkage: 20%, pay: { perHour: 30 } }
`;

async function side(...set: readonly string[]): Promise<Side> {
  const scenario = parseFiles({ 'main.yaml': CENTER }, { set });
  return sideOf(await simulate(scenario, { crew: inlineCrew, records: true }), scenario);
}

const plan = await side();
const more = await side('agentGroups.tellers.staff=10');
const fewer = await side('agentGroups.tellers.staff=7');

describe('the numbers of the what-if page', () => {
  it('are those of the run, and differ from the plan by what the runs differ', () => {
    const all = scores(more, plan, 'total');
    expect(all.map(({ measure }) => measure)).toEqual([
      'serviceLevel',
      'targetMet',
      'abandonment',
      'occupancy',
      'idleCost',
      'cost',
    ]);
    const [level] = all;
    const [now, before] = [more.run.result.total.serviceLevel, plan.run.result.total.serviceLevel];
    expect(level?.estimate).toEqual(now);
    expect(level?.difference?.mean).toBeCloseTo((now?.mean ?? 0) - (before?.mean ?? 0), 12);
    // Two more agents for four hours at 20 an hour, and what working on after the close costs.
    const cost = all.find(({ measure }) => measure === 'cost');
    expect(cost?.difference?.mean).toBeCloseTo(
      (more.run.result.cost.total?.mean ?? 0) - (plan.run.result.cost.total?.mean ?? 0),
      9,
    );
    expect(cost?.change).toMatch(/^\+1[56]\d\.\d\d\u00a0USD$/);
  });

  it('are of the type that is looked at, with a wait that is not mixed of seconds and hours', () => {
    const all = scores(more, plan, 'type0');
    expect(all.map(({ measure }) => measure)).toContain('asa');
    expect(all[0]?.estimate).toEqual(more.run.result.contactTypes.billing?.serviceLevel);
    expect(scores(more, plan, 'type2').map(({ label }) => label)).toContain('Left at the end');
  });

  it('say which way is better', () => {
    const judged = (now: Side) =>
      new Map(scores(now, plan, 'type0').map(({ measure, judgement }) => [measure, judgement]));
    expect([...judged(more)].filter(([, judgement]) => judgement === 'better').map(([measure]) => measure)).toEqual(
      expect.arrayContaining(['serviceLevel', 'asa', 'abandonment']),
    );
    expect(judged(more).get('cost')).toBe('worse');
    expect(judged(fewer).get('serviceLevel')).toBe('worse');
    expect(judged(fewer).get('cost')).toBe('better');
    expect(judged(more).get('occupancy')).toBe('other');
    expect(new Set(judged(plan).values())).toEqual(new Set(['same']));
  });

  it('leave what the change does not touch exactly as it is in the plan', () => {
    // Sellers share nothing with tellers: common random numbers make their figures the same, not nearly.
    const sales = scores(more, plan, 'type1').filter(({ measure }) =>
      ['serviceLevel', 'asa', 'abandonment'].includes(measure),
    );
    expect(sales.map(({ judgement, difference }) => [judgement, difference])).toEqual(
      sales.map(() => ['same', expect.objectContaining({ mean: 0, low: 0, high: 0 })]),
    );
  });
});

describe('the sentence of the what-if page', () => {
  it('says what the plan gives, and then what the change does to it', () => {
    const unchanged = answerOf(plan, 'total', scores(plan, plan, 'total'), false);
    const level = scores(plan, plan, 'total')[0];
    expect(unchanged.sentence).toBe(`The plan as it is: ${level?.text} in time (target 80%).`);
    const now = scores(more, plan, 'total');
    const { sentence } = answerOf(more, 'total', now, true);
    expect(sentence).toMatch(
      /^With your changes: [\d.]+% in time \(target 80%\), [\d.]+\u00a0points more than in the plan \(95%: /,
    );
    expect(sentence).toContain(now[0]?.text);
    expect(sentence).toMatch(/total cost 1[56]\d\.\d\d\u00a0USD more \(95%: /);
  });

  it('says so when nothing of it differs', () => {
    const { sentence } = answerOf(more, 'type1', scores(more, plan, 'type1'), true);
    expect(sentence).toContain('no different from the plan');
  });
});

describe('the requirement beside the staffing', () => {
  it('is what the group must have scheduled, given the other groups, so that Erlang A is satisfied', () => {
    const { required, verdicts } = staffingContext(plan, 1, 'total');
    const pool = plan.run.result.intervals[3]?.pools.find(({ agentGroups }) => agentGroups.includes('sellers'));
    expect(required[3]).toBe(Math.ceil((pool?.erlangA.required ?? 0) / 0.8 - 1e-9));
    expect([required.length, verdicts.length]).toEqual([8, 8]);
  });
});
