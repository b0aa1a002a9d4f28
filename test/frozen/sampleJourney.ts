import type { ContactType, Scenario } from '../../src/scenario/scenario.ts';
import type { ContactEstimates, ContactMeasure } from '../../src/statistics/estimates.ts';
import { type JourneyCounts, journeyEstimates, spread } from './sampleEstimates.ts';
import { bankRun, type Sample, type SampleNames } from './sampleRun.ts';

/** Contacts of each kind, as shares of those offered to the bank's queues by themselves. */
interface Rates {
  readonly contained: number;
  readonly gaveUp: number;
  readonly blocked: number;
  readonly received: number;
  readonly overflowed: number;
  readonly transferred: number;
  readonly offered: number;
  readonly accepted: number;
  readonly calledBack: number;
  readonly retried: number;
  readonly repeated: number;
  readonly returned: number;
  readonly handle: number;
}

const NONE: Rates = {
  contained: 0,
  gaveUp: 0,
  blocked: 0,
  received: 0,
  overflowed: 0,
  transferred: 0,
  offered: 0,
  accepted: 0,
  calledBack: 0,
  retried: 0,
  repeated: 0,
  returned: 0,
  handle: 1,
};

/** Everything happens to the first type, some to the others. What one type passes on another receives. */
const RATES: readonly Rates[] = [
  {
    ...NONE,
    contained: 0.46,
    gaveUp: 0.05,
    blocked: 0.01,
    overflowed: 0.03,
    transferred: 0.06,
    offered: 0.2,
    accepted: 0.08,
    calledBack: 0.07,
    retried: 0.09,
    repeated: 0.07,
    returned: 0.06,
    handle: 0.86,
  },
  { ...NONE, received: 0.16, retried: 0.05 },
  { ...NONE, received: 0.48, repeated: 0.04 },
];

/**
 * The bank's day with everything before the queue and after the call: a menu, self-service that saves talk, and customers who
 * come back, are passed on or called back. No simulation made it either, but its counts add up.
 */
export function journeyRun(names: SampleNames = {}): Sample {
  const { run, scenario } = bankRun(names);
  const { estimates, result } = run;
  const cells = (of: readonly ContactEstimates[]) => of.map((cell, type) => journeyCell(cell, RATES[type] ?? NONE));
  const types = cells(estimates.contactTypes);
  const total = addedTo(estimates.total, types);
  const intervals = estimates.intervals.map((interval) => {
    const contactTypes = cells(interval.contactTypes);
    return { ...interval, contactTypes, total: addedTo(interval.total, contactTypes) };
  });
  const entry = { ...total, ...Object.fromEntries(COUNTS.map((measure) => [measure, ZERO])) } as ContactEstimates;
  const counts = estimates.contactTypes.map((cell, type) => journeyCounts(cell, RATES[type] ?? NONE));
  const all = (count: keyof CallCounts) => counts.reduce((sum, each) => sum + each[count], 0);
  const center: Partial<JourneyCounts> = {
    received: all('received'),
    returned: all('returned'),
    customersServed: all('customersServed'),
    callbackWait: CALLBACK_WAIT,
  };
  const menu = names.types?.[3] ?? 'the number on the website';
  const last = <T>(entries: readonly T[], added: T) => [...entries, added];
  const named = (values: readonly ContactEstimates[]) =>
    Object.fromEntries(
      [...scenario.contactTypes.map(({ name }) => name), menu].map((name, at) => [name, values[at]]),
    ) as {
      [name: string]: ContactEstimates;
    };
  const contactTypes = last(types, entry);
  return {
    scenario: journeyScenario(scenario, menu),
    run: {
      ...run,
      result: {
        ...result,
        contactTypes: named(contactTypes),
        total,
        intervals: result.intervals.map((interval, at) => ({
          ...interval,
          contactTypes: named(last(intervals[at]?.contactTypes ?? [], entry)),
          total: intervals[at]?.total ?? total,
        })),
      },
      estimates: {
        ...estimates,
        contactTypes,
        total,
        journeys: {
          contactTypes: last(
            types.map((cell, type) => journeyEstimates(cell, counts[type])),
            journeyEstimates(entry, { customersServed: 0 }),
          ),
          total: journeyEstimates(total, center),
        },
        intervals: intervals.map((interval) => ({
          ...interval,
          contactTypes: last(interval.contactTypes, entry),
          backlogs: last(interval.backlogs, { backlog: null, oldest: null }),
        })),
        phases: last(estimates.phases, []),
        wrap: last(estimates.wrap, ZERO),
        waits: last(estimates.waits, { edges: [0], counts: [] }),
      },
    },
  };
}

