/** What the sample runs are made from: volumes, handle times and staff like those of a bank's telephone center. */
export interface SampleType {
  readonly name: string;
  readonly group: number;
  /** Mean handle time, seconds. */
  readonly handle: number;
  readonly target: number;
  readonly meanWait: number;
  /** Talk phases and their shares of the handle time. */
  readonly phases: readonly (readonly [name: string, share: number])[];
  readonly counts: readonly number[];
}

export interface SampleGroup {
  readonly name: string;
  readonly shrinkage: number;
  readonly perHour: number;
}

const SHAPE = [
  0.2, 0.45, 0.7, 1.1, 1.5, 1.75, 1.85, 1.9, 1.8, 1.7, 1.55, 1.5, 1.4, 1.35, 1.45, 1.5, 1.4, 1.2, 1, 0.95, 0.9, 0.95, 1,
  0.95, 0.85, 0.75, 0.7, 0.65, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1,
];
const scaled = (factor: number) => SHAPE.map((share) => Math.round(share * factor * 100) / 100);

export const BANK = {
  name: 'Retail bank, an average Sunday',
  start: 7 * 3600,
  interval: 1800,
  replications: 100,
  types: [
    {
      name: 'service',
      group: 0,
      handle: 215,
      target: 0.8,
      meanWait: 48,
      phases: [
        ['greeting', 0.08],
        ['diagnosis', 0.32],
        ['resolution', 0.48],
      ],
      counts: scaled(32),
    },
    {
      name: 'new customer',
      group: 0,
      handle: 150,
      target: 0.8,
      meanWait: 40,
      phases: [['talk', 0.88]],
      counts: scaled(6),
    },
    {
      name: 'internet support',
      group: 1,
      handle: 410,
      target: 0.9,
      meanWait: 75,
      phases: [['talk', 0.88]],
      counts: scaled(4),
    },
  ] as readonly SampleType[],
  groups: [
    { name: 'tellers', shrinkage: 0.25, perHour: 32 },
    { name: 'specialists', shrinkage: 0.2, perHour: 45 },
  ] as readonly SampleGroup[],
  staff: [
    [2, 3, 5, 7, 9, 10, 10, 9, 9, 11, 11, 10, 9, 9, 10, 11, 11, 9, 8, 7, 7, 7, 8, 8, 7, 6, 6, 6, 5, 4, 4, 3, 2, 0],
    [1, 2, 2, 2, 3, 3, 3, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 0],
  ] as readonly (readonly number[])[],
  warnings: [
    'tellers: no agent is scheduled from 23:30 to 24:00, while contacts of service arrive',
  ] as readonly string[],
};

export const TINY: typeof BANK = {
  name: 'One interval',
  start: 8 * 3600,
  interval: 1800,
  replications: 1,
  types: [{ name: 'calls', group: 0, handle: 180, target: 0.8, meanWait: 20, phases: [['talk', 0.88]], counts: [60] }],
  groups: [{ name: 'agents', shrinkage: 0, perHour: 20 }],
  staff: [[8]],
  warnings: [],
};
