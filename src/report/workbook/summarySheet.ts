import type { MaybeEstimate } from '../../statistics/estimates.ts';
import { capitalized } from '../format.ts';
import type { Page } from '../page.ts';
import { queuedTypes, usesOf } from '../uses.ts';
import { centerTargetText, VERDICT_WORDS, verdictOf } from '../verdict.ts';
import { type Cell, type NumberFormat, numberCell, type Sheet, sheetOf } from './sheet.ts';

interface Row {
  readonly name: string;
  readonly cells: readonly Cell[];
}

/** What a run says first, and what it was made from. */
export function summarySheet(page: Page): Sheet {
  return sheetOf<Row>({
    name: 'Summary',
    frozen: 1,
    columns: [
      { header: 'Measure', width: 34, cell: ({ name }) => name },
      { header: 'Mean', width: 16, cell: ({ cells }) => cells[0] ?? null },
      { header: '95% from', width: 14, cell: ({ cells }) => cells[1] ?? null },
      { header: '95% to', width: 14, cell: ({ cells }) => cells[2] ?? null },
      { header: 'Note', width: 60, cell: ({ cells }) => cells[3] ?? null },
    ],
    rows: [...answers(page), { name: '', cells: [] }, ...origins(page)],
  });
}

function answers({ run, scenario, unit, views }: Page): readonly Row[] {
  const { total, agents, cost, unitCosts, journeys } = run.estimates;
  const { currency } = scenario;
  const per = `per ${unit}`;
  const uses = usesOf(scenario);
  const verdict = VERDICT_WORDS[verdictOf(total.serviceLevel, scenario.serviceLevel.target)];
  const queued = [
    row('Service level', total.serviceLevel, 'percent', `target ${centerTargetText(scenario)}: ${verdict}`),
    row(`${capitalized(unit)}s on target`, total.targetMet, 'percent', `share of the simulated ${unit}s`),
    row('Offered contacts', total.offered, 'count', per),
    row('Answered contacts', total.answered, 'count', per),
    row('Abandonment', total.abandonment, 'percent', 'of the offered contacts'),
    row('ASA, s', views[0]?.waits.overall.asa ?? null, 'seconds', 'mean wait of the answered'),
    row('p90 of waits, s', views[0]?.waits.overall.p90 ?? null, 'seconds', 'one contact in ten waits longer'),
  ];
  const outbound = [
    row('Outbound calls dialed', total.dialed, 'count', per),
    row('Customers reached', total.reached, 'count', per),
    row('Contact rate', journeys.total.contactRate, 'percent', 'reached / dialed'),
  ];
  return [
    ...(queuedTypes(scenario).length > 0 ? queued : []),
    ...(uses.outbound ? outbound : []),
    ...(uses.survey ? [row('Satisfaction', total.satisfaction, 'percent', 'of those who respond to the survey')] : []),
    row('Occupancy', agents.occupancy, 'percent', 'handling / available time'),
    row('Scheduled hours', agents.scheduledHours, 'hours', per),
    row('Idle hours', agents.idleHours, 'hours', per),
    row(`Idle cost, ${currency}`, cost.idle, 'money', per),
    row(`Total cost, ${currency}`, cost.total, 'money', per),
    row(`Cost per answered contact, ${currency}`, unitCosts.perAnswered, 'money', 'total cost / answered contacts'),
  ];
}

function row(name: string, estimate: MaybeEstimate, format: NumberFormat, note: string): Row {
  const numbers = [estimate?.mean, estimate?.low, estimate?.high].map((value) => numberCell(value, format));
  return { name, cells: [...numbers, note] };
}

function origins({ run, scenario, unit }: Page): readonly Row[] {
  const { result } = run;
  const replications = numberCell(result.replications, 'whole');
  return [
    { name: 'Scenario', cells: [null, null, null, scenario.name] },
    { name: 'Seed', cells: [null, null, null, result.seed] },
    { name: `Simulated ${unit}s`, cells: [replications] },
    {
      name: 'busyhour',
      cells: [null, null, null, `${result.busyhour}, engine ${result.engine}, random streams ${result.streams}`],
    },
    { name: 'Digest of the scenario', cells: [null, null, null, result.scenario.digest] },
    ...result.warnings.map((warning) => ({ name: 'Warning', cells: [null, null, null, warning] })),
  ];
}
