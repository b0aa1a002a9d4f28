import { HOUR } from '../../time.ts';
import { decimal, hours, percent } from '../format.ts';
import { markup, named } from '../markup.ts';
import type { Page } from '../page.ts';
import { type Color, SERIES_COLORS, seriesColor } from '../palette.ts';
import { usesOf } from '../uses.ts';
import { type Drawing, figureText, LAYOUT, VALUE_AXIS } from './drawing.ts';
import { rowAxis } from './rowAxis.ts';

interface Part {
  readonly phase: string;
  readonly hours: number;
}

/** What agents do while they handle contacts: talk by phase, and wrap. */
export function agentTime({ run, scenario, unit }: Page): Drawing | null {
  const types = scenario.contactTypes
    .map(({ name, talk, wrap }, type) => {
      const talkParts = talk.map(
        (phase, index): Part => ({
          phase: phase.name,
          hours: (run.estimates.phases[type]?.[index]?.mean ?? 0) / HOUR,
        }),
      );
      const wrapParts: readonly Part[] =
        wrap === null ? [] : [{ phase: WRAP, hours: (run.estimates.wrap[type]?.mean ?? 0) / HOUR }];
      return { name, parts: [...talkParts, ...wrapParts] };
    })
    .filter(({ parts }) => parts.length > 0)
    .slice(0, MOST_TYPES);
  const names = new Set(types.flatMap(({ parts }) => parts.map(({ phase }) => phase)));
  // Wrap comes after any talk, whichever type names a phase first.
  const phases = [...names].filter((phase) => phase !== WRAP).concat(names.has(WRAP) ? [WRAP] : []);
  const all = types.flatMap(({ name, parts }) => parts.map((part) => ({ ...part, name })));
  const total = all.reduce((sum, part) => sum + part.hours, 0);
  if (total === 0 || types.every(({ parts }) => parts.length < 2)) return null;
  // Chats held at the same time are each counted with the work that they are.
  const alone = usesOf(scenario).severalChats ? ', were each chat held alone' : '';
  const largest = all.reduce((most, part) => (part.hours > most.hours ? part : most));
  const rows = types.map((_, row) => row);
  const timeIn = (phase: string, row: number) => types[row]?.parts.find((part) => part.phase === phase)?.hours ?? null;
  return {
    figure: {
      data: phases.map((phase, index) => ({
        type: 'bar',
        orientation: 'h',
        y: rows,
        x: rows.map((row) => timeIn(phase, row)),
        marker: { color: phaseColor(phase, index), line: { width: 1, color: 'paper' } },
        hovertext: rows.map(
          (row) =>
            `${figureText(types[row]?.name ?? '')}, ${figureText(phase)}<br><b>${hours(timeIn(phase, row) ?? 0)}</b> per ${unit}`,
        ),
        hovertemplate: '%{hovertext}<extra></extra>',
        textposition: 'none',
      })),
      layout: {
        ...LAYOUT,
        height: 62 + 40 * types.length,
        hovermode: 'closest',
        margin: { l: 46, r: 14, t: 8, b: 42 },
        xaxis: {
          ...VALUE_AXIS,
          title: { text: `agent hours per ${unit}`, standoff: 4, font: { size: 12, color: 'muted' } },
        },
        yaxis: rowAxis(types.map(({ name }) => figureText(name))),
      },
    },
    legend: phases.map((phase, index) => ({
      label: named(phase),
      color: phaseColor(phase, index),
      mark: 'block',
    })),
    finding: markup`Handling takes ${decimal(total, 1)} agent hours per ${unit}${alone}; the largest part is ${named(largest.phase)} of
            ${named(largest.name)}, ${percent(largest.hours / total, 0)}.`,
  };
}

function phaseColor(phase: string, index: number): Color {
  return seriesColor(phase === WRAP ? SERIES_COLORS : Math.min(index, SERIES_COLORS));
}

const WRAP = 'wrap (after-call work)';
const MOST_TYPES = 16;
