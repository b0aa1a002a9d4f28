import type { Explanation, Rung } from '../../experiment/explain/explanation.ts';
import { estimateText } from '../estimateText.ts';
import { type Drawing, type Figure, LAYOUT, VALUE_AXIS } from '../figures/drawing.ts';
import { markedValue } from '../figures/markedValue.ts';
import { percent } from '../format.ts';
import type { Color } from '../palette.ts';
import { rungLabel, rungTitle } from './labels.ts';
import { points, pointsRange } from './points.ts';
import { rungAxis } from './rungAxis.ts';
import { share, targetWords } from './sentences.ts';

type Trace = Figure['data'][number];

/** Room beside the outermost levels, as shares of their spread: for the writing, which is wide on a telephone, and on the other side. */
const WRITING = 0.34;
const ROOM = 0.08;
/** The least spread of levels that is drawn: a tenth of a point would fill the figure. */
const LEAST_SPREAD = 0.02;
const ROW = 38;

/** The service level from rung to rung: a step for what each adds, and a dot with its 95% interval where it arrives. */
export function waterfall(explanation: Explanation): Drawing {
  const { rungs, target } = explanation;
  const levels = rungs.map(({ serviceLevel }) => serviceLevel.mean);
  const places = rungs.map((_, place) => place);
  const all = [
    ...rungs.flatMap(({ serviceLevel: { mean, low, high } }) => [low ?? mean, mean, high ?? mean]),
    target.target,
  ];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const spread = Math.max(LEAST_SPREAD, most - least);
  // Beside 100% there is nothing to write on.
  const onRight = most + WRITING * spread <= 1;
  const range = onRight
    ? [Math.max(-0.01, least - ROOM * spread), most + WRITING * spread]
    : [least - WRITING * spread, Math.min(1.01, most + ROOM * spread)];
  return {
    figure: {
      data: [
        steps(rungs, levels, (mean) => mean < 0, 'bad'),
        steps(rungs, levels, (mean) => mean >= 0, 'good'),
        {
          type: 'scatter',
          mode: 'markers',
          x: levels,
          y: places,
          marker: { color: 'ink', size: 9 },
          error_x: {
            type: 'data',
            symmetric: false,
            array: rungs.map(({ serviceLevel: { mean, high } }) => (high ?? mean) - mean),
            arrayminus: rungs.map(({ serviceLevel: { mean, low } }) => mean - (low ?? mean)),
            color: 'ink',
            thickness: 1.6,
            width: 5,
          },
          hovertext: rungs.map(hoverText),
          hovertemplate: '%{hovertext}<extra></extra>',
        },
        {
          type: 'scatter',
          mode: 'text',
          x: rungs.map(({ serviceLevel: { mean, low, high } }, place) => {
            const before = place === 0 ? mean : (levels[place - 1] ?? mean);
            return onRight ? Math.max(high ?? mean, before) : Math.min(low ?? mean, before);
          }),
          y: places,
          text: rungs.map(({ serviceLevel }) => `\u00a0\u00a0${percent(serviceLevel.mean)}\u00a0\u00a0`),
          textposition: onRight ? 'middle right' : 'middle left',
          textfont: { size: 12, color: 'ink' },
          cliponaxis: false,
          hoverinfo: 'skip',
        },
      ],
      layout: {
        ...LAYOUT,
        height: 74 + ROW * rungs.length,
        barmode: 'overlay',
        hovermode: 'closest',
        margin: { l: 46, r: 14, t: 26, b: 34, pad: 0 },
        xaxis: { ...VALUE_AXIS, rangemode: 'normal', range, tickformat: ',.0%', nticks: 7 },
        yaxis: rungAxis(
          rungs.map(
            (rung) =>
              `${rungLabel(rung)}${rung.contribution === null ? '' : `  <b>${points(rung.contribution.mean)}</b>`}`,
          ),
        ),
        ...markedValue(
          target.target,
          `target ${targetWords(explanation)}`,
          target.target > (least + most) / 2 ? 'right' : 'left',
        ),
      },
    },
    legend: [
      { label: 'points won', color: 'good', mark: 'block' },
      { label: 'points lost', color: 'bad', mark: 'block' },
      { label: 'service level with its 95% interval', color: 'ink', mark: 'line' },
      { label: `target ${share(target.target)}`, color: 'ink', mark: 'dashed' },
    ],
    finding:
      'Each row is the model above it with one thing more that the scenario has; the bar is what that thing does to the service level.',
  };
}

/** What the rungs add that do so in one direction, each from the level before to its own. */
function steps(
  rungs: readonly Rung[],
  levels: readonly number[],
  chosen: (mean: number) => boolean,
  color: Color,
): Trace {
  const shown = rungs.flatMap(({ contribution }, place) =>
    contribution !== null && chosen(contribution.mean)
      ? [{ place, mean: contribution.mean, from: levels[place - 1] ?? 0 }]
      : [],
  );
  return {
    type: 'bar',
    orientation: 'h',
    y: shown.map(({ place }) => place),
    width: 0.55,
    base: shown.map(({ from }) => from),
    x: shown.map(({ mean }) => mean),
    marker: { color, line: { width: 0 } },
    hoverinfo: 'skip',
  };
}

function hoverText(rung: Rung): string {
  const { contribution, serviceLevel } = rung;
  const range = contribution === null ? '' : pointsRange(contribution);
  const added =
    contribution === null ? '' : `<br>${points(contribution.mean)} points${range === '' ? '' : ` (${range})`}`;
  return `${rungTitle(rung)}<br><b>${estimateText(serviceLevel, percent)}</b>${added}`;
}
