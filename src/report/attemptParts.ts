import type { JourneyRow } from './journeyRows.ts';
import type { Color } from './palette.ts';
import type { Uses } from './uses.ts';

/** A part of the attempts: those that began, or ended, in one way. */
export interface AttemptPart {
  readonly label: string;
  readonly color: Color;
  /** Mean number per replication. */
  readonly of: (row: JourneyRow) => number;
  /** Whether a scenario can have any. */
  readonly possible: (uses: Uses) => boolean;
}

const mean = (estimate: { readonly mean: number } | null) => estimate?.mean ?? 0;
const always = () => true;

/**
 * How an attempt begins, each in exactly one way. Of all contacts together, those that overflowed are left out here and among
 * the ends: they go on in the same center.
 */
export const ATTEMPT_ORIGINS: readonly AttemptPart[] = [
  { label: 'first attempts', color: 'series0', of: ({ measures }) => mean(measures.customers), possible: always },
  {
    label: 'again after hanging up or finding no place',
    color: 'series1',
    of: ({ measures }) => mean(measures.retried),
    possible: ({ retry }) => retry,
  },
  {
    label: 'again after an answer',
    color: 'series3',
    of: ({ measures }) => mean(measures.repeated),
    possible: ({ repeat }) => repeat,
  },
  {
    label: 'back from self-service',
    color: 'series4',
    of: ({ journey }) => mean(journey.returned),
    possible: ({ returns }) => returns,
  },
  {
    label: 'from another queue or agent',
    color: 'series6',
    of: ({ name, measures, journey }) => mean(journey.received) - (name === null ? mean(measures.overflowed) : 0),
    possible: ({ moves }) => moves,
  },
];

/** How an attempt ends, each in exactly one way: on the whole as many as begin. */
export const ATTEMPT_ENDS: readonly AttemptPart[] = [
  {
    label: 'contained in self-service',
    color: 'series2',
    of: ({ measures }) => mean(measures.contained),
    possible: ({ selfService }) => selfService,
  },
  { label: 'answered', color: 'series0', of: ({ measures }) => mean(measures.answered), possible: always },
  {
    label: 'called back',
    color: 'series5',
    of: ({ measures }) => mean(measures.callbacksAnswered),
    possible: ({ callback }) => callback,
  },
  {
    label: 'overflowed',
    color: 'series6',
    of: ({ name, measures }) => (name === null ? 0 : mean(measures.overflowed)),
    possible: ({ overflow }) => overflow,
  },
  {
    label: 'promised a callback, not reached',
    color: 'series7',
    of: ({ measures }) => mean(measures.callbacksAccepted) - mean(measures.callbacksAnswered),
    possible: ({ callback }) => callback,
  },
  {
    label: 'gave up in self-service',
    color: 'series4',
    of: ({ measures }) => mean(measures.selfServiceAbandoned),
    possible: ({ selfService }) => selfService,
  },
  {
    label: 'abandoned in the queue',
    color: 'series1',
    of: ({ measures }) => mean(measures.abandoned),
    possible: always,
  },
  { label: 'blocked', color: 'series3', of: ({ measures }) => mean(measures.blocked), possible: always },
  {
    label: 'left waiting at the end',
    color: 'muted',
    of: ({ journey }) => mean(journey.leftWaiting),
    possible: ({ deferrable }) => deferrable,
  },
  { label: 'cut off', color: 'workload', of: ({ measures }) => mean(measures.disconnected), possible: always },
];
