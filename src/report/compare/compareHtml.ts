import type { Comparison } from '../../experiment/comparison.ts';
import { VERSION } from '../../version.ts';
import { documentOf, type ReportAssets } from '../document.ts';
import type { FigureSection } from '../figureSection.ts';
import { decimal, percent, plural } from '../format.ts';
import { type Content, type Markup, markup, named, proseList } from '../markup.ts';
import { plainFigures } from '../plainFigures.ts';
import { centerTargetText } from '../verdict.ts';
import { independentReplications, isClear } from './clear.ts';
import { compareMethod } from './compareMethod.ts';
import { differenceText } from './differenceText.ts';
import { type PlansPage, pageOfPlans } from './pageOfPlans.ts';
import { planFigures } from './planFigures.ts';
import { differencesTable, groupsTable, typesTable } from './tables/differences.ts';
import { intervalsTable } from './tables/intervals.ts';
import { plansTable } from './tables/plans.ts';
import { targetsTable } from './tables/targets.ts';
import { verdictSentence } from './verdict.ts';

/** The report of a comparison: one HTML file that opens from a disk, asks for nothing else, and has the same bytes every time. */
export function compareHtml(comparison: Comparison, assets: ReportAssets): string {
  const page = pageOfPlans(comparison);
  const { plans } = page;
  const figures = planFigures(page);
  const service = plainFigures(figures.service);
  const money = plainFigures(figures.cost);
  const names = proseList(plans.map(({ label }) => label));
  return documentOf(
    {
      version: VERSION,
      kind: 'comparison',
      title: plans.map(({ name }) => name).join(' against '),
      heading: plans.length === 2 ? [plans[0]?.label ?? '', ' against ', plans[1]?.label ?? ''] : names,
      setting: setting(page),
      links: [
        ...(Object.keys(service.figures).length > 0 ? [{ id: 'service', link: 'Service' }] : []),
        ...(Object.keys(money.figures).length > 0 ? [{ id: 'cost', link: 'Agents and cost' }] : []),
        { id: 'numbers', link: 'Numbers' },
        { id: 'how', link: 'How it was computed' },
      ],
      main: markup`${answer(page)}
${notes(comparison.notes)}
${plansTable(page)}
<noscript><p>The figures need JavaScript. All their numbers are in the tables.</p></noscript>
${figuresSection('service', 'Service, plan beside plan', service)}
${figuresSection('cost', 'Agents and cost, plan beside plan', money)}
<section aria-labelledby="numbers"><h2 id="numbers">The numbers</h2>
${differencesTable(page)}
${targetsTable(page)}
${typesTable(page)}
${groupsTable(page)}
${intervalsTable(page)}
</section>
<section id="method" aria-labelledby="how"><h2 id="how">How it was computed</h2>
${compareMethod(page)}
</section>`,
      footer: [`busyhour ${VERSION} · ${plural(plans.length, 'plan')} · seed `, named(comparison.seed)],
      figures: { ...service.figures, ...money.figures },
    },
    assets,
  );
}

function setting({ comparison, plans, baseline, unit }: PlansPage): string {
  const { grid } = baseline.page;
  const whole = grid.whole === '' ? '' : `, ${grid.whole}`;
  return [
    plural(plans.length, 'plan'),
    comparison.intervals > 0
      ? `${plural(grid.starts.length, 'interval')} of ${grid.intervalText}${whole}`
      : 'the whole horizon',
    `${plural(comparison.replications, `simulated ${unit}`)} of each`,
  ].join(' · ');
}

function answer(page: PlansPage): Markup {
  return markup`<section class="answer" aria-labelledby="answer"><h2 id="answer">${verdictSentence(page)}</h2>
${[targets(page), pairing(page)].map((paragraph) => (paragraph === null ? null : markup`<p>${paragraph}</p>`))}</section>`;
}

/** How likely a day meets the target under each plan. */
function targets(page: PlansPage): Content {
  const { plans, unit, baseline } = page;
  const { estimates } = page.row('targetMet');
  const known = plans.filter(({ place }) => (estimates[place] ?? null) !== null);
  if (known.length === 0) return null;
  const chances = known.map(({ label, place }) => [`${percent(estimates[place]?.mean ?? 0, 0)} under `, label]);
  return [
    `Share of ${unit}s that meet the target of ${centerTargetText(baseline.scenario)}: `,
    proseList(chances),
    '.',
  ];
}

/** What pairing gained: the width that separate runs would have given. */
function pairing({ comparison, others, row, unit, currency }: PlansPage): Content {
  const [other] = others;
  const difference =
    others.length === 1 && other !== undefined ? (row('serviceLevel').differences[other.place] ?? null) : null;
  if (difference === null || !isClear(difference)) return null;
  const { independentLow: low, independentHigh: high } = difference;
  const needed = independentReplications(difference, comparison.replications);
  if (low === null || high === null || needed === null || needed < 2 * comparison.replications) return null;
  const { range } = differenceText({ ...difference, low, high }, 'share', currency);
  return (
    `Both plans met the same customers, so that little chance is left in the difference. Simulated apart, ${decimal(comparison.replications)} ${unit}s would have ` +
    `said ${range} points, and it would have taken about ${decimal(Number(needed.toPrecision(2)))} to tell it from nothing.`
  );
}

function notes(texts: readonly string[]): Markup | null {
  if (texts.length === 0) return null;
  return markup`<section class="warnings" aria-labelledby="warnings"><h2 id="warnings">Notes</h2><ul>${texts.map(
    (text) => markup`<li>${named(text)}</li>`,
  )}</ul></section>`;
}

function figuresSection(id: string, heading: string, { markup: drawn, figures }: FigureSection): Markup | null {
  if (Object.keys(figures).length === 0) return null;
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${drawn}
</section>`;
}
