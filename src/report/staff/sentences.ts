import type { Given, PricedPlan, StaffedGoal, Staffing } from '../../experiment/staff/staffing.ts';
import { estimateText } from '../estimateText.ts';
import { decimal, duration, hours, list, money, percent, plural } from '../format.ts';
import { MEASURE_WORDS } from './goalColumns.ts';
import { isStaffed } from './isStaffed.ts';

/** What the plan costs beside those of the formulas; hours where nobody is paid. */
export function planSentence({ plan, erlangA, erlangC, own, currency }: Staffing): string {
  const isPaid = [plan, erlangA, erlangC, own].some(({ cost }) => cost > 0);
  const amount = ({ cost, hours: each }: PricedPlan) =>
    isPaid ? money(cost, currency) : hours(each.reduce((sum, one) => sum + one, 0));
  const formula = (name: string, priced: PricedPlan) =>
    `${name} asks for ${amount(priced)}${priced.isPartial ? ', and has no answer in some intervals' : ''}`;
  const given = isStaffed(own) ? ` The scenario's own staff ${isPaid ? 'costs' : 'has'} ${amount(own)}.` : '';
  return `The least staffing found ${isPaid ? 'costs' : 'has'} ${amount(plan)}; ${formula('Erlang A', erlangA)}, ${formula('Erlang C', erlangC)}.${given}`;
}

/** How the goals stand, and how sure that is. */
export function verdictSentence({ goals, confidence, replications }: Given): string {
  const number = (verdict: StaffedGoal['verdict']) => goals.filter((goal) => goal.verdict === verdict).length;
  const judged = goals.length - number('idle');
  const sure = `${percent(confidence, 0)} confidence`;
  if (judged === 0) return 'Nothing was offered that a target could be missed for.';
  if (number('met') === judged) {
    return `On ${plural(replications, 'replication')} all of ${plural(judged, 'target')} hold, with ${sure} for all together.`;
  }
  const rest = [
    ...(number('missed') > 0 ? [`${decimal(number('missed'))} missed`] : []),
    ...(number('open') > 0 ? [`${decimal(number('open'))} undecided`] : []),
  ];
  return `Of ${plural(judged, 'target')}, ${decimal(number('met'))} hold with ${sure}; ${list(rest)} on ${plural(replications, 'replication')}.`;
}

/** What taking away one agent would do. */
export function fewerSentence({ fewer, confidence }: Staffing): string {
  const number = (verdict: 'fails' | 'holds' | 'open') => fewer.filter((one) => one.verdict === verdict).length;
  if (fewer.length === 0) return '';
  if (number('fails') === fewer.length) {
    return `One agent fewer anywhere misses a target, each with ${percent(confidence, 0)} confidence.`;
  }
  const parts = [
    ...(number('open') > 0 ? [`in ${plural(number('open'), 'place')} that could not be decided`] : []),
    ...(number('holds') > 0 ? [`in ${plural(number('holds'), 'place')} it would do`] : []),
  ];
  return `One agent fewer misses a target in ${decimal(number('fails'))} of ${plural(fewer.length, 'place')}, each with ${percent(confidence, 0)} confidence; ${list(parts)}.`;
}

const MOST = 6;

/** The goals that are missed or undecided. */
export function missedSentences(given: Given): readonly string[] {
  const { goals } = given;
  return (['missed', 'open'] as const).flatMap((verdict) => {
    const own = goals.filter((goal) => goal.verdict === verdict);
    if (own.length === 0) return [];
    return `${verdict === 'missed' ? 'Missed' : 'Undecided'}: ${list(
      own
        .slice(0, MOST)
        .map((goal) => goalText(given, goal))
        .concat(own.length > MOST ? [`${own.length - MOST} more`] : []),
    )}.`;
  });
}

function goalText(
  { targets, contactTypes, agentGroups, starts }: Given,
  { target, interval, estimate }: StaffedGoal,
): string {
  const asked = targets[target];
  const owner = contactTypes[asked?.contactType ?? -1] ?? agentGroups[asked?.agentGroup ?? -1] ?? '';
  const format = asked?.measure === 'asa' ? duration : (share: number) => percent(share);
  const when = interval === null ? 'over the horizon' : `at ${starts[interval] ?? ''}`;
  return `${MEASURE_WORDS[asked?.measure ?? 'serviceLevel']} of ${owner} ${when}, ${estimateText(estimate, format)}`;
}
