import type { ContactTrace } from '../../engine/contactTrace.ts';
import { SHORT_ABANDON } from '../../plan/plan.ts';
import type { ServiceLevelFormula } from '../../scenario/scenario.ts';
import { addPoint, type Course, courseOf, type Point } from './course.ts';

/** What a service level asks of an offered contact; S(t), L(t), L(s) and so on of the measures count those for which it is true. */
interface Fate {
  readonly isAnswered: boolean;
  readonly inTime: boolean;
  readonly isQuickAbandon: boolean;
  readonly isShortAbandon: boolean;
  /** Left at the horizon's end before its time had run out: nobody knows. */
  readonly isOpen: boolean;
}

/** Whether a contact counts for a service level, and against it. */
const FORMULAS: {
  readonly [Formula in ServiceLevelFormula]: {
    readonly of: (fate: Fate) => boolean;
    readonly over: (fate: Fate) => boolean;
  };
} = {
  offered: { of: ({ inTime }) => inTime, over: ({ isOpen }) => !isOpen },
  excludeQuickAbandons: {
    of: ({ inTime }) => inTime,
    over: ({ isOpen, isQuickAbandon }) => !isOpen && !isQuickAbandon,
  },
  creditQuickAbandons: {
    of: ({ inTime, isQuickAbandon }) => inTime || isQuickAbandon,
    over: ({ isOpen }) => !isOpen,
  },
  answeredOnly: { of: ({ inTime }) => inTime, over: ({ isAnswered }) => isAnswered },
  creditShortAbandons: {
    of: ({ inTime, isShortAbandon }) => inTime || isShortAbandon,
    over: ({ isOpen }) => !isOpen,
  },
  excludeShortAbandons: {
    of: ({ inTime }) => inTime,
    over: ({ isOpen, isShortAbandon }) => !isOpen && !isShortAbandon,
  },
};

/** A contact that was offered, and for how long it may wait (microseconds) to be answered in time. */
export interface Offered {
  readonly trace: ContactTrace;
  readonly offered: number;
  /** When it left the queue. */
  readonly left: number;
  readonly within: number;
}

/** Service level so far of some contacts; NaN until something is decided about the first. */
export function serviceLevelCourse(contacts: readonly Offered[], formula: ServiceLevelFormula): Course {
  const { of, over } = FORMULAS[formula];
  const decisions = contacts
    .map((contact) => ({ time: decidedAt(contact, formula), fate: fateOf(contact) }))
    .filter(({ fate }) => over(fate))
    .sort((a, b) => a.time - b.time);
  const points: Point[] = [[0, Number.NaN]];
  let good = 0;
  decisions.forEach(({ time, fate }, before) => {
    if (of(fate)) good++;
    addPoint(points, time, good / (before + 1));
  });
  return courseOf(points);
}

/** From when on a service level stays below the target to the end; `null` when it does not end there. */
export function lostAt({ times, values }: Course, target: number): number | null {
  const isBelow = (value: number | undefined) => value !== undefined && value < target;
  let first = values.length;
  while (isBelow(values[first - 1])) first--;
  return times[first] ?? null;
}

function fateOf({ trace, offered, left, within }: Offered): Fate {
  const wait = left - offered;
  const isAnswered = trace.outcome === 'answered';
  const isAbandon = trace.outcome === 'abandoned' || trace.outcome === 'balked';
  return {
    isAnswered,
    inTime: isAnswered && wait <= within,
    isQuickAbandon: isAbandon && wait <= within,
    isShortAbandon: isAbandon && wait <= SHORT_ABANDON,
    isOpen: trace.outcome === 'leftWaiting' && wait <= within,
  };
}

/** When it is settled how the contact counts: as it leaves, or before that once nothing can change it any more. */
function decidedAt({ offered, left, within }: Offered, formula: ServiceLevelFormula): number {
  if (formula === 'answeredOnly') return left;
  const asksShort = formula === 'creditShortAbandons' || formula === 'excludeShortAbandons';
  return Math.min(left, offered + (asksShort ? Math.max(within, SHORT_ABANDON) : within));
}
