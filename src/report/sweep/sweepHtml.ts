import { ENGINE_VERSION } from '../../engine/engineVersion.ts';
import type { Sweep } from '../../experiment/sweep/sweep.ts';
import { STREAM_VERSION } from '../../random/stream.ts';
import { VERSION } from '../../version.ts';
import { documentOf, type ReportAssets } from '../document.ts';
import type { FigureSection } from '../figureSection.ts';
import { decimal, money, percent, plural } from '../format.ts';
import { type Content, type Markup, markup, named, proseList } from '../markup.ts';
import { type PlainFigure, plainFigures } from '../plainFigures.ts';
import { frontier } from './figures/frontier.ts';
import { heatMap } from './figures/heatMap.ts';
import { effectsTitle, mainEffects } from './figures/mainEffects.ts';
import { meanOf, overall, pageOfSweep, type SweepPage } from './pageOfSweep.ts';
import { SHOWN_MEASURES } from './shownMeasures.ts';
import type { SweepRow } from './sweepRow.ts';
import { cellsTable } from './tables/cells.ts';
import { effectsTable } from './tables/effects.ts';

const MOST_LISTED = 500;

/** The report of a sweep: one HTML file that opens from a disk, asks for nothing else, and has the same bytes every time. */
export function sweepHtml(sweep: Sweep, rows: readonly SweepRow[], assets: ReportAssets): string {
  const page = pageOfSweep(sweep, rows);
  const effects = plainFigures(
    SHOWN_MEASURES.map(
      (measure): PlainFigure => ({
        id: `effects-${measure}`,
        title: effectsTitle(measure),
        size: 'wide own',
        drawing: mainEffects(page, measure),
      }),
    ),
  );
  const together = plainFigures(
    (['serviceLevel', 'cost'] as const).map(
      (measure): PlainFigure => ({
        id: `heat-${measure}`,
        title: effectsTitle(measure),
        size: 'wide own',
        drawing: heatMap(page, measure),
      }),
    ),
  );
  const paid = plainFigures([{ id: 'frontier', title: 'Cost against service', size: 'wide', drawing: frontier(page) }]);
  return documentOf(
    {
      version: VERSION,
      kind: 'sweep',
      title: sweep.name,
      heading: named(sweep.name),
      setting: setting(page),
      links: [
        ...linkTo('effects', 'Main effects', effects),
        ...linkTo('together', 'Two at once', together),
        ...linkTo('cost', 'Cost and service', paid),
        { id: 'numbers', link: 'Numbers' },
        { id: 'how', link: 'How it was computed' },
      ],
      main: markup`${answer(page)}
<noscript><p>The figures need JavaScript. All their numbers are in the tables and in results.csv.</p></noscript>
${figuresSection('effects', 'What each factor does by itself', effects)}
${figuresSection('together', 'Two factors at once', together)}
${figuresSection('cost', 'Cost against service', paid)}
<section aria-labelledby="numbers"><h2 id="numbers">The numbers</h2>
${effectsTable(page)}
${page.frontier.length > 1 ? cellsTable(page, page.frontier, 'The frontier: cells of which no other serves as well for as little, from the cheapest on.') : null}
${cellsTable(page, rows.slice(0, MOST_LISTED), rows.length > MOST_LISTED ? `The first ${MOST_LISTED} cells of ${decimal(rows.length)}; results.csv has all.` : 'All cells.')}
</section>
<section id="method" aria-labelledby="how"><h2 id="how">How it was computed</h2>
${method(page)}
</section>`,
      footer: [`busyhour ${VERSION} · ${plural(rows.length, 'cell')}`],
      figures: { ...effects.figures, ...together.figures, ...paid.figures },
    },
    assets,
  );
}

function setting({ rows, sweep }: SweepPage): string {
  const counts = rows.map(({ replications }) => replications);
  const [least, most] = [counts.reduce((a, b) => Math.min(a, b)), counts.reduce((a, b) => Math.max(a, b))];
  return [
    plural(rows.length, 'cell'),
    plural(sweep.factors.length, 'factor'),
    least === most
      ? `${plural(most, 'replication')} a cell`
      : `${decimal(least)} to ${decimal(most)} replications a cell`,
  ].join(' · ');
}

function answer(page: SweepPage): Markup {
  const { rows, currency, unit } = page;
  const level = overall(rows, 'serviceLevel');
  const cost = overall(rows, 'cost');
  const headline =
    level === null
      ? 'No cell has a service level'
      : `Service level from ${percent(level.least)} to ${percent(level.most)}`;
  const paid =
    cost === null ? '' : `A ${unit} costs from ${money(cost.least, currency)} to ${money(cost.most, currency)}.`;
  return markup`<section class="answer" aria-labelledby="answer"><h2 id="answer">${headline}</h2>
<p>${paid} ${cheapest(page)}</p></section>`;
}

/** The first thing that a sweep is asked: what is the least that meets the target? */
function cheapest({ rows, frontier: best, sweep, currency }: SweepPage): Content {
  const meets = best.find((row) => {
    const { target } = row.cell.scenario.serviceLevel;
    return (meanOf(row, 'serviceLevel') ?? 0) >= target;
  });
  if (meets === undefined)
    return best.length === 0 ? null : 'On no cell of the frontier does the mean meet the target.';
  const { cell } = meets;
  const values = sweep.columns.map((column, place) => [named(column), ' ', named(cell.values[place] ?? '')]);
  return [
    `The cheapest of the ${decimal(rows.length)} cells with a service level at the target of ${percent(cell.scenario.serviceLevel.target, 0)} is cell ${cell.index}: `,
    proseList(values),
    `, ${percent(meanOf(meets, 'serviceLevel') ?? 0)} for ${money(meanOf(meets, 'cost') ?? 0, currency)}.`,
  ];
}

function linkTo(id: string, link: string, { figures }: FigureSection): readonly { id: string; link: string }[] {
  return Object.keys(figures).length > 0 ? [{ id, link }] : [];
}

function figuresSection(id: string, heading: string, { markup: drawn, figures }: FigureSection): Markup | null {
  if (Object.keys(figures).length === 0) return null;
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${drawn}
</section>`;
}

function method({ sweep }: SweepPage): Markup {
  const seeds = new Set(sweep.cells.map(({ scenario }) => scenario.seed));
  const customers =
    seeds.size === 1
      ? [
          'All cells have the seed ',
          named([...seeds][0] ?? ''),
          ' and so meet the same customers: differences between cells are less uncertain than their intervals say.',
        ]
      : 'Every cell has a seed of its own, so that the cells are independent of each other.';
  return markup`<dl class="definitions">
<div><dt>Cell</dt><dd>One scenario of the sweep: the base with one value for each factor. A row of results.csv; its whole result is cells/<i>digest</i>.json.</dd></div>
<div><dt>95% interval</dt><dd>Of the mean over replications, as <code>busyhour run</code> gives it for the cell’s scenario.</dd></div>
<div><dt>Main effect</dt><dd>What a factor does on average over all cells. Ranges of numbers with many values are cut into groups of about as many cells.</dd></div>
<div><dt>Frontier</dt><dd>Cells of which no other has a service level as high at a cost as low, by the means.</dd></div>
<div><dt>Random numbers</dt><dd>${customers}</dd></div>
<div><dt>To get the same numbers</dt><dd>busyhour ${VERSION}, engine ${ENGINE_VERSION}, random streams ${STREAM_VERSION}: to the last digit, on any machines and with any number of workers. <code>busyhour verify</code> runs cells again and compares.</dd></div>
</dl>`;
}
