import { compile } from '../../plan/compile.ts';
import type { AgentGroup, Scenario } from '../../scenario/scenario.ts';
import type { Estimates } from '../../statistics/estimates.ts';
import { availableAgents } from '../availableAgents.ts';
import { forecasts } from '../forecast.ts';
import { pools } from '../pools.ts';
import { wholeLevels } from './wholeLevels.ts';
import { freeName } from './without/skills.ts';

/**
 * The scenario with as many more agents as each pool's intervals lack for Erlang A's requirement (Erlang C's where nobody hangs up);
 * intervals that have more keep them. Supposes that everybody of a pool takes everything, under volumes that can be told beforehand.
 */
export function requiredStaff(scenario: Scenario, estimates: Estimates): Scenario {
  const plan = compile(scenario);
  const asked = forecasts(scenario, plan, estimates);
  const more = pools(plan).flatMap(({ groups }, place): readonly AgentGroup[] => {
    const [first] = groups;
    const group = scenario.agentGroups[first ?? -1];
    if (group === undefined) return [];
    const available = groups.flatMap((each) => (plan.groups[each] ? [availableAgents(plan, plan.groups[each])] : []));
    const staff = asked.map((forecast, interval) => {
      const present = available.reduce((sum, agents) => sum + (agents[interval] ?? 0), 0);
      return Math.max(0, (forecast[place]?.erlangA.required ?? 0) - present);
    });
    return [
      {
        ...group,
        name: freeName(`${group.name} required`, scenario.agentGroups),
        staff: wholeLevels(staff),
        shifts: [],
        shrinkage: 0,
        absence: 0,
      },
    ];
  });
  return { ...scenario, agentGroups: [...scenario.agentGroups, ...more] };
}
