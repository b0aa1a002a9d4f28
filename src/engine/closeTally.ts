import { GROUP, GROUP_FIELDS, type Tally } from '../tally.ts';

const NOT_AFTER_CLOSING = [GROUP.available, GROUP.idle, GROUP.breaks, GROUP.unpaidBreaks, GROUP.absence];

/**
 * After closing nobody is scheduled and nobody is paid to idle: what the agents still handle is overtime. Before, idle is who is there
 * and not busy: counting it as it comes and goes would cost every contact twice what this costs a whole day.
 */
export function closeTally({ agents, groups, intervals }: Tally): void {
  for (let cell = 0; cell < agents.length; cell += GROUP_FIELDS.length) {
    agents[cell + GROUP.idle] =
      agents[cell + GROUP.available]! + agents[cell + GROUP.overtime]! - agents[cell + GROUP.busy]!;
  }
  for (let group = 0; group < groups; group++) {
    const tail = (group * (intervals + 1) + intervals) * GROUP_FIELDS.length;
    for (const field of NOT_AFTER_CLOSING) agents[tail + field] = 0;
    agents[tail + GROUP.overtime] = agents[tail + GROUP.busy]!;
  }
}
