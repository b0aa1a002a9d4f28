import type { ComparedMeasure } from '../../../experiment/comparison.ts';
import { estimateText, meanText } from '../../estimateText.ts';
import { NONE } from '../../format.ts';
import { type Column, htmlTable } from '../../htmlTable.ts';
import { type Content, type Markup, markup, named, proseList } from '../../markup.ts';
import { isClear } from '../clear.ts';
import { differenceText } from '../differenceText.ts';
import { figureFormat, MEASURE_TEXTS } from '../measureTexts.ts';
import type { PlansPage } from '../pageOfPlans.ts';
import { shownMeasures } from '../shownMeasures.ts';

interface Row {
  readonly name: Content;
  readonly row: ComparedMeasure;
}

/** Every headline measure of the whole center under each plan, and its differences. */
export function differencesTable(page: PlansPage): Markup {
  const rows = shownMeasures(page, {}).map((row) => ({ name: MEASURE_TEXTS[row.measure].label, row }));
  return table(
    page,
    'Measure',
    'The whole center. Differences are to the plan named in the header; the last column is for two plans with customers of their own.',
    rows,
  );
}

/** The measures by which a contact type is judged, of each type. */
export function typesTable(page: PlansPage): Markup | null {
  const names = new Set(page.plans.flatMap(({ scenario }) => scenario.contactTypes.map(({ name }) => name)));
  if (names.size < 2) return null;
  const rows = [...names].flatMap((contactType) =>
    shownMeasures(page, { contactType })
      .filter(({ measure }) => TYPE_MEASURES.includes(measure))
      .map((row) => ({ name: [named(contactType), `, ${lower(row)}`], row })),
  );
  return table(page, 'Contact type', 'By contact type, each by its own target.', rows);
}

/** What the agents of each group do and cost. */
export function groupsTable(page: PlansPage): Markup | null {
  const names = new Set(page.plans.flatMap(({ scenario }) => scenario.agentGroups.map(({ name }) => name)));
  if (names.size < 2) return null;
  const rows = [...names].flatMap((agentGroup) =>
    shownMeasures(page, { agentGroup })
      .filter(({ measure }) => GROUP_MEASURES.includes(measure))
      .map((row) => ({ name: [named(agentGroup), `, ${lower(row)}`], row })),
  );
  return table(page, 'Agent group', 'By agent group.', rows);
}

const TYPE_MEASURES: readonly ComparedMeasure['measure'][] = [
  'serviceLevel',
  'asa',
  'abandonment',
  'leftWaiting',
  'connected',
  'nuisanceRate',
];
const GROUP_MEASURES: readonly ComparedMeasure['measure'][] = ['scheduledHours', 'occupancy', 'idleHours', 'agentCost'];

function lower({ measure }: ComparedMeasure): string {
  const { label } = MEASURE_TEXTS[measure];
  return label === 'ASA' ? label : label.toLowerCase();
}

function table(page: PlansPage, header: string, caption: Content, rows: readonly Row[]): Markup {
  const { plans, others, baseline, currency } = page;
  const text = ({ row }: Row, place: number) => {
    const difference = row.differences[place] ?? null;
    return difference === null ? null : differenceText(difference, MEASURE_TEXTS[row.measure].quantity, currency);
  };
  const figures = plans.map(
    ({ label, place }): Column<Row> => ({
      header: label,
      cell: ({ row }) => {
        const format = figureFormat(MEASURE_TEXTS[row.measure].quantity, currency);
        const estimate = row.estimates[place] ?? null;
        const isExact = estimate !== null && estimate.low === estimate.high;
        return plans.length > 3 || isExact ? meanText(estimate, format) : estimateText(estimate, format);
      },
    }),
  );
  const differences = others.flatMap(({ label, place }): readonly Column<Row>[] => [
    {
      header: [label, ' − ', baseline.label],
      cell: (row) => {
        const found = text(row, place);
        return found === null ? NONE : judged(row.row, place, unit(found.mean, found.unit));
      },
    },
    { header: '95% interval', cell: (row) => text(row, place)?.range || NONE },
  ]);
  const independent: Column<Row> = {
    header: '95% interval, not paired',
    cell: ({ row }) => {
      const difference = row.differences[others[0]?.place ?? -1] ?? null;
      if (difference === null) return NONE;
      const { independentLow: low, independentHigh: high, mean } = difference;
      const apart = { ...difference, mean, low, high };
      return differenceText(apart, MEASURE_TEXTS[row.measure].quantity, currency).range || NONE;
    },
  };
  const best: Column<Row> = {
    header: 'May be best',
    words: true,
    cell: ({ row }) => {
      if (row.best === null) return NONE;
      if (row.best.length === plans.length) return 'all of them: a tie';
      return proseList(row.best.map((place) => plans[place]?.label ?? ''));
    },
  };
  return htmlTable<Row>({
    caption,
    columns: [
      { header, cell: ({ name }) => name },
      ...figures,
      ...differences,
      ...(plans.length > 2 ? [best] : [independent]),
    ],
    rows,
  });
}

function unit(mean: string, name: string): string {
  if (mean === '0') return 'exactly 0';
  return name === '' ? mean : `${mean}\u00a0${name}`;
}

/** In the color of better or worse where that can be said, beyond chance. */
function judged({ direction, differences }: ComparedMeasure, place: number, text: string): Content {
  const difference = differences[place] ?? null;
  if (difference === null || direction === null || !isClear(difference)) return text;
  const better = difference.mean > 0 === (direction === 'higher');
  return markup`<span class="verdict ${better ? 'met' : 'missed'}">${text}</span>`;
}
