import type { Difference } from '../../statistics/difference.ts';
import { decimal } from '../format.ts';
import { type Content, proseList } from '../markup.ts';
import { withinText } from '../verdict.ts';
import { isClear, isNothing } from './clear.ts';
import { differenceText } from './differenceText.ts';
import type { PlansPage, ShownPlan } from './pageOfPlans.ts';
import { verdictOfMany } from './verdictOfMany.ts';

/** The answer of a comparison in one sentence; its numbers are those of the result. */
export function verdictSentence(page: PlansPage): Content {
  const { comparison, plans, baseline, others, unit } = page;
  const [other] = others;
  if (comparison.replications < 2) return `One ${unit} gives no interval: simulate more to tell the plans apart.`;
  if (others.every(({ place }) => isSame(page, place)))
    return [
      proseList(plans.map(({ label }) => label)),
      ` do exactly the same in every ${unit}: all differences are 0.`,
    ];
  if (others.length > 1 || other === undefined) return verdictOfMany(page);
  return [
    serviceClause(page, baseline, other),
    ', ',
    costClause(page, page.row('cost').differences[other.place] ?? null),
    outboundClause(page, other),
    '.',
  ];
}

/** What a center that also calls loses or gains there. */
function outboundClause({ row, currency, comparison }: PlansPage, other: ShownPlan): string {
  const connected = row('connected').differences[other.place] ?? null;
  if (connected === null || comparison.frontier?.service !== 'serviceLevel' || !isClear(connected)) return '';
  const { size, sizeRange } = differenceText(connected, 'contacts', currency);
  return `, with ${size} ${connected.mean > 0 ? 'more' : 'fewer'} outbound contacts connected (${sizeRange})`;
}

/** Whether a plan differs from the baseline in nothing that is compared. */
function isSame({ comparison: { measures, baseline } }: PlansPage, place: number): boolean {
  return measures.every(({ differences, estimates }) => {
    const difference = differences[place] ?? null;
    return difference === null
      ? (estimates[place] ?? null) === null && (estimates[baseline] ?? null) === null
      : isNothing(difference);
  });
}

function serviceClause(page: PlansPage, baseline: ShownPlan, other: ShownPlan): Content {
  const service = page.comparison.frontier?.service;
  const served = service === undefined ? null : (page.row(service).differences[other.place] ?? null);
  if (served === null) return [other.label, ' does the work of ', baseline.label];
  const isShare = service === 'serviceLevel';
  const { size, sizeRange, range, unit } = differenceText(served, isShare ? 'share' : 'contacts', page.currency);
  const verb = isShare ? 'answers' : 'connects';
  const what = isShare ? withinText(baseline.scenario) : 'outbound contacts';
  if (isNothing(served)) return [other.label, ` ${verb} exactly as many ${what} as `, baseline.label];
  if (!isClear(served))
    return [
      other.label,
      ' ties with ',
      baseline.label,
      ` on service (${range} ${isShare ? `${unit} answered ` : ''}${what})`,
    ];
  const more = served.mean > 0 ? 'more' : isShare ? 'less' : 'fewer';
  const amount = isShare ? `${size} ${unit} ${more} ${what}` : `${size} ${more} ${what}`;
  return [other.label, ` ${verb} ${amount} than `, baseline.label, ` (${sizeRange})`];
}

function costClause({ currency, unit, comparison }: PlansPage, cost: Difference | null): string {
  if (cost === null || isNothing(cost)) return 'for exactly the same money';
  const text = differenceText(cost, 'money', currency);
  if (!isClear(cost))
    return `for the same money as far as ${decimal(comparison.replications)} ${unit}s can tell (${text.range} ${currency} a ${unit})`;
  return `for ${text.size} ${currency} ${cost.mean > 0 ? 'more' : 'less'} a ${unit} (${text.sizeRange})`;
}