type CallCounts = Pick<JourneyCounts, 'received' | 'returned' | 'customersServed' | 'callbackWait'>;

const ZERO = { mean: 0, low: 0, high: 0 };
const CALLBACK_WAIT = 540;
const COUNTS = [
  'arrived',
  'customers',
  'contained',
  'selfServiceAbandoned',
  'blocked',
  'offered',
  'retried',
  'repeated',
  'transferred',
  'callbacksOffered',
  'callbacksAccepted',
  'callbacksAnswered',
  'overflowed',
  'answered',
  'abandoned',
] as const satisfies readonly ContactMeasure[];

/** A cell of the bank's day with what the rates add to it; the agents answer as many as before. */
function journeyCell(cell: ContactEstimates, rates: Rates): ContactEstimates {
  const before = cell.offered?.mean ?? 0;
  const replications = cell.offered?.low == null ? 1 : 100;
  const offered = before * (1 + rates.overflowed + rates.accepted);
  const arrived = offered + before * (rates.contained + rates.gaveUp + rates.blocked - rates.received);
  const counts: { readonly [measure: string]: number } = {
    arrived,
    customers: arrived - before * (rates.retried + rates.repeated + rates.returned),
    contained: before * rates.contained,
    selfServiceAbandoned: before * rates.gaveUp,
    blocked: before * rates.blocked,
    offered,
    retried: before * rates.retried,
    repeated: before * rates.repeated,
    transferred: before * rates.transferred,
    callbacksOffered: before * rates.offered,
    callbacksAccepted: before * rates.accepted,
    callbacksAnswered: before * rates.calledBack,
    overflowed: before * rates.overflowed,
    handleTime: (cell.handleTime?.mean ?? 0) * rates.handle,
  };
  return { ...cell, ...spreadOut(counts, replications) };
}

function journeyCounts(cell: ContactEstimates, rates: Rates): CallCounts {
  const before = cell.offered?.mean ?? 0;
  const answered = cell.answered?.mean ?? 0;
  return {
    received: before * rates.received,
    returned: before * rates.returned,
    customersServed: answered + before * (rates.calledBack - rates.repeated - rates.received),
    callbackWait: CALLBACK_WAIT,
  };
}

/** All contacts, from those of the types. */
function addedTo(total: ContactEstimates, types: readonly ContactEstimates[]): ContactEstimates {
  const sum = (measure: ContactMeasure) => types.reduce((all, cell) => all + (cell[measure]?.mean ?? 0), 0);
  const counts = Object.fromEntries(COUNTS.map((measure) => [measure, sum(measure)]));
  return { ...total, ...spreadOut(counts, total.offered?.low == null ? 1 : 100) };
}

function spreadOut(counts: { readonly [measure: string]: number }, replications: number): Partial<ContactEstimates> {
  return Object.fromEntries(Object.entries(counts).map(([name, mean]) => [name, spread(mean, 0.01, replications)]));
}

function journeyScenario(scenario: Scenario, menu: string): Scenario {
  const after = (mean: number) => ({ family: 'exponential', mean }) as const;
  const [service, newCustomer, support] = scenario.contactTypes;
  if (!service || !newCustomer || !support) throw new Error('the bank has three contact types');
  const numbered: ContactType = {
    ...service,
    name: menu,
    patience: null,
    talk: [],
    wrap: null,
    menu: {
      choices: [
        { type: service.name, share: 0.8 },
        { type: support.name, share: 0.2 },
      ],
      misrouted: 0.02,
    },
  };
  return {
    ...scenario,
    contactTypes: [
      {
        ...service,
        selfService: [
          {
            name: 'assistant',
            share: 0.7,
            time: after(60),
            contained: 0.4,
            abandoned: 0.05,
            saves: [{ phase: 'diagnosis', share: 0.5 }],
            returns: { probability: 0.13, after: after(7200) },
          },
        ],
        queue: { capacity: null, overflow: { after: 300, to: newCustomer.name } },
        retry: { probability: 0.5, after: after(900), attempts: 3 },
        repeat: { probability: 0.1, after: after(7200) },
        transfer: [{ to: support.name, probability: 0.08, after: null, warm: 0, requeue: 'ahead' }],
        callback: {
          offer: { wait: 180 },
          accept: 0.4,
          reach: 0.9,
          attempts: 1,
          promise: 'inOrder',
          reserve: 0,
          retryAfter: after(1800),
        },
      },
      { ...newCustomer, retry: { probability: 0.5, after: after(900), attempts: 3 } },
      { ...support, repeat: { probability: 0.05, after: after(7200) } },
      numbered,
    ],
  };
}
