import { createDraws } from '../../src/engine/draws.ts';
import { Upcoming } from '../../src/engine/upcoming.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Tally } from '../../src/tally.ts';
import { firstAttempt, ownStream, type PlainAgent } from './plainEngine/plainAttempt.ts';
import { PlainCenter } from './plainEngine/plainCenter.ts';
import { plainRules } from './plainEngine/plainRules.ts';

/**
 * The rules of the center once more, written as plainly as possible and with none of the engine's devices: a list of events
 * searched from end to end, one array of waiting contacts, one of agents, and integrals that add up every step of time.
 * Only the draws are shared.
 */
export function replicatePlainly(plan: Plan, seed: string, replication: number, tally: Tally): void {
  const draws = createDraws(plan, seed, replication);
  const center = new PlainCenter(plan, tally);
  const rules = plainRules(center, (customer) => ownStream(plan, seed, replication, customer));

  const changeStaff = (instant: number) => {
    if (instant > 0 && instant % plan.intervalLength === 0) center.interval++;
    for (const group of plan.groupOrder) {
      const { scheduled, presence } = plan.groups[group]!;
      const cell = Math.min(scheduled.length - 1, Math.floor((instant * scheduled.length) / plan.horizon));
      const level = Math.floor(scheduled[cell]! * presence + draws.rounding[group]![cell]!);
      const present = () => center.agents.filter((agent) => agent.group === group).length;
      center.levels = center.levels.with(group, level);
      for (const agent of center.idleAgents(group).slice(0, Math.max(0, present() - level))) {
        center.agents.splice(center.agents.indexOf(agent), 1);
      }
      for (let coming = level - present(); coming > 0; coming--) {
        const agent: PlainAgent = { group, service: null, idleSince: 0 };
        center.agents.push(agent);
        rules.seekWork(agent);
      }
    }
    if (instant === plan.horizon) rules.close();
  };
  const grids = [plan.intervals, ...plan.groups.map(({ scheduled }) => scheduled.length)];
  const instants = new Set(
    grids.flatMap((cells) => Array.from({ length: cells + 1 }, (_, k) => Math.round((k * plan.horizon) / cells))),
  );
  for (const instant of [...instants].sort((a, b) => a - b)) {
    center.schedule(instant, 'staffing', () => changeStaff(instant));
  }

  const customers = plan.types.map(() => 0);
  const upcoming = new Upcoming();
  upcoming.open(draws.sources);
  while (upcoming.time !== Number.POSITIVE_INFINITY) {
    const attempt = firstAttempt(plan, draws, customers, upcoming);
    center.schedule(upcoming.time, 'arrival', () => rules.arrive(attempt));
    upcoming.advance();
  }

  while (center.step());
}
