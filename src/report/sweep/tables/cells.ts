import { figureFormat, MEASURE_TEXTS } from '../../compare/measureTexts.ts';
import { estimateText } from '../../estimateText.ts';
import { decimal } from '../../format.ts';
import { type Column, htmlTable } from '../../htmlTable.ts';
import { type Content, type Markup, named } from '../../markup.ts';
import type { SweepPage } from '../pageOfSweep.ts';
import { SHOWN_MEASURES } from '../shownMeasures.ts';
import type { SweepRow } from '../sweepRow.ts';

/** Cells a line each: their factors and what the report is about, with 95% intervals. */
export function cellsTable({ sweep, currency }: SweepPage, rows: readonly SweepRow[], caption: Content): Markup {
  return htmlTable<SweepRow>({
    caption,
    columns: [
      { header: 'Cell', cell: ({ cell }) => decimal(cell.index) },
      ...sweep.columns.map(
        (column, place): Column<SweepRow> => ({
          header: named(column),
          words: true,
          cell: ({ cell }) => named(cell.values[place] ?? ''),
        }),
      ),
      ...SHOWN_MEASURES.map((measure): Column<SweepRow> => {
        const { label, quantity } = MEASURE_TEXTS[measure];
        const format = figureFormat(quantity, currency);
        return { header: label, cell: ({ estimates }) => estimateText(estimates.get(measure) ?? null, format) };
      }),
      { header: 'Replications', cell: ({ replications }) => decimal(replications) },
    ],
    rows,
    tall: true,
  });
}
