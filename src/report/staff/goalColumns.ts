import type { Given, StaffedGoal } from '../../experiment/staff/staffing.ts';
import type { TargetMeasure } from '../../experiment/staff/target.ts';
import { meanText } from '../estimateText.ts';
import { duration, percent } from '../format.ts';
import type { TerminalColumn } from '../terminalTable.ts';

/** The goals of an interval, or of the whole horizon. */
interface WithGoals {
  readonly goals: readonly StaffedGoal[];
}

/** A column for each measure, by the worst of its goals: its distance from the bound, in parts of that. */
export function goalColumns({ targets, goals }: Given): readonly TerminalColumn<WithGoals>[] {
  const measures = [...new Set(targets.map(({ measure }) => measure))];
  return measures
    .filter((measure) => goals.some(({ target }) => targets[target]?.measure === measure))
    .map((measure) => ({
      header: MEASURE_WORDS[measure],
      cell: ({ goals: own }) => {
        const judged = own.filter((goal) => targets[goal.target]?.measure === measure && goal.estimate !== null);
        const [first] = judged.toSorted((a, b) => distance(a, targets) - distance(b, targets));
        return meanText(first?.estimate ?? null, measure === 'asa' ? duration : (share) => percent(share));
      },
    }));
}

/** What is said of an interval: the worst that is known of its goals, and nothing where all hold. */
export function stateOf(goals: readonly StaffedGoal[]): string {
  if (goals.some(({ verdict }) => verdict === 'missed')) return 'missed';
  return goals.some(({ verdict }) => verdict === 'open') ? 'undecided' : '';
}

export const MEASURE_WORDS: { readonly [Measure in TargetMeasure]: string } = {
  serviceLevel: 'service level',
  abandonment: 'abandonment',
  asa: 'ASA',
  occupancy: 'occupancy',
  nuisance: 'nuisance',
};

/** A bound as short as it can be said: `80%`, `92.5%`, `30 s`. */
export function boundText(bound: number, isShare: boolean): string {
  return isShare ? percent(bound, Number.isInteger(Math.round(bound * 1000) / 10) ? 0 : 1) : duration(bound);
}

function distance({ target, estimate }: StaffedGoal, targets: Given['targets']): number {
  const { bound = 0, direction = 'least' } = targets[target] ?? {};
  const above = ((estimate?.mean ?? bound) - bound) / Math.max(1e-9, bound);
  return direction === 'least' ? above : -above;
}
