import type { MaybeEstimate } from '../statistics/estimates.ts';
import { channelNames, promptNames } from './channelNames.ts';
import { meanText, rangeText } from './estimateText.ts';
import { gainOf, moneyFinding } from './findings/money.ts';
import { count, decimal, duration, list, money, percent, plural } from './format.ts';
import { type Markup, markup } from './markup.ts';
import type { Page } from './page.ts';
import { isImpatient, mixesWaits, onlyDeferrable, queuedTypes } from './uses.ts';

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
${value(meanText(estimate, format))}
<span class="range">${rangeText(estimate, format) === '' ? 'no interval' : `95%: ${rangeText(estimate, format)}`}</span>
<span class="note">${note}</span></li>`,
  )}</ul>`;
}

/** Characters of a number and its unit that a tile takes in large type. */
const LARGE = 9;

/** On one line where the tile has room, otherwise broken before the unit and never within it. */
function value(text: string): Markup {
  const parts = text.replace(/\u00a0(?=[^\u00a0]*$)/, ' ');
  return markup`<span class="value${text.length > LARGE ? ' long' : ''}">${parts}</span>`;
}

function tilesOf(page: Page): readonly Tile[] {
  return [...(queuedTypes(page.scenario).length > 0 ? serviceTiles(page) : outboundTiles(page)), ...agentTiles(page)];
}

function serviceTiles(page: Page): readonly Tile[] {
  const { run, scenario, unit } = page;
  const { total, journeys } = run.estimates;
  const patient = list(channelNames(scenario, 'email', 'task'));
  const left: Tile = {
    label: 'Left at the end',
    estimate: journeys.total.leftWaiting,
    format: count,
    note: `${patient} still waiting, per ${unit}`,
  };
  // Where nobody would hang up, 0% says nothing.
  const beyond: Tile = {
    label: 'p90 of waits',
    estimate: total.p90,
    format: duration,
    note: 'one contact in ten waits longer',
  };
  const abandonment: Tile = {
    label: 'Abandonment',
    estimate: total.abandonment,
    format: percent,
    note: 'of offered contacts',
  };
  return [
    {
      label: unit === 'day' ? 'Days on target' : 'Replications on target',
      estimate: total.targetMet,
      format: (share) => percent(share, 0),
      note: `of ${plural(run.result.replications, `simulated ${unit}`)}`,
    },
    waitTile(page),
    isImpatient(scenario) ? abandonment : onlyDeferrable(scenario) ? left : beyond,
  ];
}

/** The wait of those who wait for an answer there and then; where nobody does, the response time. */
function waitTile({ scenario, views }: Page): Tile {
  const asa = views[0]?.waits.overall.asa ?? null;
  if (onlyDeferrable(scenario))
    return { label: 'Mean response', estimate: asa, format: duration, note: 'until an agent takes the contact' };
  const who = mixesWaits(scenario) ? ` ${list(promptNames(scenario))}` : '';
  return { label: 'ASA', estimate: asa, format: duration, note: `mean wait of the answered${who}` };
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
  const gain = cost.total !== null && cost.total.mean < 0 ? gainOf(cost.total) : null;
  const each = unitCosts.perAnswered === null ? null : amount(unitCosts.perAnswered.mean * (gain === null ? 1 : -1));
  const perAnswered = each === null ? `per ${unit}` : `per ${unit}; ${each} per answered contact`;
  const idleShare =
    cost.idle === null || agents.cost === null || agents.cost.mean === 0
      ? ''
      : `; ${percent(cost.idle.mean / agents.cost.mean)} of ${moneyFinding(page) === null ? 'the total' : 'what agents cost'}`;
  return [
    { label: 'Occupancy', estimate: agents.occupancy, format: percent, note: 'handling / available time' },
    { label: 'Idle cost', estimate: cost.idle, format: amount, note: `per ${unit}${idleShare}` },
    gain === null
      ? { label: 'Total cost', estimate: cost.total, format: amount, note: perAnswered }
      : { label: 'Earned above cost', estimate: gain, format: amount, note: perAnswered },
  ];
}
