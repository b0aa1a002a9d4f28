import type { ContactType, Scenario } from '../scenario/scenario.ts';
import type { Estimates } from '../statistics/estimates.ts';
import { isPrecise } from './isPrecise.ts';
import { isUnstaffed } from './isUnstaffed.ts';

/** A backlog grows when more than this share of what came in is left at the end. */
const GROWING = 0.25;

/** What a reader of the result should know before believing it. */
export function warnings(scenario: Scenario, estimates: Estimates, percentilesByInterval: boolean): string[] {
  const { horizon, contactTypes, agentGroups, until } = scenario;
  const { total, replications } = estimates;
  return [
    ...told([
      [replications === 1, 'one replication only: no estimate has an interval'],
      [
        replications > 1 && replications < 10,
        `${replications} replications are few: intervals are wide and percentiles of waits uncertain`,
      ],
      [
        !percentilesByInterval && estimates.intervals.length > 1,
        'too many contact types and intervals to keep waits apart: percentiles of waits are given for the horizon only',
      ],
      [
        (total.disconnected?.mean ?? 0) > 0 && horizon.close === 'finish',
        'some contacts were never served: nobody who could take them was left when the horizon ended',
      ],
      [
        (total.offered?.mean ?? 0) === 0 && (total.dialed?.mean ?? 0) === 0,
        'no contact was offered: every share of contacts is empty',
      ],
      [
        until !== undefined && !isPrecise(until, estimates),
        `${replications} replications, the most allowed, were too few for the precision asked for`,
      ],
    ]),
    ...agentGroups
      .filter((group) => group.schedule !== undefined && isUnstaffed(group))
      .map(({ name }) => `nobody of "${name}" is scheduled: "busyhour schedule" makes the shifts of its "schedule"`),
    ...contactTypes.flatMap((type, index) => told(ofType(scenario, type, index, estimates))),
  ];
}

type Warning = readonly [applies: boolean, text: string];

function told(all: readonly Warning[]): string[] {
  return all.flatMap(([applies, text]) => (applies ? [text] : []));
}

function ofType({ agentGroups }: Scenario, type: ContactType, index: number, estimates: Estimates): Warning[] {
  const { name, outbound } = type;
  const { nuisanceRate, leftWaiting } = estimates.journeys.contactTypes[index] ?? {};
  const nuisance = nuisanceRate?.mean ?? 0;
  const limit = outbound?.nuisanceLimit ?? 1;
  const offered = estimates.contactTypes[index]?.offered?.mean ?? 0;
  const left = leftWaiting?.mean ?? 0;
  const isDialed = agentGroups.some(({ skills }) => skills.some((skill) => skill.type === name));
  return [
    [outbound !== null && !isDialed, `nobody may dial "${name}": no agent group has it among its skills`],
    [
      nuisance > limit,
      `"${name}": ${percent(nuisance)} of the calls that reached a customer were nuisance calls, above the limit of ${percent(limit)}`,
    ],
    [
      left > GROWING * offered,
      `"${name}": the backlog grows: ${percent(left / offered)} of the contacts offered were still waiting at the end`,
    ],
  ];
}

/** Three digits. */
function percent(share: number): string {
  return `${Number((100 * share).toPrecision(3))}%`;
}
