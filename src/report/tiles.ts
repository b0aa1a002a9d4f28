import type { MaybeEstimate } from '../statistics/estimates.ts';
import { channelNames } from './channelNames.ts';
import { meanText, rangeText } from './estimateText.ts';
import { moneyFinding } from './findings/money.ts';
import { count, decimal, duration, list, money, percent, plural } from './format.ts';
import { type Markup, markup } from './markup.ts';
import type { Page } from './page.ts';
import { queuedTypes } from './uses.ts';

interface Tile {
  readonly label: string;
  readonly estimate: MaybeEstimate;
  readonly format: (value: number) => string;
  readonly note: string;
}

/** The figures beside the service level, each with its interval. */
export function tiles(page: Page): Markup {
  return markup`<ul class="tiles">${tilesOf(page).map(
    ({ label, estimate, format, note }) => markup`
<li class="tile"><span class="label">${label}</span>
<span class="value">${meanText(estimate, format)}</span>
<span class="range">${rangeText(estimate, format) === '' ? 'no interval' : `95%: ${rangeText(estimate, format)}`}</span>
<span class="note">${note}</span></li>`,
  )}</ul>`;
}

function tilesOf(page: Page): readonly Tile[] {
  return [...(queuedTypes(page.scenario).length > 0 ? serviceTiles(page) : outboundTiles(page)), ...agentTiles(page)];
}

function serviceTiles({ run, scenario, unit }: Page): readonly Tile[] {
  const { total } = run.estimates;
  const patient = list(channelNames(scenario, 'email', 'task'));
  return [
    {
      label: unit === 'day' ? 'Days on target' : 'Replications on target',
      estimate: total.targetMet,
      format: (share) => percent(share, 0),
      note: `of ${plural(run.result.replications, `simulated ${unit}`)}`,
    },
    {
      label: 'ASA',
      estimate: total.asa,
      format: duration,
      note: `mean wait of the answered${patient === '' ? '' : `, ${patient} included`}`,
    },
    { label: 'Abandonment', estimate: total.abandonment, format: percent, note: 'of offered contacts' },
  ];
}

/** Of a center that only calls. */
function outboundTiles({ run, unit }: Page): readonly Tile[] {
  const { total, journeys } = run.estimates;
  return [
    { label: 'Dialed', estimate: total.dialed, format: count, note: `calls per ${unit}` },
    { label: 'Contact rate', estimate: journeys.total.contactRate, format: percent, note: 'reached / dialed' },
    {
      label: 'Per agent hour',
      estimate: journeys.total.connectedPerHour,
      format: (value) => decimal(value, 1),
      note: 'connected / hours on outbound contacts',
    },
  ];
}

function agentTiles(page: Page): readonly Tile[] {
  const { run, scenario, unit } = page;
  const { agents, cost, unitCosts } = run.estimates;
  const amount = (value: number) => money(value, scenario.currency);
  const perAnswered =
    unitCosts.perAnswered === null
      ? `per ${unit}`
      : `per ${unit}; ${amount(unitCosts.perAnswered.mean)} per answered contact`;
  const idleShare =
    cost.idle === null || agents.cost === null || agents.cost.mean === 0
      ? ''
      : `; ${percent(cost.idle.mean / agents.cost.mean)} of ${moneyFinding(page) === null ? 'the total' : 'what agents cost'}`;
  return [
    { label: 'Occupancy', estimate: agents.occupancy, format: percent, note: 'handling / available time' },
    { label: 'Idle cost', estimate: cost.idle, format: amount, note: `per ${unit}${idleShare}` },
    { label: 'Total cost', estimate: cost.total, format: amount, note: perAnswered },
  ];
}
