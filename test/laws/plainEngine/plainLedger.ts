import { GROUP, GROUP_FIELDS, type GroupField } from '../../../src/tally.ts';
import { isIdle, type PlainAgent } from './plainAgent.ts';
import type { PlainCenter } from './plainCenter.ts';

/** Adds up what a stretch of time in which nothing happened was spent on. */
export function spendTime(center: PlainCenter, elapsed: number): void {
  const { plan, tally, interval, levels } = center;
  for (const { attempt } of center.waiting) {
    const isQueued = attempt.promisedAt === null && plan.types[attempt.type]!.outbound === null;
    if (isQueued) center.count({ type: attempt.type, interval }, 'queueTime', elapsed);
  }
  const isOutbound = ({ ringing, service }: PlainAgent) =>
    ringing !== null || (service !== null && plan.types[service.attempt.type]!.outbound !== null);

  plan.groups.forEach((_, group) => {
    const spend = (field: GroupField, agents: number) => {
      const cell = (group * (tally.intervals + 1) + interval) * GROUP_FIELDS.length;
      tally.agents[cell + GROUP[field]]! += agents * elapsed;
    };
    const all = center.agents.filter((agent) => agent.group === group);
    const busy = all.filter((agent) => !isIdle(agent));
    spend('busy', busy.length);
    spend('outbound', busy.filter(isOutbound).length);
    if (interval === plan.intervals) {
      spend('overtime', busy.length);
      return;
    }
    const shifts = center.shifts.filter((shift) => shift.group === group);
    const breaks = shifts.filter(({ state }) => state === 'break');
    const onShift = busy.filter(({ shift }) => !shift?.isOver).length;
    spend('idle', all.length - busy.length);
    spend('available', levels[group]!);
    spend('overtime', Math.max(0, onShift - levels[group]!) + busy.length - onShift);
    spend('breaks', breaks.length);
    spend('unpaidBreaks', breaks.filter(({ current }) => current?.isPaid === false).length);
    spend('absence', center.absent[group]! + shifts.filter(({ state }) => state === 'absent').length);
  });
}
