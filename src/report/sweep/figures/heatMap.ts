import { type Drawing, figureText, LAYOUT } from '../../figures/drawing.ts';
import { named } from '../../markup.ts';
import { effect, overall, type ShownFactor, type SweepPage } from '../pageOfSweep.ts';
import type { ShownMeasure } from '../shownMeasures.ts';
import { axisFormat, measureFactor } from './axisFormat.ts';
import { LABEL_LINE } from './panelRows.ts';
import { figureLines, letters, textLines } from './textLines.ts';

/** From dark to bright with any color vision (Nuñez, Anderton and Renslow, 2018), the same on paper and on dark screens. */
const SHADES = 'Cividis';
const ROW_PIXELS = 44;
const AROUND_PIXELS = 110;
/** Beyond so many, no number fits into a field. */
const MOST_WITH_NUMBERS = 12;
/** Letters across the map and the labels of its rows: on a screen or paper, and on a telephone. */
const ROOM = 94;
const NARROW_ROOM = 50;
/** In pixels, of a label that stands upright. */
const LETTER = 7.5;

/** A measure over the two factors that move the service level most: in each field the mean of all cells that have both levels. */
export function heatMap(page: SweepPage, measure: ShownMeasure): Drawing | null {
  const { factors, measures, currency } = page;
  const [across, up] = factors.toSorted((a, b) => effect(b, 'serviceLevel') - effect(a, 'serviceLevel'));
  if (!measures.includes(measure) || across === undefined || up === undefined) return null;
  const { format } = axisFormat(measure, currency);
  const scale = measureFactor(measure);
  const fields = up.levels.map(({ rows }) => {
    const inRow = new Set(rows);
    return across.levels.map(
      (level) =>
        overall(
          level.rows.filter((row) => inRow.has(row)),
          measure,
        )?.mean ?? null,
    );
  });
  const texts = fields.map((row) => row.map((mean) => (mean === null ? '' : format(mean))));
  const hover = texts.map((row, y) =>
    row.map(
      (text, x) =>
        `${figureText(across.name)}  <b>${figureText(across.levels[x]?.label ?? '')}</b><br>` +
        `${figureText(up.name)}  <b>${figureText(up.levels[y]?.label ?? '')}</b><br><b>${text || 'no cell'}</b>`,
    ),
  );
  const trace = (withNumbers: boolean) => ({
    type: 'heatmap',
    x: across.levels.map((_, x) => x),
    y: up.levels.map((_, y) => y),
    z: fields.map((row) => row.map((mean) => (mean === null ? null : mean * scale))),
    text: texts,
    texttemplate: withNumbers ? '%{text}' : '',
    hovertext: hover,
    hovertemplate: '%{hovertext}<extra></extra>',
    colorscale: SHADES,
    showscale: false,
    xgap: 2,
    ygap: 2,
  });
  const columns = across.levels.length;
  const beside = Math.max(...up.levels.flatMap(({ label }) => textLines(label, LABEL_LINE).map(letters)));
  const longest = Math.max(...across.levels.map(({ label }) => letters(label)));
  const layout = (room: number) => ({
    ...LAYOUT,
    height:
      AROUND_PIXELS +
      ROW_PIXELS * up.levels.length +
      (beside + columns * (longest + 2) > room ? Math.ceil(LETTER * longest) : 0),
    margin: { l: 46, r: 14, t: 14, b: 46, pad: 0 },
    hovermode: 'closest',
    xaxis: { ...axis(across, figureText), autotickangles: [0, -90] },
    yaxis: axis(up, (label) => figureLines(label, LABEL_LINE)),
  });
  const numbersFit = beside + columns * Math.max(...texts.flat().map(letters)) <= NARROW_ROOM;
  return {
    figure: {
      data: [trace(columns <= MOST_WITH_NUMBERS)],
      layout: layout(ROOM),
      narrow: { data: [trace(numbersFit)], layout: layout(NARROW_ROOM) },
    },
    legend: [],
    finding: [
      named(across.name),
      ' from left to right, ',
      named(up.name),
      ' from bottom to top',
      factors.length > 2 ? ': the two that move the service level most, each field the mean over all others.' : '.',
    ],
  };
}

function axis({ name, levels }: ShownFactor, write: (label: string) => string) {
  return {
    fixedrange: true,
    automargin: true,
    showgrid: false,
    zeroline: false,
    title: { text: figureLines(name), standoff: 10, font: { size: 12 } },
    tickvals: levels.map((_, place) => place),
    ticktext: levels.map(({ label }) => write(label)),
  };
}
