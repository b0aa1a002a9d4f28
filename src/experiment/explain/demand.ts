import { compile } from '../../plan/compile.ts';
import { lawOf } from '../../random/lawOf.ts';
import type { ContactType, Scenario } from '../../scenario/scenario.ts';
import type { ContactEstimates } from '../../statistics/estimates.ts';
import { expectedVolumes } from '../expectedVolumes.ts';
import { handleTime } from '../handleTime.ts';
import type { Run } from '../result.ts';

/**
 * What the simulated center offered its agents, so that a model without self-service, later attempts or transfers can be asked to carry
 * the same load. By interval of the horizon, mean of all replications; intervals of a warm-up, of which nothing is told, are as the
 * first that counts.
 */
export interface TypeDemand {
  /** Contacts of the type expected to arrive by the scenario itself. */
  readonly expected: readonly number[];
  /** Contacts offered that came from no other type's queue or agents. */
  readonly direct: readonly number[];
  /** Contacts passed on by other types' agents. */
  readonly received: readonly number[];
  /** Attempts, and how many of them were a customer's first. */
  readonly arrived: readonly number[];
  readonly customers: readonly number[];
  /** Mean time that a contact asks of an agent of speed 1, seconds; and the share of it that is left after what self-service saves. */
  readonly work: number;
  readonly left: number;
  /** Contacts that each group took, by its name. */
  readonly takenBy: ReadonlyMap<string, number>;
}

/** By the name of the contact type. */
export type Demand = ReadonlyMap<string, TypeDemand>;

/** The demand that the agents of a simulated scenario met. */
export function demandOf(scenario: Scenario, { estimates }: Run): Demand {
  const plan = compile(scenario);
  const { firstCounted, intervals } = plan;
  const demand = scenario.contactTypes.map((type, index): readonly [string, TypeDemand] => {
    const cells = Array.from(
      { length: intervals },
      (_, interval) => estimates.intervals[Math.max(0, interval - firstCounted)]?.contactTypes,
    );
    const found = (value: (cell: ContactEstimates) => number) =>
      cells.map((each) => (each?.[index] === undefined ? 0 : value(each[index])));
    const overflowed = cells.map((each) =>
      sum(
        scenario.contactTypes.map((from, place) =>
          overflowsTo(from, type) ? (each?.[place]?.overflowed?.mean ?? 0) : 0,
        ),
      ),
    );
    const received = found(receivedOf).map((value, interval) => Math.max(0, value - (overflowed[interval] ?? 0)));
    const offered = found((cell) => cell.offered?.mean ?? 0);
    const takenBy = takenByGroup(scenario, estimates.handled, type.name);
    const work = workOf(type);
    return [
      type.name,
      {
        expected: [...expectedVolumes(plan, index)],
        direct: offered.map((value, interval) => Math.max(0, value - (found(receivedOf)[interval] ?? 0))),
        received,
        arrived: found((cell) => cell.arrived?.mean ?? 0),
        customers: found((cell) => cell.customers?.mean ?? 0),
        work,
        left: leftOf(scenario, type, takenBy, () => {
          const planned = plan.types[index];
          return planned === undefined ? work : handleTime(plan, planned, index, estimates) / work;
        }),
        takenBy,
      },
    ];
  });
  return new Map(demand);
}

/** Mean of talk and wrap of an agent of speed 1, seconds. */
export function workOf({ talk, wrap }: ContactType): number {
  return sum([...talk.map(({ time }) => time), ...(wrap === null ? [] : [wrap])].map((part) => lawOf(part).mean));
}

/** The speed of the agents who took a type, each weighted by the contacts taken: mean handle time = work / speed. */
export function speedOf({ agentGroups }: Scenario, type: string, takenBy: TypeDemand['takenBy']): number {
  const skills = agentGroups.flatMap(({ name, skills }) =>
    skills.filter((skill) => skill.type === type).map(({ speed }) => ({ speed, taken: takenBy.get(name) ?? 0 })),
  );
  const taken = sum(skills.map((skill) => skill.taken));
  if (taken === 0) return skills[0]?.speed ?? 1;
  return taken / sum(skills.map((skill) => skill.taken / skill.speed));
}

function takenByGroup(
  { agentGroups }: Scenario,
  handled: readonly (readonly { readonly mean: number }[])[],
  type: string,
): TypeDemand['takenBy'] {
  return new Map(
    agentGroups.map(({ name, skills }, group) => {
      const place = skills.findIndex((skill) => skill.type === type);
      return [name, handled[group]?.[place]?.mean ?? 0];
    }),
  );
}

/** Found handle time over that of agents who do all the work; only where a stage saves some, elsewhere it is 1 but for chance. */
function leftOf(scenario: Scenario, type: ContactType, takenBy: TypeDemand['takenBy'], found: () => number): number {
  if (type.selfService.every(({ saves }) => saves.length === 0) || type.channel === 'chat') return 1;
  return Math.min(1, found() * speedOf(scenario, type.name, takenBy));
}

/** arrived + received = contained + abandoned in self-service + blocked + offered, in every cell. */
function receivedOf({ offered, blocked, contained, selfServiceAbandoned, arrived }: ContactEstimates): number {
  const mean = (estimate: { readonly mean: number } | null) => estimate?.mean ?? 0;
  const ended = mean(offered) + mean(blocked) + mean(contained) + mean(selfServiceAbandoned);
  return Math.max(0, ended - mean(arrived));
}

function overflowsTo({ queue }: ContactType, { name }: ContactType): boolean {
  return queue.overflow?.to === name;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
