import fc from 'fast-check';
import { type Call, CHANNELS, type Channel, type ContactType, type Scenario } from '../../src/scenario/scenario.ts';
import { anyAgentGroup } from './anyScenario/anyAgentGroup.ts';
import { anyContactType, anyMenuType, NO_QUEUE, nameOf, type TypeTable } from './anyScenario/anyContactType.ts';
import { mean } from './anyScenario/anyDistribution.ts';
import { anyOutboundType } from './anyScenario/anyOutboundType.ts';

/** How large a scenario is. */
interface Size {
  readonly channels: readonly Channel[];
  readonly menus: number;
  readonly outbound: number;
  readonly groups: number;
  readonly intervals: number;
}

const anyChannel = fc.constantFrom<Channel>('voice', 'voice', ...CHANNELS, 'chat');

const anySize: fc.Arbitrary<Size> = fc.record({
  channels: fc.array(anyChannel, { minLength: 1, maxLength: 4 }),
  menus: fc.constantFrom(0, 0, 0, 1, 2),
  outbound: fc.constantFrom(0, 1, 1, 2),
  groups: fc.integer({ min: 1, max: 4 }),
  intervals: fc.integer({ min: 1, max: 6 }),
});

/**
 * Small scenarios of every kind: short days, few agents, all families and channels, skills in any pattern, staff that comes and
 * goes, shifts with breaks, outbound lists; and all that may happen before the queue, in it and after the talk, each in some of them.
 * One in five has only calls that wait and are answered by staff, for which the engine has shorter ways.
 */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .tuple(anySize.chain(anyOfSize), fc.integer({ min: 0, max: 4 }))
  .map(([scenario, kind]) => (kind === 4 ? simplified(scenario) : warmOnlyOnTheLine(scenario)))
  .chain((scenario) =>
    anyCalls(scenario.contactTypes, scenario.horizon.length).map((calls) => ({ ...scenario, calls })),
  );

function anyOfSize({ channels, menus, outbound, groups, intervals }: Size): fc.Arbitrary<Scenario> {
  const campaigns = Array.from({ length: outbound }, (_, campaign) => `campaign ${campaign}`);
  const groupNames = Array.from({ length: groups }, (_, group) => `group ${group}`);
  const table: TypeTable = { channels, outbound: campaigns, intervals };
  const chats = channels.flatMap((channel, type) => (channel === 'chat' ? [nameOf(type)] : []));
  const skilled = [...channels.keys()].map(nameOf).concat(campaigns);
  return fc.record({
    name: fc.constant('any'),
    currency: fc.constant('USD'),
    seed: fc.string({ maxLength: 8 }),
    replications: fc.integer({ min: 1, max: 12 }),
    horizon: fc.record({
      start: fc.integer({ min: 0, max: 47 }).map((half) => half * 1800),
      date: fc.constant(null),
      length: fc.constant(intervals * 900),
      interval: fc.constant(900),
      warmUp: fc.integer({ min: 0, max: intervals - 1 }).map((warm) => warm * 900),
      close: fc.constantFrom('finish' as const, 'disconnect' as const),
    }),
    serviceLevel: fc.constant({ target: 0.8, within: 20, formula: 'offered' as const }),
    lines: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 1 }),
    contactTypes: fc.tuple(
      ...[...channels.keys()].map((type) => anyContactType(type, table)),
      // An outbound type may transfer like an inbound one that comes before all others.
      ...campaigns.map((name) => anyOutboundType(name, anyContactType(-1, table), groupNames, intervals)),
      ...Array.from({ length: menus }, (_, menu) => anyMenuType(`menu ${menu}`, table)),
    ),
    agentGroups: fc.tuple(...groupNames.map((name) => anyAgentGroup(name, skilled, chats, intervals))),
    calls: fc.constant(null),
    costs: fc.record({ lineMinute: fc.constantFrom(0, 0.05), selfServiceContact: fc.constantFrom(0, 0.2) }),
  });
}

/** Calls only, nothing before the queue and nothing after the talk, and staff without shifts of their own. */
function simplified(scenario: Scenario): Scenario {
  const types = scenario.contactTypes.filter(({ menu, outbound }) => menu === null && outbound === null);
  const names = types.map(({ name }) => name);
  const first = scenario.agentGroups.flatMap(({ skills }) => skills)[0];
  const contactTypes = types.map(({ patience, balk, talk, wrap, priority, queue, ...type }) => ({
    ...type,
    ...NO_QUEUE,
    ...{ patience, balk, talk, wrap, priority },
    channel: 'voice' as const,
    queue: { ...queue, overflow: null },
    selfService: [],
  }));
  const agentGroups = scenario.agentGroups.map(({ skills, staff, ...group }) => {
    const known = skills.filter(({ type }) => names.includes(type));
    const any = first === undefined ? [] : [{ ...first, type: names[0] ?? '' }];
    return {
      ...group,
      skills: known.length > 0 ? known : any,
      staff: staff.length > 0 ? staff : Array<number>(scenario.horizon.length / scenario.horizon.interval).fill(3),
      shifts: [],
      absence: 0,
      concurrency: { chat: [1] },
    };
  });
  return { ...scenario, contactTypes, agentGroups, costs: { lineMinute: 0, selfServiceContact: 0 } };
}

/** No agent stays with a caller who would overflow into chats or emails. */
function warmOnlyOnTheLine(scenario: Scenario): Scenario {
  const { contactTypes } = scenario;
  const isCall = (name: string) => contactTypes.find((type) => type.name === name)?.channel === 'voice';
  const leaves = contactTypes.some(({ channel, queue: { overflow } }) =>
    channel === 'voice' && overflow !== null ? !isCall(overflow.to) : false,
  );
  if (!leaves) return scenario;
  const cold = contactTypes.map((type) => ({ ...type, transfer: type.transfer.map((one) => ({ ...one, warm: 0 })) }));
  return { ...scenario, contactTypes: cold };
}

/** Calls of the types that have no arrivals. */
function anyCalls(types: readonly ContactType[], length: number): fc.Arbitrary<readonly Call[] | null> {
  const listed = types.filter(({ arrivals, outbound }) => arrivals.kind === 'none' && outbound === null);
  if (listed.length === 0) return fc.constant(null);
  const call = fc.record({
    time: fc.integer({ min: 0, max: length - 1 }),
    type: fc.constantFrom(...listed.map(({ name }) => name)),
    service: fc.option(mean),
    patience: fc.option(fc.constantFrom(0, 20, 100, Number.POSITIVE_INFINITY)),
  });
  return fc.option(fc.array(call, { maxLength: 40 }).map((calls) => calls.sort((a, b) => a.time - b.time)));
}
