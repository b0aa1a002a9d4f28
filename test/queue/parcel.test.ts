import { describe, expect, it } from 'vitest';
import { cellDigests } from '../../src/experiment/sweep/cellDigests.ts';
import { loadScenario } from '../../src/node/loadScenario.ts';
import { packCell, unpackCell } from '../../src/node/queue/cellParcel.ts';
import { describeVersion } from '../../src/node/queue/cellVersion.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const cell = (scenario: Scenario, intervals = false) => ({
  scenario,
  intervals,
  ...cellDigests(scenario, intervals),
});
const bank = loadScenario('scenarios/retail-bank.yaml');

describe('a cell in the queue', () => {
  it.each(['retail-bank', 'online-retailer', 'parcel-carrier', 'roster'])('comes out as it went in: %s', (name) => {
    const task = cell(loadScenario(`scenarios/${name}.yaml`), true);
    expect(unpackCell(task.digest, packCell(task))).toEqual(task);
  });

  it('keeps customers who never hang up, and types with odd names', () => {
    const [type] = bank.contactTypes;
    if (type === undefined) throw new Error('the bank has a contact type');
    const calls = [
      { time: 1.25, type: type.name, service: null, patience: Number.POSITIVE_INFINITY },
      { time: 2, type: type.name, service: 60, patience: 1e308 },
    ];
    const odd = { ...type, name: '1e999 "endless" \\u0000endless __proto__' };
    const task = cell({ ...bank, calls, contactTypes: [odd, ...bank.contactTypes] });
    const read = unpackCell(task.digest, packCell(task));
    expect(read).toEqual(task);
    expect(read.scenario.calls?.[0]?.patience).toBe(Number.POSITIVE_INFINITY);
  });

  it('takes a tenth of its JSON, or less, when it has 10,000 intervals of a plan that repeats itself', () => {
    const counts = Array.from({ length: 10_000 }, (_, interval) => 5 + ((interval * 7919) % 48) / 7);
    const contactTypes = bank.contactTypes.map((type) =>
      type.arrivals.kind === 'counts' ? { ...type, arrivals: { ...type.arrivals, counts } } : type,
    );
    const task = cell({ ...bank, contactTypes });
    expect(packCell(task).task.length).toBeLessThan(JSON.stringify(task.scenario).length / 10);
  });

  it('is refused when it is not the one that its digest names, with a sentence that says why', () => {
    const task = cell(bank);
    const other = packCell(cell({ ...bank, seed: 'another' }));
    const refusal = (parcel: Parameters<typeof unpackCell>[1]) => () => unpackCell(task.digest, parcel);
    expect(refusal(other)).toThrow(/^cell [0-9a-f]{12} arrived damaged$/);
    expect(refusal({ ...other, version: '0.0.1-2-3' })).toThrow(
      /^cell [0-9a-f]{12} was made by busyhour 0\.0\.1 \(engine 2, streams 3\), and this worker is busyhour /,
    );
  });

  it.each(['', 'AAAA', 'not base64 at all', Buffer.from('{').toString('base64')])(
    'is refused when it is %j',
    (text) => {
      const task = cell(bank);
      expect(() => unpackCell(task.digest, { ...packCell(task), task: text })).toThrow('arrived damaged');
    },
  );

  it('is refused when it is cut short', () => {
    const task = cell(bank);
    const parcel = packCell(task);
    expect(() => unpackCell(task.digest, { ...parcel, task: parcel.task.slice(0, -40) })).toThrow('arrived damaged');
  });

  it('tells versions apart, and does not repeat what is none', () => {
    expect(describeVersion('1.0.0-beta.1-4-2')).toBe('busyhour 1.0.0-beta.1 (engine 4, streams 2)');
    expect(describeVersion('\u001b[31mred')).toBe('another version');
  });
});
