import type { AttemptPart } from '../attemptParts.ts';
import { count, percent } from '../format.ts';
import { type JourneyRow, journeyRows, totalJourney } from '../journeyRows.ts';
import type { Page } from '../page.ts';
import { usesOf } from '../uses.ts';
import { type Drawing, type Figure, figureText, LAYOUT, VALUE_AXIS } from './drawing.ts';
import { rowAxis } from './rowAxis.ts';

const MOST_TYPES = 16;

/** How the attempts of each type, and of all, divide into parts: a bar each, as shares of its attempts. */
export function attemptBars(page: Page, all: readonly AttemptPart[], finding: Drawing['finding']): Drawing {
  const uses = usesOf(page.scenario);
  const types = journeyRows(page).slice(0, MOST_TYPES);
  const rows = types.length > 1 ? [totalJourney(page), ...types] : types;
  const parts = all.filter(({ possible, of }) => possible(uses) && rows.some((row) => of(row) > 0));
  const places = rows.map((_, place) => place);
  const sums = rows.map((row) => parts.reduce((sum, { of }) => sum + of(row), 0));
  return {
    figure: {
      data: parts.map((part): Figure['data'][number] => ({
        type: 'bar',
        orientation: 'h',
        y: places,
        x: rows.map((row, place) => shareOf(part, row, sums[place] ?? 0)),
        marker: { color: part.color, line: { width: 1, color: 'paper' } },
        hovertext: rows.map((row, place) => hoverText(page, part, row, sums[place] ?? 0)),
        hovertemplate: '%{hovertext}<extra></extra>',
        textposition: 'none',
      })),
      layout: {
        ...LAYOUT,
        height: 62 + 40 * rows.length,
        hovermode: 'closest',
        margin: { l: 46, r: 22, t: 8, b: 42 },
        xaxis: {
          ...VALUE_AXIS,
          range: [0, 1.001],
          tickvals: [0, 0.25, 0.5, 0.75, 1],
          tickformat: ',.0%',
          title: { text: 'share of the attempts', standoff: 4, font: { size: 12, color: 'muted' } },
        },
        yaxis: rowAxis(rows.map(nameOf)),
      },
    },
    legend: parts.map(({ label, color }) => ({ label, color, mark: 'block' })),
    finding,
  };
}

function shareOf({ of }: AttemptPart, row: JourneyRow, sum: number): number | null {
  return sum === 0 ? null : of(row) / sum;
}

function hoverText({ unit }: Page, part: AttemptPart, row: JourneyRow, sum: number): string {
  const share = shareOf(part, row, sum) ?? 0;
  return `${nameOf(row)}, ${part.label}<br><b>${percent(share)}</b> of the attempts, ${count(part.of(row))} per ${unit}`;
}

function nameOf({ name }: JourneyRow): string {
  return name === null ? 'All contacts' : figureText(name);
}
