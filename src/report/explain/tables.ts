import type { Cause, Explanation, Miss, Rung } from '../../experiment/explain/explanation.ts';
import { estimateText, meanText, rangeText } from '../estimateText.ts';
import { capitalized, count, decimal, NONE, percent, plural } from '../format.ts';
import { type Column, htmlTable } from '../htmlTable.ts';
import { type Markup, markup } from '../markup.ts';
import { causeLabel, rungTitle } from './labels.ts';
import { points, pointsRange } from './points.ts';

/** Every rung: its level, what it adds, and the staff that it asks for. */
export function rungsTable({ rungs, currency, requirementReplications, replications }: Explanation): Markup {
  const columns: readonly Column<Rung>[] = [
    {
      header: 'Model',
      cell: (rung) => markup`<span class="wrapping">${rung.contribution === null ? '' : '+ '}${rungTitle(rung)}</span>`,
    },
    { header: 'By', cell: ({ simulated }) => (simulated ? 'simulation' : 'formula'), words: true },
    { header: 'Service level', cell: ({ serviceLevel }) => meanText(serviceLevel, percent) },
    {
      header: '95% interval',
      cell: ({ serviceLevel, simulated }) => (simulated ? rangeText(serviceLevel, percent) || NONE : NONE),
    },
    { header: 'Adds, points', cell: ({ contribution }) => (contribution === null ? NONE : points(contribution.mean)) },
    {
      header: '95% interval',
      cell: ({ contribution }) => (contribution === null ? NONE : pointsRange(contribution) || NONE),
    },
    {
      header: 'Staff asked for',
      cell: ({ requirement }) => (requirement === null ? NONE : percent(requirement.share)),
    },
    {
      header: 'Scheduled hours',
      cell: ({ requirement }) => (requirement === null ? NONE : decimal(requirement.hours, 1)),
    },
    {
      header: markup`Pay, <bdi>${currency}</bdi>`,
      cell: ({ requirement }) => (requirement === null ? NONE : decimal(requirement.cost)),
    },
  ];
  return htmlTable({
    caption: `Each row is the one above it with one assumption more; differences between simulated rows are of pairs of the same ${plural(replications, 'replication')}. The staff is the plan’s, changed by one percentage in every interval until the target is met, by ${plural(requirementReplications, 'replication')}.`,
    columns,
    rows: rungs,
  });
}

/** Every interval that was asked about: what it lost, by cause. */
export function missesTable({ misses }: Explanation): Markup | null {
  const [first] = misses;
  if (first === undefined) return null;
  const columns: readonly Column<Miss>[] = [
    { header: 'Start', cell: ({ start }) => start },
    { header: 'Offered', cell: ({ offered }) => count(offered) },
    { header: 'Service level', cell: ({ serviceLevel }) => estimateText(serviceLevel, percent) },
    { header: 'Below the target, points', cell: ({ shortfall }) => points(shortfall).replace('+', '') },
    ...first.causes.map(({ id }) => ({
      header: capitalized(causeLabel({ id })),
      cell: ({ causes }: Miss) => causeCell(causes.find((cause) => cause.id === id)),
    })),
    { header: 'Left over', cell: ({ rest }) => points(rest) },
  ];
  return htmlTable({
    caption:
      'Points of service level that each cause took from the interval, with the 95% interval of the pairs; below 0 it helped. Causes and what is left over add up to the points below the target.',
    columns,
    rows: misses,
    tall: true,
  });
}

function causeCell(cause: Cause | undefined) {
  if (cause === undefined) return NONE;
  const range = pointsRange(cause.contribution);
  return range === ''
    ? points(cause.contribution.mean)
    : [points(cause.contribution.mean), markup` <small>${range}</small>`];
}
