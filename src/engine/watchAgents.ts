import type { GroupField } from '../tally.ts';
import type { Engine } from './engine.ts';

/** So many agents more (or, negative, fewer) of a group are in a state, from an instant on. */
export type OnAgentChange = (field: GroupField, group: number, step: number, time: number) => void;

/**
 * Tells every change in how many agents of each group are available, busy, absent and so on: what the tally holds integrated over time,
 * told as it happens. It is put between the engine and its agents from outside, so that runs to which nobody listens pay nothing for it.
 */
export function watchAgents(engine: Engine, onChange: OnAgentChange): void {
  const { agents, clock } = engine.center;
  const { count, engage, disengage } = agents;
  agents.count = (field, group, step) => {
    count.call(agents, field, group, step);
    onChange(field, group, step, clock.now);
  };
  agents.engage = (agent, contact) => {
    engage.call(agents, agent, contact);
    onChange('busy', agents.group[agent]!, 1, clock.now);
  };
  agents.disengage = (agent) => {
    disengage.call(agents, agent);
    onChange('busy', agents.group[agent]!, -1, clock.now);
  };
}
