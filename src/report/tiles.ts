import type { MaybeEstimate } from '../statistics/estimates.ts';
import { meanText, rangeText } from './estimateText.ts';
import { duration, money, percent, plural } from './format.ts';
import { type Markup, markup } from './markup.ts';
import type { Page } from './page.ts';

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

function tilesOf({ run, scenario, unit }: Page): readonly Tile[] {
  const { total, agents, cost } = run.estimates;
  const amount = (value: number) => money(value, scenario.currency);
  const perAnswered =
    cost.total === null || total.answered === null || total.answered.mean === 0
      ? `per ${unit}`
      : `per ${unit}; ${amount(cost.total.mean / total.answered.mean)} per answered contact`;
  const idleShare =
    cost.idle === null || cost.total === null || cost.total.mean === 0
      ? ''
      : `; ${percent(cost.idle.mean / cost.total.mean)} of the total`;
  return [
    {
      label: unit === 'day' ? 'Days on target' : 'Replications on target',
      estimate: total.targetMet,
      format: (share) => percent(share, 0),
      note: `of ${plural(run.result.replications, `simulated ${unit}`)}`,
    },
    { label: 'ASA', estimate: total.asa, format: duration, note: 'mean wait of the answered' },
    { label: 'Abandonment', estimate: total.abandonment, format: percent, note: 'of offered contacts' },
    { label: 'Occupancy', estimate: agents.occupancy, format: percent, note: 'handling / available time' },
    { label: 'Idle cost', estimate: cost.idle, format: amount, note: `per ${unit}${idleShare}` },
    { label: 'Total cost', estimate: cost.total, format: amount, note: perAnswered },
  ];
}
