import { promptNames } from './channelNames.ts';
import { estimateText, meanText } from './estimateText.ts';
import { extreme } from './extremes.ts';
import { formulasFinding } from './findings/formulas.ts';
import { inShort } from './findings/inShort.ts';
import { gainOf } from './findings/money.ts';
import { outboundFinding } from './findings/outbound.ts';
import { satisfactionFinding } from './findings/satisfaction.ts';
import { count, decimal, duration, hours, list, money, percent, plural } from './format.ts';
import type { Headline } from './headline.ts';
import { type Content, markup, named, proseList } from './markup.ts';
import { missedIntervals } from './missed.ts';
import { outboundHeadline } from './outboundHeadline.ts';
import type { Page } from './page.ts';
import { plainText } from './plainText.ts';
import { isImpatient, mixesWaits, queuedTypes } from './uses.ts';
import { targetShare, type Verdict, verdictOf, withinText } from './verdict.ts';
import type { View } from './view.ts';

export interface Summary extends Headline {
  readonly paragraphs: readonly Content[];
}

/** The answer of a run in a few sentences. They state what was computed, and no reasons that were not. */
export function summaryOf(page: Page): Summary {
  const [total] = page.views;
  if (total === undefined) throw new RangeError('a page has at least the view of all contacts');
  if (queuedTypes(page.scenario).length === 0) {
    const paragraphs = [outboundFinding(page), satisfactionFinding(page), agentsAndCost(page)];
    return { ...outboundHeadline(page), paragraphs: present(paragraphs) };
  }
  const verdict = verdictOf(total.overall.serviceLevel, total.target.target);
  return {
    verdict,
    headline: headline(total, verdict),
    figure: {
      estimate: total.overall.serviceLevel,
      goal: total.target.target,
      note: `service level; the mark is the target, ${total.targetText}`,
    },
    paragraphs: present([
      [answer(page, total, verdict), typesBelowTarget(page)],
      [weakest(page, total), ' ', formulasFinding(page, total) ?? ''],
      inShort(page),
      agentsAndCost(page),
    ]),
  };
}

function present(paragraphs: readonly Content[]): readonly Content[] {
  return paragraphs.filter((paragraph) => plainText(paragraph).trim() !== '');
}

function headline(view: View, verdict: Verdict): string {
  const reached = meanText(view.overall.serviceLevel, percent);
  const sentences: { readonly [verdict in Verdict]: string } = {
    met: `Target met: ${reached} answered in time, ${view.targetText} wanted`,
    missed: `Target missed: ${reached} answered in time, ${view.targetText} wanted`,
    open: `Too close to call: ${reached} answered in time, ${view.targetText} wanted`,
    none: 'No contacts were offered',
  };
  return sentences[verdict];
}

function answer({ scenario, run, unit }: Page, view: View, verdict: Verdict): Content {
  const { offered, serviceLevel, targetMet, abandonment } = view.overall;
  if (serviceLevel === null || offered === null)
    return `Nothing was offered in ${plural(run.result.replications, unit)}.`;
  const one = run.result.replications === 1;
  const ending: { readonly [verdict in Verdict]: string } = {
    met: 'the target is met',
    missed: 'the target is missed',
    open: `the 95% interval holds the target of ${targetShare(view.target)}, so more ${unit}s are needed to tell whether it is met`,
    none: '',
  };
  const offeredText = `${count(offered.mean)} contacts offered ${one ? `in the one simulated ${unit}` : `per ${unit}`}`;
  const chance =
    targetMet === null || one
      ? `One ${unit} says little of others: simulate more for a 95% interval.`
      : `${percent(targetMet.mean, 0)} of the ${decimal(run.result.replications)} simulated ${unit}s meet it.`;
  return [
    `Of ${offeredText}, `,
    markup`<strong>${estimateText(serviceLevel, percent)}</strong>`,
    ` were answered ${withinText(scenario)}: ${ending[verdict]}. ${chance} `,
    `The answered${mixesWaits(scenario) ? ` ${list(promptNames(scenario))}` : ''} waited ${estimateText(view.waits.overall.asa, duration)} on average`,
    isImpatient(scenario) ? `; ${estimateText(abandonment, percent)} hung up.` : '.',
  ];
}

function typesBelowTarget({ views }: Page): Content {
  const missed = views.filter(
    ({ name, overall, target }) => name !== null && verdictOf(overall.serviceLevel, target.target) === 'missed',
  );
  if (missed.length === 0) return null;
  const shown = missed
    .slice(0, 4)
    .map(
      ({ name, overall, target }) =>
        markup`${named(name ?? '')} (${meanText(overall.serviceLevel, percent)} of ${targetShare(target)})`,
    );
  const more = missed.length > 4 ? [`${missed.length - 4} more`] : [];
  return [' Contact types below their own target: ', proseList([...shown, ...more]), '.'];
}

function weakest({ grid, run }: Page, view: View): Content {
  const levels = view.intervals.map(({ serviceLevel }) => serviceLevel);
  const lowest = extreme(view.intervals, levels, 'lowest', run.result.replications);
  if (lowest === null || grid.starts.length < 2) return null;
  const { spans: missed, note } = missedIntervals(grid, view);
  const offered = view.intervals[lowest.interval]?.offered?.mean ?? 0;
  const agents = run.estimates.intervals[lowest.interval]?.agents.availableHours?.mean ?? 0;
  const load = view.formulas[lowest.interval]?.load;
  const against = load === undefined || load === 0 ? '' : `, a load of ${decimal(load, 1)} erlangs`;
  return [
    missed.length === 0 ? 'No interval is clearly below the target. ' : `Below the target: ${list(missed, 4)}. `,
    note === '' ? '' : `${note.trim()} `,
    `The weakest interval is ${grid.label(lowest.interval)}, with ${meanText(lowest.estimate, percent)}: ${count(offered)} contacts`,
    `${against}, and ${decimal(agents / grid.hours, 1)} available agents.`,
  ];
}

/** What it costs in all, and what of that is paid for idle time. */
function agentsAndCost({ run, scenario, unit }: Page): Content {
  const { agents, cost, unitCosts } = run.estimates;
  const amount = (value: number) => money(value, scenario.currency);
  const each = unitCosts.perAnswered === null ? '' : `, ${amount(unitCosts.perAnswered.mean)} per answered contact`;
  const whole =
    cost.total === null || cost.total.mean === 0
      ? []
      : cost.total.mean > 0
        ? [`In all it costs ${estimateText(cost.total, amount)} per ${unit}${each}.`]
        : [`In all it earns ${estimateText(gainOf(cost.total), amount)} per ${unit} more than it costs.`];
  const available = agents.availableHours?.mean ?? 0;
  if (agents.idleHours === null || available === 0) return whole.length === 0 ? null : whole;
  const paid =
    agents.cost === null || cost.idle === null || agents.cost.mean === 0
      ? ''
      : `, which costs ${estimateText(cost.idle, amount)}, ${percent(cost.idle.mean / agents.cost.mean)} of what agents cost`;
  const idle = `Agents are idle for ${hours(agents.idleHours.mean)} of the ${hours(available)} that they are available${paid}.`;
  return [...whole, idle].join(' ');
}
