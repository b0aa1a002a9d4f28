import type { Difference } from '../../../statistics/difference.ts';
import { type Drawing, figureText, type Json, LAYOUT, unitNote, VALUE_AXIS } from '../../figures/drawing.ts';
import { type Content, proseList } from '../../markup.ts';
import { differenceLine } from '../differenceText.ts';
import { MEASURE_TEXTS } from '../measureTexts.ts';
import type { PlansPage, ShownPlan } from '../pageOfPlans.ts';

interface Point {
  readonly plan: ShownPlan;
  /** Against the baseline; of the baseline itself nothing. */
  readonly cost: Difference;
  readonly service: Difference;
}

const NOTHING: Difference = { mean: 0, low: 0, high: 0, independentLow: 0, independentHigh: 0 };

/** Cost against service, each as the difference to the baseline, so that the bars show what is known of the difference. */
export function frontier(page: PlansPage): Drawing | null {
  const { comparison, plans, currency, unit, baseline } = page;
  if (comparison.frontier === null) return null;
  const { service, cost } = comparison.frontier;
  const factor = MEASURE_TEXTS[service].quantity === 'share' ? 100 : 1;
  const points = plans.flatMap((plan): readonly Point[] => {
    if (plan === baseline) return [{ plan, cost: NOTHING, service: NOTHING }];
    const [spent, served] = [page.row(cost).differences[plan.place], page.row(service).differences[plan.place]];
    return spent && served ? [{ plan, cost: spent, service: served }] : [];
  });
  if (points.length < 2) return null;
  const served = service === 'serviceLevel' ? 'points of service level' : 'customers connected';
  const reading = ({ plan, cost: spent, service: level }: Point) =>
    plan === baseline
      ? `<b>${plan.text}</b><br>the others are set against it`
      : `<b>${plan.text}</b><br>service  <b>${differenceLine(level, MEASURE_TEXTS[service].quantity, figureText(currency))}</b>` +
        `<br>cost  <b>${differenceLine(spent, 'money', figureText(currency))}</b>`;
  const traces = points.map((point) => ({
    type: 'scatter',
    mode: 'markers+text',
    x: [point.cost.mean],
    y: [point.service.mean * factor],
    error_x: bar(point.cost, 1, point.plan),
    error_y: bar(point.service, factor, point.plan),
    text: [point.plan.text],
    textposition: point.plan.isBaseline ? 'bottom right' : 'top right',
    textfont: { color: 'ink', size: 12 },
    cliponaxis: false,
    marker: {
      color: isDominated(page, point.plan) ? 'paper' : point.plan.color,
      size: 11,
      line: { color: point.plan.color, width: 2 },
    },
    hovertext: [reading(point)],
    hovertemplate: '%{hovertext}<extra></extra>',
  }));
  return {
    figure: {
      data: [efficient(page, points, factor), ...traces],
      layout: {
        ...LAYOUT,
        margin: { l: 46, r: 40, t: 30, b: 46, pad: 0 },
        hovermode: 'closest',
        xaxis: {
          ...AXIS,
          title: { text: `cost, ${figureText(currency)} a ${unit} above ${baseline.text}`, font: { size: 12 } },
        },
        yaxis: { ...AXIS, automargin: true },
        annotations: [unitNote(`${served} above ${baseline.text}`)],
      },
    },
    legend: [],
    finding: finding(page),
  };
}

const AXIS: { readonly [key: string]: Json } = {
  ...VALUE_AXIS,
  rangemode: 'normal',
  zeroline: true,
  zerolinecolor: 'rule',
  zerolinewidth: 1.5,
};

function bar({ mean, low, high }: Difference, factor: number, { color }: ShownPlan): Json {
  if (low === null || high === null) return { visible: false };
  return {
    type: 'data',
    symmetric: false,
    array: [(high - mean) * factor],
    arrayminus: [(mean - low) * factor],
    color,
    thickness: 1.6,
    width: 4,
  };
}

function isDominated({ comparison: { frontier: found } }: PlansPage, { place }: ShownPlan): boolean {
  return (found?.dominatedBy[place] ?? null) !== null;
}

/** A line through the plans that none dominates, from the cheapest to the dearest. */
function efficient(page: PlansPage, points: readonly Point[], factor: number): { readonly [key: string]: Json } {
  const kept = points
    .filter(({ plan }) => !isDominated(page, plan))
    .toSorted((a, b) => a.cost.mean - b.cost.mean || a.service.mean - b.service.mean);
  return {
    type: 'scatter',
    mode: 'lines',
    x: kept.map(({ cost }) => cost.mean),
    y: kept.map(({ service }) => service.mean * factor),
    line: { color: 'rule', width: 2, dash: 'dot' },
    hoverinfo: 'skip',
  };
}

function finding(page: PlansPage): Content {
  const { plans } = page;
  const dominated = plans.filter((plan) => isDominated(page, plan));
  const whole = 'Up is better service, left is cheaper; bars are paired 95% intervals.';
  if (dominated.length === 0)
    return ['No plan is dominated: none is beaten on one and no better on the other. ', whole];
  const verb = dominated.length === 1 ? ' is dominated' : ' are dominated';
  return [
    proseList(dominated.map(({ label }) => label)),
    `${verb} (hollow): another plan serves no worse and costs no more. `,
    whole,
  ];
}
