import type { Cause, Explanation, Miss, Rung } from '../../experiment/explain/explanation.ts';
import { estimateText } from '../estimateText.ts';
import { capitalized, decimal, duration, hours, list, NONE, percent } from '../format.ts';
import { causeLabel, rungTitle } from './labels.ts';
import { isClear, points, pointsRange, pointsText, sizeRange } from './points.ts';

/** Parts of less than this are told together. */
const SMALL = 0.005;

/** `80% in 20 s`, or `80% in time` where contacts have target times of their own. */
export function targetWords(explanation: Explanation): string {
  return `${share(explanation.target.target)} ${within(explanation)}`;
}

/** A share without decimals where it needs none. */
export function share(value: number): string {
  return percent(value, Number.isInteger(Math.round(value * 1000) / 10) ? 0 : 1);
}

/** The answer in one line. */
export function headline(explanation: Explanation): string {
  const { gap } = explanation;
  if (!isClear(gap)) return 'Erlang C says what the simulation says, within its uncertainty';
  return `Erlang C is ${pointsText(gap.mean)} too ${gap.mean < 0 ? 'optimistic' : 'pessimistic'}`;
}

/** What the formula says, what is simulated, and what the difference is made of. */
export function gapSentences(explanation: Explanation): readonly string[] {
  const { rungs, gap } = explanation;
  const [first] = rungs;
  const last = rungs.at(-1);
  if (first === undefined || last === undefined) return [];
  const said = `Erlang C says that ${percent(first.serviceLevel.mean)} are answered ${within(explanation)}; simulated it is ${estimateText(last.serviceLevel, percent)}.`;
  const parts = rungs.filter(({ contribution }) => contribution !== null);
  const [large, small] = [parts.filter(isLarge), parts.filter((rung) => !isLarge(rung))];
  const rest = small.reduce((sum, { contribution }) => sum + (contribution?.mean ?? 0), 0);
  const bySize = large.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const told = bySize.map((rung) => `${lower(rungTitle(rung))} ${signedPoints(rung)}`);
  if (told.length === 0) return [said, `No assumption moves it by half a point; all together ${points(gap.mean)}.`];
  const others = small.length === 0 ? [] : [`everything else together ${points(rest)}`];
  return [said, `In points: ${list([...told, ...others])}.`];
}

/** What the models ask for, and what that costs. */
export function requirementSentence(explanation: Explanation): string {
  const { rungs, currency } = explanation;
  const [first, last] = [rungs[0]?.requirement ?? null, rungs.at(-1)?.requirement ?? null];
  const wanted = `To meet ${targetWords(explanation)} over the horizon`;
  if (last === null) return `${wanted}, four times the staff would not be enough.`;
  const simulated = `the simulation asks for ${percent(last.share, 0)} of the plan’s staff, ${hours(last.hours)} scheduled`;
  if (first === null) return `${wanted}, ${simulated}; by Erlang C no staff would do.`;
  const more = last.hours - first.hours;
  const cost = last.cost === 0 ? '' : `, ${decimal(Math.abs(last.cost - first.cost))}\u00a0${currency}`;
  const difference = `${hours(Math.abs(more))} ${more < 0 ? 'less' : 'more'}${cost}`;
  return `${wanted}, Erlang C asks for ${percent(first.share, 0)} of the plan’s staff (${hours(first.hours)}); ${simulated}: ${difference}.`;
}

/** Why an interval is below its target; what it is called comes before. */
export function missSentence({ serviceLevel, shortfall, causes, rest }: Miss, explanation: Explanation): string {
  const { target } = explanation.target;
  const where =
    shortfall > 0
      ? `${pointsText(shortfall)} below the target of ${share(target)}`
      : `not below the target of ${share(target)}`;
  const said = `${percent(serviceLevel.mean)} answered ${within(explanation)}, ${where}.`;
  const bySize = causes.toSorted((a, b) => b.contribution.mean - a.contribution.mean);
  const told = bySize.filter(isTold);
  const took = told.filter(({ contribution }) => contribution.mean > 0);
  const gave = told.filter(({ contribution }) => contribution.mean < 0).toReversed();
  const others = bySize.filter((cause) => !isTold(cause));
  const untold = others.reduce((sum, { contribution }) => sum + contribution.mean, 0);
  const ideal =
    rest <= 0
      ? `without any of it, it would be ${pointsText(rest)} above the target`
      : `without any of it, it would still be ${pointsText(rest)} below`;
  const sentences = [
    ...(took.length === 0 ? [] : [`Lost to ${list(took.map(causeText))}.`]),
    ...(gave.length === 0 ? [] : [`Won by ${list(gave.map(causeText))}.`]),
    others.length === 0
      ? `${capitalized(ideal)}.`
      : `All else ${untold < 0 ? 'gave' : 'took'} ${pointsText(untold)}; ${ideal}.`,
  ];
  return [said, ...sentences].join(' ');
}

/** Half a point, and more than chance as far as that is known. */
function isTold({ contribution }: Cause): boolean {
  return Math.abs(contribution.mean) >= SMALL && (contribution.low === null || isClear(contribution));
}

/** The causes over all missed intervals, each weighing as its contacts. */
export function missesSentence(explanation: Explanation): string {
  const { misses } = explanation;
  const below = misses.filter(({ shortfall }) => shortfall > 0);
  if (below.length === 0) return 'No interval is below the target.';
  const weight = (of: (miss: Miss) => number) => below.reduce((sum, miss) => sum + miss.offered * of(miss), 0);
  const ids = [...new Set(below.flatMap(({ causes }) => causes.map(({ id }) => id)))];
  const totals = ids.map((id) => ({
    id,
    mean: weight(({ causes }) => causes.find((cause) => cause.id === id)?.contribution.mean ?? 0) / weight(() => 1),
  }));
  const bySize = totals.toSorted((a, b) => b.mean - a.mean).filter(({ mean }) => mean >= SMALL);
  const number = below.length === 1 ? 'One interval is' : `${below.length} intervals are`;
  const short = weight(({ shortfall }) => shortfall) / weight(() => 1);
  const named = bySize.map(({ id, mean }) => `${causeLabel({ id })} ${pointsText(mean)}`);
  return `${number} below the target, by ${pointsText(short)} on average of their contacts. ${named.length === 0 ? 'No cause takes half a point.' : `What took most: ${list(named)}.`}`;
}

function within({ target, ownTargetTimes }: Explanation): string {
  return ownTargetTimes ? 'in time' : `in ${duration(target.within)}`;
}

function causeText(cause: Cause): string {
  const range = sizeRange(cause.contribution);
  const parts = cause.id === 'carriedIn' || cause.id === 'staff' ? list(cause.parts) : list(cause.parts.map(lower));
  return `${parts} ${pointsText(cause.contribution.mean)}${range === '' ? '' : ` (${range})`}`;
}

function signedPoints({ contribution }: Rung): string {
  if (contribution === null) return NONE;
  const range = pointsRange(contribution);
  return `${points(contribution.mean)}${range === '' ? '' : ` (${range})`}`;
}

function sizeOf({ contribution }: Rung): number {
  return Math.abs(contribution?.mean ?? 0);
}

function isLarge(rung: Rung): boolean {
  return sizeOf(rung) >= SMALL;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
