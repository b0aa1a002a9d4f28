import { figureFormat, MEASURE_TEXTS } from '../../compare/measureTexts.ts';
import { decimal, NONE } from '../../format.ts';
import { type Column, htmlTable } from '../../htmlTable.ts';
import { type Markup, named } from '../../markup.ts';
import type { Level } from '../levels.ts';
import { overall, type SweepPage } from '../pageOfSweep.ts';
import { SHOWN_MEASURES } from '../shownMeasures.ts';

/** The levels of all factors, a line each, with the means over their cells; nothing where nothing varies. */
export function effectsTable({ factors, currency }: SweepPage): Markup | null {
  const lines = factors.flatMap(({ name, levels }) => levels.map((level) => ({ name, level })));
  if (lines.length === 0) return null;
  return htmlTable<{ readonly name: string; readonly level: Level }>({
    caption: 'Each factor by itself: means over all cells in which it has the value.',
    columns: [
      { header: 'Factor', cell: ({ name }) => named(name) },
      { header: 'Value', words: true, cell: ({ level }) => named(level.label) },
      { header: 'Cells', cell: ({ level }) => decimal(level.rows.length) },
      ...SHOWN_MEASURES.map((measure): Column<{ readonly level: Level }> => {
        const { label, quantity } = MEASURE_TEXTS[measure];
        const format = figureFormat(quantity, currency);
        return {
          header: label,
          cell: ({ level }) => {
            const found = overall(level.rows, measure);
            return found === null ? NONE : format(found.mean);
          },
        };
      }),
    ],
    rows: lines,
    tall: true,
  });
}
