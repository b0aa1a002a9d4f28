import { describe, expect, it } from 'vitest';
import { inlineCrew } from '../../src/experiment/inlineCrew.ts';
import { simulate } from '../../src/experiment/simulate.ts';
import { loadScenario } from '../../src/node/loadScenario.ts';
import { compareFormula } from '../../src/report/comparison.ts';
import { rangeText } from '../../src/report/estimateText.ts';
import { moneyFinding } from '../../src/report/findings/money.ts';
import { money } from '../../src/report/format.ts';
import { html } from '../../src/report/html.ts';
import { nuisanceVerdict } from '../../src/report/nuisance.ts';
import { pageOf } from '../../src/report/page.ts';
import { PAID_PARTS } from '../../src/report/paidParts.ts';
import { usesOf } from '../../src/report/uses.ts';
import type { AgentGroup, ContactType, Scenario } from '../../src/scenario/scenario.ts';
import { centerRun, outboundRun } from '../frozen/sampleCenter.ts';
import { journeyRun } from '../frozen/sampleJourney.ts';
import { bankRun, type Sample } from '../frozen/sampleRun.ts';

const center = centerRun();

/** The page's words without its scripts and style. */
function words({ run, scenario }: Sample): string {
  const page = html(run, scenario, { plotly: 'H4sIAAAA' }).replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
  return page.replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' ');
}

/** What the page says before its first figure. */
function firstWords(sample: Sample): string {
  return words(sample).split('Service through the day')[0] ?? '';
}

/** The center's run with one contact type, or one agent group, told otherwise. */
function withType(name: string, changes: Partial<ContactType>): Sample {
  const contactTypes = center.scenario.contactTypes.map((type) =>
    type.name === name ? { ...type, ...changes } : type,
  );
  return { run: center.run, scenario: { ...center.scenario, contactTypes } };
}

function withGroups(changes: Partial<AgentGroup>): Scenario {
  return { ...center.scenario, agentGroups: center.scenario.agentGroups.map((group) => ({ ...group, ...changes })) };
}

describe('the parts of the report', () => {
  const HEADINGS = ['Outbound calls', 'Chats and email', 'What customers say'] as const;

  it('are there for what the scenario has', () => {
    const text = words(center);
    for (const heading of HEADINGS) expect(text.includes(heading)).toBe(true);
    expect(usesOf(center.scenario)).toMatchObject({
      outbound: true,
      followUp: true,
      chat: true,
      deferrable: true,
      survey: true,
      shifts: true,
      breaks: true,
      absence: true,
      severalChats: true,
      journey: false,
    });
  });

  it('are not there for contacts that only queue', () => {
    const text = words(bankRun());
    for (const heading of [...HEADINGS, 'nuisance', 'backlog', 'overtime, less', 'Who took what', 'When a shift ends'])
      expect(text.includes(heading)).toBe(false);
  });

  it('name the outbound types apart from the others, and count no menu', () => {
    expect(words(center)).toContain('4 contact types · 2 outbound types · 2 agent groups');
    expect(words(journeyRun())).toContain('3 contact types · 2 agent groups');
  });

  it('list no outbound type among those who wait', () => {
    const page = html(center.run, center.scenario, { plotly: '' });
    const options = [...page.matchAll(/<option[^>]*>([^<]*)/g)].map(([, name]) => name);
    expect(options).toEqual(['All contacts', 'service', 'new customer', 'internet support', 'email']);
  });
});

