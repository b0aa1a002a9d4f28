import { describe, expect, it } from 'vitest';
import { ATTEMPT_ENDS, ATTEMPT_ORIGINS } from '../../src/report/attemptParts.ts';
import { csv } from '../../src/report/csv.ts';
import { expectedHandleTime } from '../../src/report/expectedHandleTime.ts';
import { html } from '../../src/report/html.ts';
import { journeyRows, totalJourney } from '../../src/report/journeyRows.ts';
import { pageOf } from '../../src/report/page.ts';
import { usesOf } from '../../src/report/uses.ts';
import type { ContactType, Scenario } from '../../src/scenario/scenario.ts';
import { journeyRun } from '../frozen/sampleJourney.ts';
import { bankRun } from '../frozen/sampleRun.ts';

const assets = { plotly: 'H4sIAAAA' };
const journey = journeyRun();
const HEADING = 'Before the queue, and after the call';

/** The page's words without its scripts and style. */
function words(scenario: Scenario): string {
  const page = html(journey.run, scenario, assets).replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
  return page.replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' ');
}

/** The scenario with only one of its pieces left. */
function withOnly(piece: keyof ContactType): Scenario {
  const plain = bankRun().scenario.contactTypes[0];
  if (!plain) throw new Error('the bank has contact types');
  const { selfService, menu, queue, retry, repeat, transfer, callback } = plain;
  const none = { selfService, menu, queue, retry, repeat, transfer, callback };
  return {
    ...journey.scenario,
    contactTypes: journey.scenario.contactTypes.map((type) => ({ ...type, ...none, [piece]: type[piece] })),
  };
}

describe('the section on what is before the queue and after the call', () => {
  it('is not there when the scenario has none of it', () => {
    const { run, scenario } = bankRun();
    const page = html(run, scenario, assets);
    expect(page.includes(HEADING)).toBe(false);
    expect(page.includes('attemptEnds')).toBe(false);
    expect(page.includes('deflection')).toBe(false);
  });

  it.each([
    ['selfService', 'Self-service contains 24.8%'],
    ['menu', 'What became of every attempt'],
    ['queue', '33.7 move to another queue'],
    ['retry', '112 after hanging up or finding no place'],
    ['repeat', '84.2 after an answer that settled nothing'],
    ['transfer', 'agents transfer 67.4 contacts'],
    ['callback', 'offers to call back are accepted'],
  ] as const)('is there for %s alone, and says what came of it', (piece, sentence) => {
    const text = words(withOnly(piece));
    expect(text.includes(HEADING)).toBe(true);
    expect(text.includes(sentence)).toBe(true);
  });

  it('has no table of self-service or callbacks without them', () => {
    const text = words(withOnly('retry'));
    expect(text.includes('Deflection, gross')).toBe(false);
    expect(text.includes('Wait until called')).toBe(false);
  });

  it('says the deflection and the returning customers in short in the summary, and in full in the section', () => {
    const page = html(journey.run, journey.scenario, assets).replaceAll('\u00a0', ' ');
    const answer = page.match(/<section class="answer[\s\S]*?<\/section>/)?.[0] ?? '';
    expect(answer).toContain('Self-service contains 24.8% (24.6–25.0%) of the attempts, 517 per day.');
    expect(answer).toContain('Customers make 1.14 attempts each');
    expect(page.replace(answer, '')).toContain(
      'Self-service contains 24.8% (24.6–25.0%) of the attempts (517 per day); 67.4 of these come back',
    );
  });

  it('lists no menu among the queues', () => {
    const page = html(journey.run, journey.scenario, assets);
    expect(page.includes('the number on the website')).toBe(false);
    expect(page.match(/<option/g)).toHaveLength(4);
  });

  it('tells how many customers of a type were served only where no other type’s customers are among them', () => {
    const mixed = journeyRows(pageOf(journey.run, journey.scenario)).map(({ ownCustomers }) => ownCustomers);
    expect(mixed).toEqual([false, false, false]);
    const own = journeyRows(pageOf(journey.run, withOnly('retry'))).map(({ ownCustomers }) => ownCustomers);
    expect(own).toEqual([true, true, true, true]);
  });
});

describe('the attempts', () => {
  const page = pageOf(journey.run, journey.scenario);

  it.each([totalJourney(page), ...journeyRows(page)].map((row) => [row.name ?? 'all contacts', row] as const))(
    'of %s begin as often as they end',
    (_, row) => {
      const begun = ATTEMPT_ORIGINS.reduce((sum, { of }) => sum + of(row), 0);
      const ended = ATTEMPT_ENDS.reduce((sum, { of }) => sum + of(row), 0);
      expect(ended).toBeGreaterThan(0);
      expect(begun).toBeCloseTo(ended, 9);
    },
  );
});

describe('what self-service does to the handle time', () => {
  it('is measured against talk and wrap as the distributions say, phases added up', () => {
    const [service] = journey.scenario.contactTypes;
    if (!service) throw new Error('the journey has contact types');
    expect(expectedHandleTime(service)).toBeCloseTo(215 * (0.08 + 0.32 + 0.48 + 0.12), 9);
    expect(expectedHandleTime({ ...service, wrap: null })).toBeCloseTo(215 * 0.88, 9);
    const uniform = { family: 'uniform', from: 60, to: 120 } as const;
    expect(expectedHandleTime({ ...service, talk: [{ name: 'talk', time: uniform }], wrap: null })).toBe(90);
  });

  it('shows the talk that is saved as less, and the mix of those who are left as what it is', () => {
    const text = words(journey.scenario);
    // 215 s less 14%; all contacts: the short calls are contained, the long ones stay.
    expect(text).toContain('3 min 35 s3 min 5 s 3 min 3 s – 3 min 7 s−30 s');
    expect(text).toContain('+8.0 s');
  });

  it('is not said of replayed calls, which may bring their own', () => {
    expect(words({ ...journey.scenario, calls: [] }).includes('Talk + wrap, nothing saved')).toBe(false);
  });
});

describe('what a scenario uses', () => {
  it('is nothing for contacts that only queue', () => {
    expect(Object.values(usesOf(bankRun().scenario)).some((used) => used)).toBe(false);
  });

  it('knows that the misrouted are transferred', () => {
    expect(usesOf(withOnly('menu'))).toMatchObject({ menu: true, transfer: true, moves: true, comesBack: false });
  });
});

describe('the CSV of intervals', () => {
  it('has the new counts after all columns that it had', () => {
    const [header = ''] = csv(journey.run, journey.scenario).split('\r\n');
    expect(header.replace('\uFEFF', '').split(',').slice(-27)).toEqual([
      'erlang_a_required_agents',
      'customers',
      'contained_contacts',
      'self_service_abandoned_contacts',
      'retried_contacts',
      'repeated_contacts',
      'transferred_contacts',
      'overflowed_contacts',
      'callbacks_offered_contacts',
      'callbacks_accepted_contacts',
      'callbacks_answered_contacts',
      'dialed_contacts',
      'reached_contacts',
      'nuisance_contacts',
      'surveyed_contacts',
      'satisfaction_share',
      'backlog_contacts',
      'oldest_waiting_seconds',
      `overtime_cost_${journey.scenario.currency}`,
      'paid_agent_hours',
      'break_agent_hours',
      'unpaid_break_agent_hours',
      'absence_agent_hours',
      'shrinkage_agent_hours',
      'outbound_agent_hours',
      'idle_buffer_agent_hours',
      'idle_mismatch_agent_hours',
    ]);
  });
});
