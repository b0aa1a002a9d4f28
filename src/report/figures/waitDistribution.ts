import type { WaitDistribution } from '../../statistics/estimates.ts';
import { HOUR } from '../../time.ts';
import { duration, list, percent } from '../format.ts';
import { type Content, markup, named, proseList } from '../markup.ts';
import type { Page } from '../page.ts';
import { SERIES_COLORS, seriesColor } from '../palette.ts';
import { queuedTypes } from '../uses.ts';
import type { View } from '../view.ts';
import { type Drawing, type Figure, figureText, LAYOUT, unitNote, VALUE_AXIS } from './drawing.ts';
import { markLine } from './markedValue.ts';
import { targetNotes } from './targetNotes.ts';

const TICKS = [1, 2, 5, 10, 20, 60, 120, 300, 600, 1800, 3600, 7200, 21600, 86400];
/** Where waits go on for hours there is room for fewer. */
const FEW_TICKS = [1, 10, 60, 600, 3600, 6 * 3600, 24 * 3600, 72 * 3600];
const POINTS_PER_DOUBLING = 8;

/** How many still wait after a time: all types in one figure, on a logarithmic axis of time. */
export function waitDistribution(page: Page, view: View): Drawing {
  const queued = queuedTypes(page.scenario);
  const shown = page.scenario.contactTypes
    .map(({ name, serviceLevel }, type) => ({
      name,
      type,
      target: serviceLevel.within,
      curve: curveOf(page.run.estimates.waits[type]),
    }))
    .filter(({ type }) => queued.includes(type) && (view.type === null ? type < SERIES_COLORS : type === view.type));
  const curves = shown.filter(({ curve }) => curve.length > 0);
  const last = Math.max(
    60,
    ...curves.flatMap(({ curve }) => curve.filter(({ share }) => share > 0.001).map(({ wait }) => wait)),
  );
  const targets = [...new Set(shown.map(({ target }) => target))].toSorted((a, b) => a - b);
  const ticks = (last > 3 * HOUR ? FEW_TICKS : TICKS).filter((tick) => tick <= last * 1.1);
  const limits = [0, Math.log10(last * 1.1)] as const;
  const notes = targetNotes(targets, limits[1]);
  const highest = Math.max(0, ...curves.flatMap(({ curve }) => curve.map(({ share }) => share)));
  return {
    figure: {
      data: curves.map(({ name, type, curve }): Figure['data'][number] => ({
        type: 'scatter',
        mode: 'lines',
        x: curve.map(({ wait }) => wait),
        y: curve.map(({ share }) => share),
        line: { color: seriesColor(type), width: 2.5 },
        hovertext: curve.map(
          ({ wait, share }) => `${figureText(name)}<br><b>${percent(share)}</b> wait over ${duration(wait)}`,
        ),
        hovertemplate: '%{hovertext}<extra></extra>',
      })),
      layout: {
        ...LAYOUT,
        hovermode: 'closest',
        margin: { l: 46, r: 14, t: 26, b: 42 },
        xaxis: {
          type: 'log',
          range: limits,
          fixedrange: true,
          tickvals: ticks,
          ticktext: ticks.map(duration),
          gridcolor: 'grid',
          linecolor: 'rule',
          tickangle: 0,
          title: { text: 'wait in the queue', standoff: 4, font: { size: 12, color: 'muted' } },
        },
        yaxis: { ...VALUE_AXIS, tickformat: ',.1~%', range: [0, curves.length === 0 ? 1 : highest / (1 - notes.room)] },
        shapes: targets.map(markLine),
        annotations: [unitNote('share of offered contacts that wait longer'), ...notes.annotations],
      },
    },
    legend: curves.map(({ name, type }) => ({ label: named(name), color: seriesColor(type), mark: 'line' }) as const),
    finding:
      curves.length === 0
        ? 'No contacts were offered.'
        : [...beyondTargets(curves), unshown(page, curves.length, view)],
  };
}

interface Curve {
  readonly name: string;
  readonly target: number;
  readonly curve: readonly Point[];
}

/** How many wait longer than the target time, for the first types; the time once where all share it. */
function beyondTargets(curves: readonly Curve[]): readonly Content[] {
  const shown = curves.slice(0, 3);
  const shares = shown.map(({ name, curve, target }) => ({
    text: markup`${percent(shareBeyond(curve, target))} of ${named(name)}`,
    target,
  }));
  const [first, second] = shares;
  if (first === undefined) return [];
  if (second === undefined)
    return [
      `${percent(shareBeyond(curves[0]?.curve ?? [], first.target))} of the offered contacts wait longer than ${duration(first.target)}.`,
    ];
  if (shares.every(({ target }) => target === first.target))
    return [proseList(shares.map(({ text }) => text)), ` contacts wait longer than ${duration(first.target)}.`];
  return [proseList(shares.map(({ text, target }) => [text, ` contacts wait longer than ${duration(target)}`])), '.'];
}

interface Point {
  readonly wait: number;
  readonly share: number;
}

/** Share of contacts that wait longer than each bucket's end, from one second on; thinned to what the eye can see. */
function curveOf(distribution: WaitDistribution | undefined): readonly Point[] {
  if (distribution === undefined) return [];
  const { edges, counts } = distribution;
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return [];
  let left = all;
  let next = 1;
  const points: Point[] = [];
  counts.forEach((count, bucket) => {
    const wait = edges[bucket] ?? 0;
    if (wait >= next) {
      points.push({ wait, share: left / all });
      next = wait * (1 + 0.999 / POINTS_PER_DOUBLING);
    }
    left -= count;
  });
  return points.filter(({ share }, index) => share > 0 || (points[index - 1]?.share ?? 0) > 0);
}

function shareBeyond(curve: readonly Point[], wait: number): number {
  return curve.find((point) => point.wait >= wait)?.share ?? 0;
}

function unshown({ scenario }: Page, shown: number, view: View): string {
  const left = queuedTypes(scenario).filter((type) => type >= SERIES_COLORS).length;
  return view.type === null && left > 0
    ? ` The figure shows the first ${shown} types; ${list([`${left} more`])} can be chosen above.`
    : '';
}
