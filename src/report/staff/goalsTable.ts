import type { Given, StaffedGoal } from '../../experiment/staff/staffing.ts';
import { meanText, rangeText } from '../estimateText.ts';
import { capitalized, duration, NONE, percent, plural } from '../format.ts';
import type { Grid } from '../grid.ts';
import { type Column, htmlTable } from '../htmlTable.ts';
import { type Markup, markup, named } from '../markup.ts';
import { boundText, MEASURE_WORDS } from './goalColumns.ts';

/** Rows that need no box to scroll in. */
const FEW = 20;

/** Every goal: the target, its bound, what came out and whether it is met. */
export function goalsTable(given: Given, grid: Grid): Markup {
  const { targets, chance, replications, confidence } = given;
  const formatOf = ({ target }: StaffedGoal) =>
    targets[target]?.measure === 'asa' ? duration : (share: number) => percent(share);
  const byDays: readonly Column<StaffedGoal>[] = [
    { header: 'Share of days', cell: ({ held }) => meanText(held, percent) },
    { header: '95% interval', cell: ({ held }) => rangeText(held, percent) || NONE },
  ];
  const columns: readonly Column<StaffedGoal>[] = [
    { header: 'Interval', cell: ({ interval }) => (interval === null ? 'whole horizon' : grid.label(interval)) },
    { header: 'Target', cell: ({ target }) => targetMarkup(given, target), words: true },
    { header: 'On average', cell: (goal) => meanText(goal.estimate, formatOf(goal)) },
    { header: '95% interval', cell: (goal) => rangeText(goal.estimate, formatOf(goal)) || NONE },
    ...(chance === null ? [] : byDays),
    { header: 'Verdict', cell: ({ verdict }) => VERDICTS[verdict], words: true },
  ];
  const asked = chance === null ? '' : ` Each is to hold on ${percent(chance, 0)} of days.`;
  const rows = given.goals.filter(({ verdict }) => verdict !== 'idle');
  const left = rows.length < given.goals.length ? ' Where nothing was offered there is no row.' : '';
  return htmlTable({
    caption: `Every target on ${plural(replications, 'fresh replication')}. The verdicts are right with ${percent(confidence, 0)} confidence for all together; each interval is a 95% interval of its own.${asked}${left}`,
    columns,
    rows,
    tall: rows.length > FEW,
  });
}

function targetMarkup({ targets, contactTypes, agentGroups }: Given, place: number): Markup {
  const target = targets[place];
  if (target === undefined) return markup`${NONE}`;
  const owner = contactTypes[target.contactType ?? -1] ?? agentGroups[target.agentGroup ?? -1] ?? '';
  const bound = boundText(target.bound, target.measure !== 'asa');
  return markup`${capitalized(MEASURE_WORDS[target.measure])} of ${named(owner)} at ${target.direction} ${bound}`;
}

const VERDICTS = { met: 'met', missed: 'missed', open: 'undecided', idle: NONE } as const;