describe('the first words of the report', () => {
  const text = firstWords(center);

  it('tell what came of the outbound calls, and which nuisance calls are over their limit', () => {
    expect(text).toContain(
      '88.5 outbound calls per day reach 37.2 customers; nuisance calls of feedback calls are over the limit.',
    );
  });

  it('tell how much email is left', () => {
    expect(text).toContain('Of email, 4 contacts per day are left waiting at the end.');
  });

  it('put no time to a target that is seconds for one type and hours for another', () => {
    expect(text).toContain('Target missed: 67.1% answered in time, 80% wanted');
    expect(text).not.toContain('80% in 20 s');
  });

  it('tell the satisfaction and the money', () => {
    expect(text).toContain('85.4% (83.7–87.1%) of the customers who respond to the survey are satisfied.');
    expect(text).toContain('In all it costs 1,855 USD (1,818–1,892 USD) per day, 1.23 USD per answered contact.');
    expect(text).toContain('Agents are idle for 31.9 h of the 120 h that they are available');
  });

  it('tell the callbacks', () => {
    expect(firstWords(journeyRun())).toContain('78.6 customers per day are called back, 9 min later on average.');
  });

  it('are four paragraphs at most, none of them empty', () => {
    for (const sample of [center, journeyRun(), bankRun(), outboundRun()]) {
      const page = html(sample.run, sample.scenario, { plotly: '' });
      const answer = page.match(/<section class="answer[\s\S]*?<\/section>/)?.[0] ?? '';
      const paragraphs = [...answer.matchAll(/<p>([\s\S]*?)<\/p>/g)].map(([, paragraph = '']) => paragraph);
      expect(paragraphs.length).toBeGreaterThanOrEqual(2);
      expect(paragraphs.length).toBeLessThanOrEqual(4);
      for (const paragraph of paragraphs) expect(paragraph.trim().length).toBeGreaterThan(20);
    }
  });
});

describe('the sections below the first words', () => {
  const text = words(center).replace(firstWords(center), '');

  it('tell the outbound calls in full, each nuisance rate over its limit', () => {
    expect(text).toContain('Outbound: 88.5 calls per day reach 37.2 customers (42.0%), and 35.9 speak with an agent.');
    expect(text).toContain('Nuisance calls: feedback calls 5.0% (4.1–5.9%) of the reached, over the limit of 3%');
    expect(text).toContain('10% of the time that other contacts leave');
  });

  it('tell how fast email is answered, and what is left of it', () => {
    expect(text).toContain('email 93.0% (91.5–94.4%) within 4 h (4 left at the end, oldest 7 h 13 min)');
    expect(text).toContain('The oldest is the one that waits longest in a day, on average.');
  });

  it('tell where the money goes', () => {
    expect(text).toContain(
      '5,537 USD for agents, 96.00 USD for lines, 42.00 USD for self-service and 380.00 USD of lost value',
    );
    expect(text).toContain('less 4,200 USD of revenue');
  });

  it('tell the offers to call back', () => {
    expect(words(journeyRun())).toContain('89.9 of 225 offers to call back are accepted per day');
  });
});

describe('a center that only calls', () => {
  const text = words(outboundRun());

  it('is judged by its nuisance calls', () => {
    expect(text).toContain('35.9 customers connected per day, but nuisance calls over the limit');
    expect(text).toContain('the mark is the lowest limit, 3%');
  });

  it('has no words on a service level that it does not have', () => {
    for (const word of ['Service level', 'Erlang C', 'Abandonment', 'No contacts were offered'])
      expect(text.includes(word)).toBe(false);
  });
});

describe('nuisance calls', () => {
  it.each([
    [{ mean: 0.02, low: 0.01, high: 0.03 }, 'met'],
    [{ mean: 0.02, low: 0.01, high: 0.031 }, 'open'],
    [{ mean: 0.04, low: 0.031, high: 0.05 }, 'missed'],
    [{ mean: 0.02, low: null, high: null }, 'met'],
    [{ mean: 0.031, low: null, high: null }, 'missed'],
    [{ mean: 0, low: 0, high: 0.14 }, 'met'],
    [null, 'none'],
  ] as const)('of a share of %j are, against a limit of 3%%: %s', (rate, verdict) => {
    expect(nuisanceVerdict(rate, 0.03)).toBe(verdict);
  });
});

describe('the paid time', () => {
  const { agentGroups, agents, agentTime } = center.run.estimates;
  const rows = [
    ...agentGroups.map((measures, group) => ({ measures, time: agentTime.agentGroups[group] })),
    { measures: agents, time: agentTime.agents },
  ];

  it.each(rows.map((row, index) => [index < 2 ? `group ${index}` : 'all agents', row] as const))(
    'of %s is the sum of its parts',
    (_, { measures, time }) => {
      if (time === undefined) throw new Error('every group has agent time');
      const sum = PAID_PARTS.reduce((total, { of }) => total + of({ measures, time }), 0);
      expect(sum).toBeCloseTo(time.paidHours?.mean ?? Number.NaN, 9);
    },
  );

  it('shows the parts that the run has, and says what idle time was for', () => {
    const text = words(center);
    expect(text).toContain('the sum of handling, outbound, idle, breaks, absence and shrinkage');
    expect(text).toContain('paid is scheduled and overtime, less unpaid breaks');
    expect(text).toMatch(/10\.6 h \(392\.20 USD\) are buffer.*21\.3 h \(784\.39 USD\) are mismatch/);
    expect(text).toContain('Outbound calls filled 3.5 h (130.73 USD) more, 10% of what would be idle without them.');
  });

  it('states the rules of the staff that there is: levels, shifts, late breaks and overtime', () => {
    const text = words(center);
    for (const phrase of [
      'When staff falls',
      'When a shift ends',
      'A break that falls due during a contact begins after it',
    ])
      expect(text.includes(phrase)).toBe(true);
    const levels = { run: center.run, scenario: withGroups({ shifts: [], absence: 0 }) };
    expect(words(levels).includes('When a shift ends')).toBe(false);
  });
});

describe.each(['blended-center', 'roster', 'help-desk'])('a simulated %s', (name) => {
  const simulated = async () => {
    const scenario = loadScenario(`scenarios/${name}.yaml`, { replications: 3 });
    return { scenario, run: await simulate(scenario, { crew: inlineCrew }) };
  };

  it('has paid time that is the sum of its parts, in every group and interval, and idle time that is buffer and mismatch', async () => {
    const { run } = await simulated();
    const { intervals, agentGroups, agentTime } = run.estimates;
    const cells = [{ agentGroups, agentTime }, ...intervals].flatMap((cell) =>
      cell.agentGroups.map((measures, group) => ({ measures, time: cell.agentTime.agentGroups[group] })),
    );
    for (const { measures, time } of cells) {
      if (time === undefined) throw new Error('every group has agent time');
      const sum = PAID_PARTS.reduce((total, { of }) => total + of({ measures, time }), 0);
      expect(sum).toBeCloseTo(time.paidHours?.mean ?? Number.NaN, 8);
    }
    intervals.forEach(({ agents }, at) => {
      const { buffer = Number.NaN, mismatch = Number.NaN } = run.idle.intervals[at] ?? {};
      expect(buffer + mismatch).toBeCloseTo(agents.idleHours?.mean ?? 0, 8);
      expect(Math.min(buffer, mismatch)).toBeGreaterThan(-1e-9);
    });
  });

  it('fills its page without a number that is none', async () => {
    const text = words(await simulated());
    expect(text.match(/NaN|Infinity|undefined|\[object|null/g)).toBeNull();
  });
});

describe('who took what', () => {
  it('adds up by type and by group', () => {
    // Tellers took 900 of the 940 contacts of service, and 1,280 contacts in all.
    expect(words(center)).toContain('tellersservice90095.7%70.3%');
    expect(words(center)).toContain('specialistsservice404.3%25.3%');
  });
});

describe('the cost', () => {
  it('per answered contact counts those who were called', () => {
    const { total, journeys, cost } = center.run.estimates;
    const contacts = (total.answered?.mean ?? 0) + (journeys.total.connected?.mean ?? 0);
    const row = words(center).match(/Total: cost less revenue.*/)?.[0] ?? '';
    const each = money((cost.total?.mean ?? 0) / contacts, 'USD').replaceAll('\u00a0', ' ');
    expect(row.endsWith(each)).toBe(true);
  });

  it('that revenue exceeds is a gain', () => {
    const { estimates } = center.run;
    const total = { mean: -900, low: -950, high: -850 };
    const run = { ...center.run, estimates: { ...estimates, cost: { ...estimates.cost, total } } };
    expect(moneyFinding(pageOf(run, center.scenario))?.replaceAll('\u00a0', ' ')).toContain(
      'In all it earns 900.00 USD (850.00–950.00 USD) per day more than it costs: 4,200 USD of revenue, less',
    );
    const { scenario, run: plain } = bankRun();
    expect(moneyFinding(pageOf(plain, scenario))).toBeNull();
  });

  it('is written with a word between bounds below 0, where a dash would read as a sign', () => {
    const format = (value: number) => money(value, 'USD');
    expect(rangeText({ mean: -2, low: -3, high: -1 }, format).replaceAll('\u00a0', ' ')).toBe('−3.00 to −1.00 USD');
    expect(rangeText({ mean: 0, low: -3, high: 1 }, format).replaceAll('\u00a0', ' ')).toBe('−3.00–1.00 USD');
  });
});

describe('the formulas', () => {
  it('are held against those who cannot wait', () => {
    const bank = bankRun();
    const [all] = pageOf(bank.run, bank.scenario).views;
    const [mixed, , , , email] = pageOf(center.run, center.scenario).views;
    if (!all || !mixed || !email) throw new Error('a page has views');
    const [calls, everything] = [compareFormula(all, 'erlangA'), compareFormula(mixed, 'erlangA')];
    expect(everything?.formula).toBeCloseTo(calls?.formula ?? Number.NaN, 12);
    expect(everything?.simulated).toBeCloseTo(calls?.simulated ?? Number.NaN, 12);
    expect(compareFormula(email, 'erlangA')).toBeNull();
  });

  it('compare email as soon as it is a call', () => {
    const { run, scenario } = withType('email', { channel: 'voice' });
    const [mixed] = pageOf(run, scenario).views;
    const [without] = pageOf(center.run, center.scenario).views;
    if (!mixed || !without) throw new Error('a page has views');
    expect(compareFormula(mixed, 'erlangA')?.simulated).not.toBe(compareFormula(without, 'erlangA')?.simulated);
  });
});

describe('a horizon of several days', () => {
  it('names its last day at its end, and the day of a span once', () => {
    const { run, scenario } = bankRun();
    const horizon = { ...scenario.horizon, start: 0, length: 36 * 3600, interval: 12 * 3600 };
    const starts = ['00:00', '12:00', 'day 2 00:00'];
    const intervals = starts.map((start, at) => {
      const interval = run.result.intervals[at];
      if (!interval) throw new Error('the bank has intervals');
      return { ...interval, start };
    });
    const { grid } = pageOf({ ...run, result: { ...run.result, intervals } }, { ...scenario, horizon });
    expect(grid.span(0, 3)).toBe('00:00–day 2 12:00');
    expect(grid.span(2, 3)).toBe('day 2 00:00–12:00');
    expect(grid.span(0, 1)).toBe('00:00–12:00');
  });
});
