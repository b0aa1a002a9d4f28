import { compile } from '../../plan/compile.ts';
import { isDeferrable } from '../../scenario/isDeferrable.ts';
import type { AgentGroup, ContactType, Distribution, Scenario } from '../../scenario/scenario.ts';
import { pools } from '../pools.ts';
import type { Demand } from './demand.ts';
import { withoutAbsence } from './without/absence.ts';
import { withoutChannels } from './without/channels.ts';
import { withoutDayVariation } from './without/dayVariation.ts';
import { withoutOutbound } from './without/outbound.ts';
import { withoutReturns } from './without/returns.ts';
import { withoutSelfService } from './without/selfService.ts';
import { withoutShape } from './without/shape.ts';
import { withoutSkills } from './without/skills.ts';

export type AssumptionId =
  | 'shape'
  | 'dayVariation'
  | 'absence'
  | 'selfService'
  | 'returns'
  | 'skills'
  | 'channels'
  | 'outbound';

/** Something that a scenario has and a simpler model leaves out. */
export interface Assumption {
  readonly id: AssumptionId;
  /** What of it a scenario has, in words; none of it where it does not apply. */
  readonly parts: (scenario: Scenario) => readonly string[];
  /** The scenario without it, under the same load. Supposes that the scenario has nothing of the later ones. */
  readonly remove: (scenario: Scenario, demand: Demand) => Scenario;
}

/** In the order in which they are added to a queue of one kind of call; a scenario is made simpler from the last to the first. */
export const ASSUMPTIONS: readonly Assumption[] = [
  {
    id: 'shape',
    parts: ({ contactTypes }) => [
      ...named('the shape of handle times', contactTypes.some(hasShapedWork)),
      ...named(
        'the shape of patience',
        contactTypes.some(({ patience }) => patience !== null && isShaped(patience)),
      ),
    ],
    remove: withoutShape,
  },
  {
    id: 'dayVariation',
    parts: ({ contactTypes, calls }) => [
      ...named('day-to-day volume', contactTypes.some(variesByDay)),
      ...named('recorded arrivals', calls !== null || contactTypes.some(({ arrivals }) => arrivals.kind === 'times')),
    ],
    remove: withoutDayVariation,
  },
  {
    id: 'absence',
    parts: ({ agentGroups }) => [
      ...named(
        'shrinkage',
        agentGroups.some(({ shrinkage }) => shrinkage > 0),
      ),
      ...named(
        'absence',
        agentGroups.some(({ absence }) => absence > 0),
      ),
      ...named(
        'shifts',
        agentGroups.some(({ shifts }) => shifts.length > 0),
      ),
      ...named(
        'breaks',
        agentGroups.some(({ shifts }) => shifts.some(({ breaks }) => breaks.length > 0)),
      ),
    ],
    remove: withoutAbsence,
  },
  {
    id: 'selfService',
    parts: ({ contactTypes }) => [
      ...named(
        'self-service',
        contactTypes.some(({ selfService }) => selfService.length > 0),
      ),
      ...named(
        'menus',
        contactTypes.some(({ menu }) => menu !== null),
      ),
    ],
    remove: withoutSelfService,
  },
  {
    id: 'returns',
    parts: ({ contactTypes, lines }) => [
      ...named(
        'retries',
        contactTypes.some(({ retry }) => retry !== null),
      ),
      ...named(
        'repeat calls',
        contactTypes.some(
          ({ repeat, selfService }) => repeat !== null || selfService.some(({ returns }) => returns !== null),
        ),
      ),
      ...named(
        'callbacks',
        contactTypes.some(({ callback }) => callback !== null),
      ),
      ...named('limited lines', lines !== null),
      ...named(
        'limited queues',
        contactTypes.some(({ queue }) => queue.capacity !== null),
      ),
    ],
    remove: withoutReturns,
  },
  {
    id: 'skills',
    parts: (scenario) => [
      ...named(
        'skills',
        pools(compile(scenario)).some(({ types, groups }) => hasSkills(scenario, types.length, groups)),
      ),
      ...named('priorities', new Set(scenario.contactTypes.filter(isQueued).map(({ priority }) => priority)).size > 1),
      ...named(
        'transfers',
        scenario.contactTypes.some(({ transfer }) => transfer.length > 0),
      ),
      ...named(
        'wrong choices in menus',
        scenario.contactTypes.some(({ menu }) => (menu?.misrouted ?? 0) > 0),
      ),
      ...named(
        'overflow',
        scenario.contactTypes.some(({ queue }) => queue.overflow !== null),
      ),
    ],
    remove: withoutSkills,
  },
  {
    id: 'channels',
    parts: ({ contactTypes, agentGroups }) => [
      ...named(
        'several chats at once',
        agentGroups.some(({ concurrency }) => concurrency.chat.length > 1),
      ),
      ...named(
        'emails and tasks',
        contactTypes.some(({ channel }) => isDeferrable(channel)),
      ),
    ],
    remove: withoutChannels,
  },
  {
    id: 'outbound',
    parts: ({ contactTypes }) => [
      ...named(
        'outbound calls',
        contactTypes.some(({ outbound }) => outbound !== null),
      ),
      ...named(
        'follow-ups',
        contactTypes.some(({ followUp }) => followUp.length > 0),
      ),
    ],
    remove: withoutOutbound,
  },
];

function named(name: string, applies: boolean): readonly string[] {
  return applies ? [name] : [];
}

function isQueued({ menu }: ContactType): boolean {
  return menu === null;
}

function isShaped({ family }: Distribution): boolean {
  return family !== 'exponential';
}

/** The sum of several exponential times is none. */
function hasShapedWork({ talk, wrap, menu }: ContactType): boolean {
  return menu === null && (talk.length > 1 || wrap !== null || talk.some(({ time }) => isShaped(time)));
}

function variesByDay({ arrivals }: ContactType): boolean {
  return arrivals.kind === 'counts' && arrivals.dayVariation > 0;
}

/** Whether it matters which agent of a pool takes what. */
function hasSkills({ agentGroups }: Scenario, types: number, groups: readonly number[]): boolean {
  const members = groups.flatMap((group): readonly AgentGroup[] => agentGroups.slice(group, group + 1));
  const skills = members.flatMap((group) => group.skills);
  const [first] = skills;
  return (
    members.some((group) => group.skills.length < types) ||
    skills.some(({ rank, pick, after, type, speed }) => {
      const other = skills.find((skill) => skill.type === type);
      return rank !== first?.rank || pick !== first.pick || after > 0 || speed !== other?.speed;
    })
  );
}
