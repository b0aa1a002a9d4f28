import type { Scenario } from '../../scenario/scenario.ts';
import type { ContactEstimates } from '../../statistics/estimates.ts';
import type { HeadlineMeasure } from '../../statistics/headlineMeasures.ts';
import { isImpatient, mixesWaits, onlyDeferrable, queuedTypes } from '../uses.ts';
import type { View } from '../view.ts';
import { type Score, type ScoreQuestion, scoreOf } from './score.ts';
import type { Side } from './side.ts';

/** The headline numbers of all contacts or of one type, beside those of the plan. */
export function scores(now: Side, plan: Side, view: string): readonly Score[] {
  const name = viewOf(now, view).name;
  const asked = [
    ...(queuedTypes(now.scenario).length > 0 ? serviceQuestions(now, view) : []),
    ...outboundQuestions(now),
    ...moneyQuestions(now, plan),
  ];
  return fitting(asked).map((question) => scoreOf(question, now, plan, name));
}

/** Numbers that stand in one row, and what is left out first where there are more. */
const MOST = 7;
const LESS_ASKED: readonly HeadlineMeasure[] = ['occupancy', 'targetMet'];

function fitting(asked: readonly ScoreQuestion[]): readonly ScoreQuestion[] {
  const left = LESS_ASKED.slice(0, Math.max(0, asked.length - MOST));
  return asked.filter(({ measure }) => !left.includes(measure));
}

/** The view of a key; that of all contacts where a page has no such view. */
export function viewOf({ page }: Pick<Side, 'page'>, key: string): View {
  const view = page.views.find((each) => each.key === key) ?? page.views[0];
  if (view === undefined) throw new Error('a page has a view of all contacts');
  return view;
}

function serviceQuestions(now: Side, view: string): readonly ScoreQuestion[] {
  const { scenario, page } = now;
  const { type, targetText } = viewOf(now, view);
  const of =
    (measure: keyof ContactEstimates & ('serviceLevel' | 'targetMet' | 'asa' | 'abandonment')) => (side: Side) =>
      viewOf(side, view).overall[measure];
  const days = page.unit === 'day' ? 'Days on target' : 'Replications on target';
  const deferrable = type === null ? onlyDeferrable(scenario) : isLater(scenario, type);
  const level: ScoreQuestion = {
    measure: 'serviceLevel',
    label: 'Service level',
    note: `target ${targetText}`,
    form: 'share',
    estimate: of('serviceLevel'),
  };
  const met: ScoreQuestion = {
    measure: 'targetMet',
    label: days,
    note: `share of ${page.unit}s`,
    form: 'share',
    estimate: of('targetMet'),
  };
  const wait: ScoreQuestion = {
    measure: 'asa',
    label: deferrable ? 'Mean response' : 'ASA',
    note: deferrable ? 'until an agent takes it' : 'of the answered',
    form: 'time',
    estimate: of('asa'),
  };
  const lost: ScoreQuestion = {
    measure: 'abandonment',
    label: 'Abandonment',
    note: 'of the offered',
    form: 'share',
    estimate: of('abandonment'),
  };
  const left: ScoreQuestion = {
    measure: 'leftWaiting',
    label: 'Left at the end',
    note: `still waiting, per ${page.unit}`,
    form: 'number',
    estimate: ({ run: { estimates } }) =>
      (type === null ? estimates.journeys.total : estimates.journeys.contactTypes[type])?.leftWaiting ?? null,
  };
  // A mean of seconds and hours would say nothing.
  const waits = type === null && mixesWaits(scenario) ? [] : [wait];
  const losing = deferrable ? [left] : isImpatient(scenario) ? [lost] : [];
  return [level, met, ...waits, ...losing];
}

function isLater({ contactTypes }: Scenario, type: number): boolean {
  const { channel = 'voice' } = contactTypes[type] ?? {};
  return channel === 'email' || channel === 'task';
}

function outboundQuestions({ scenario, page }: Side): readonly ScoreQuestion[] {
  if (scenario.contactTypes.every(({ outbound }) => outbound === null || outbound.list?.every((due) => due === 0)))
    return [];
  return [
    {
      measure: 'connected',
      label: 'Connected',
      note: `customers called, per ${page.unit}`,
      form: 'number',
      estimate: ({ run }) => run.estimates.journeys.total.connected,
    },
    {
      measure: 'nuisanceRate',
      label: 'Nuisance calls',
      note: 'of those reached',
      form: 'share',
      estimate: ({ run }) => run.estimates.journeys.total.nuisanceRate,
    },
  ];
}

function moneyQuestions(now: Side, plan: Side): readonly ScoreQuestion[] {
  const { unit } = now.page;
  const occupancy: ScoreQuestion = {
    measure: 'occupancy',
    label: 'Occupancy',
    note: 'of available time',
    form: 'share',
    estimate: ({ run }) => run.estimates.agents.occupancy,
  };
  const priced = [now, plan].some(({ run }) => (run.estimates.cost.total?.mean ?? 0) !== 0);
  if (!priced) {
    const hours: ScoreQuestion = {
      measure: 'scheduledHours',
      label: 'Scheduled hours',
      note: `of agents, per ${unit}`,
      form: 'number',
      estimate: ({ run }) => run.estimates.agents.scheduledHours,
    };
    return [occupancy, hours];
  }
  const gains = (plan.run.estimates.cost.total?.mean ?? 0) < 0;
  const total = (side: Side) => side.run.estimates.cost.total;
  return [
    occupancy,
    {
      measure: 'idleCost',
      label: 'Idle cost',
      note: `per ${unit}`,
      form: 'money',
      estimate: ({ run }) => run.estimates.cost.idle,
    },
    {
      measure: 'cost',
      label: gains ? 'Earned above cost' : 'Total cost',
      note: `per ${unit}`,
      form: 'money',
      turned: gains,
      estimate: total,
    },
  ];
}
