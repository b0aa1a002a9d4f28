import type { Schedule } from '../../experiment/schedule/scheduled.ts';
import { type ShiftShapes, shiftShapes } from '../../experiment/schedule/shiftShapes.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { VERSION } from '../../version.ts';
import { documentOf, type ReportAssets } from '../document.ts';
import { hours, money, percent } from '../format.ts';
import { gridOf } from '../grid.ts';
import { type Markup, markup, named } from '../markup.ts';
import { plainFigures } from '../plainFigures.ts';
import { givenSetting } from '../staff/givenSetting.ts';
import { givenVerdict } from '../staff/givenVerdict.ts';
import { goalFigures } from '../staff/goalFigures.ts';
import { goalsTable } from '../staff/goalsTable.ts';
import { missedSentences, verdictSentence } from '../staff/sentences.ts';
import { coverageFigures } from './coverageFigures.ts';
import { costSentence, gapSentence, headline, roundsSentence } from './sentences.ts';
import { shapesFigure } from './shapesFigure.ts';
import { shiftChart } from './shiftChart.ts';
import { coverageTable, roundsTable, shiftsTable } from './tables.ts';

/** The page of a schedule: one HTML file that opens from a disk, asks for nothing else, and has the same bytes every time. */
export function scheduleHtml(schedule: Schedule, scenario: Scenario, assets: ReportAssets): string {
  const { given } = schedule;
  const grid = gridOf({ intervals: given.starts.map((start) => ({ start })) }, scenario);
  const shapes = shiftShapes(schedule, scenario);
  const shifts = plainFigures([
    {
      id: 'shifts',
      title: 'The shifts by time of day',
      size: 'wide own',
      drawing: shiftChart(schedule, scenario.horizon),
    },
  ]);
  const present = plainFigures(coverageFigures(schedule, shapes, grid));
  const paid = plainFigures([
    {
      id: 'paidHours',
      title: 'What the paid hours are for',
      size: 'wide own',
      drawing: shapesFigure(schedule, shapes),
    },
  ]);
  const service = plainFigures(goalFigures(given, grid));
  return documentOf(
    {
      version: VERSION,
      kind: 'schedule',
      title: scenario.name,
      heading: named(scenario.name),
      setting: givenSetting(given, grid, scenario),
      links: [
        { id: 'coverage', link: 'Coverage' },
        { id: 'shapes', link: 'Shifts and their cost' },
        { id: 'targets', link: 'Service' },
        { id: 'how', link: 'How it was found' },
      ],
      main: markup`${answer(schedule, shapes)}
<noscript><p>The figures need JavaScript. All their numbers are in the tables.</p></noscript>
<section aria-labelledby="coverage"><h2 id="coverage">Who is there against who is wanted</h2>
${present.markup}
${coverageTable(schedule, shapes, grid)}</section>
<section aria-labelledby="shapes"><h2 id="shapes">The shifts, and what their shapes cost</h2>
${shifts.markup}
${shiftsTable(schedule, scenario.horizon)}
${paid.markup}</section>
<section aria-labelledby="targets"><h2 id="targets">Service under the schedule, on fresh replications</h2>
${service.markup}
${goalsTable(given, grid)}</section>
<section id="method" aria-labelledby="how"><h2 id="how">How it was found</h2>
${roundsTable(schedule, grid)}
${METHOD}</section>`,
      footer: [`busyhour ${VERSION} · seed `, named(scenario.seed)],
      figures: { ...present.figures, ...shifts.figures, ...paid.figures, ...service.figures },
    },
    assets,
  );
}

function answer(schedule: Schedule, shapes: readonly ShiftShapes[]): Markup {
  const { cover, given } = schedule;
  const paid = hours(shapes.reduce((sum, each) => sum + each.hours.paid, 0));
  const isMoney = cover.unit === 'money';
  const sentences = [
    costSentence(schedule, shapes),
    `${gapSentence(schedule)} ${roundsSentence(schedule)}`,
    [verdictSentence(given), ...missedSentences(given)].join(' '),
  ];
  return markup`<section class="answer ${givenVerdict(given)}" aria-labelledby="answer"><h2 id="answer">${headline(schedule)}</h2>
<div class="parts"><div class="figure"><span class="value">${isMoney ? money(cover.cost, given.currency) : paid}</span>
<span class="range">${isMoney ? `${paid} paid` : 'paid'}</span>
<span class="note">${cover.gap < 1e-9 ? 'the least' : `within ${percent(cover.gap, 2)} of the least`} for the agents asked for</span></div>
<div>${sentences.map((sentence) => markup`<p>${sentence}</p>`)}</div></div></section>`;
}

const METHOD = markup`<dl class="definitions"><div><dt>Requirement</dt><dd>The least agents by interval and group that meet every target if they could come and go by the interval: a search by simulation (busyhour staff), unless a file said how many.</dd></div>
<div><dt>Shifts</dt><dd>An integer program chooses how many agents work each shift, with which breaks, at least cost, such that at every instant as many are there as are asked for, and that the people there are can work them: days, rest and shares are kept. The gap is how far its cost may be from the least.</dd></div>
<div><dt>Simulation in the loop</dt><dd>The shifts are simulated with the same customers each time; the next round asks for more where a target is missed and for fewer where there is much in hand. What comes out is judged on fresh replications.</dd></div>
<div><dt>Cost of shift shapes</dt><dd>Shifts cannot follow the requirement: they last, they have breaks, they begin at certain times. Agents present beyond the requirement, paid breaks and paid time outside the horizon are what that costs; where fewer are there than required, the simulated shifts do without them.</dd></div></dl>`;
