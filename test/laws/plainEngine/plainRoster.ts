import { isIdle, newAgent, type PlainAgent, type PlainShift } from './plainAgent.ts';
import type { PlainCenter } from './plainCenter.ts';
import type { PlainRules } from './plainRules.ts';

type Roster = 'changeShifts' | 'settle' | 'startBreak' | 'sendAway';

/** Agents with shifts and breaks of their own. */
export function plainRoster(center: PlainCenter, rules: PlainRules): Pick<PlainRules, Roster> {
  const { plan, draws } = center;
  /** Who is on shift and away, whoever went away first at the head. */
  let away: PlainShift[] = [];

  const agentOf = (shift: PlainShift): PlainAgent => {
    const agent = center.agents.find((one) => one.shift === shift);
    if (agent === undefined) throw new Error('the agent is not there');
    return agent;
  };
  const isBusy = (shift: PlainShift) => shift.state === 'working' && !isIdle(agentOf(shift));

  /** Takes an agent out of its group or of those who are away. */
  const withdraw = (shift: PlainShift) => {
    center.agents = center.agents.filter((agent) => agent.shift !== shift);
    away = away.filter((other) => other !== shift);
  };

  const endShift = (shift: PlainShift) => {
    if (isBusy(shift)) {
      shift.isOver = true;
      return;
    }
    withdraw(shift);
    shift.state = 'gone';
  };

  const planBreak = (shift: PlainShift, next: PlainShift['breaks'][number]) => {
    if (shift.state === 'absent') return;
    shift.missed.push(next);
    if (shift.state === 'break' || isBusy(shift)) return;
    withdraw(shift);
    rules.startBreak(shift);
  };

  return {
    changeShifts(group) {
      const { now } = center;
      const shifts = center.shifts.filter((shift) => shift.group === group);
      for (const shift of shifts) if (shift.end === now) endShift(shift);
      for (const shift of shifts.filter(({ start }) => start === now)) {
        if (shift.isAbsent) shift.state = 'absent';
        else rules.sendAway(shift);
      }
      for (const shift of shifts) {
        for (const next of shift.breaks.filter(({ start }) => start === now)) planBreak(shift, next);
      }
      rules.settle(group);
    },

    sendAway(shift) {
      shift.state = 'away';
      away.push(shift);
    },

    /** Takes the first of the breaks whose planned start has passed. */
    startBreak(shift) {
      const next = shift.missed.shift();
      if (next === undefined) throw new Error('no break is due');
      shift.state = 'break';
      shift.current = next;
      const back = center.now + next.length;
      if (back >= shift.end) return;
      center.schedule(back, 'endOfBreak', () => {
        if (shift.missed.length > 0) {
          rules.startBreak(shift);
          return;
        }
        rules.sendAway(shift);
        rules.settle(shift.group);
      });
    },

    settle(group) {
      if (center.closed || plan.groups[group]!.roster === null) return;
      const present = center.shifts.filter(
        ({ group: own, state, isOver }) => own === group && (state === 'away' || (state === 'working' && !isOver)),
      ).length;
      const level = Math.floor(present * plan.groups[group]!.presence + draws.rounding[group]![center.interval]!);
      center.levels[group] = level;
      const working = center.working(group).length;
      for (const { shift } of center.idleAgents(group).slice(0, Math.max(0, working - level))) {
        if (shift === null) throw new Error('an agent without a shift');
        withdraw(shift);
        rules.sendAway(shift);
      }
      for (let coming = level - working; coming > 0; coming--) {
        const shift = away.find((one) => one.group === group);
        if (shift === undefined) throw new Error('nobody is away');
        withdraw(shift);
        shift.state = 'working';
        const agent = newAgent(group, shift);
        center.agents.push(agent);
        rules.seekWork(agent);
      }
    },
  };
}

/** The shifts of all groups as they are before the horizon starts. */
export function plainShifts({ plan, draws }: Pick<PlainCenter, 'plan' | 'draws'>): PlainShift[] {
  return plan.groups.flatMap(({ roster }, group) => {
    if (roster === null) return [];
    return Array.from(roster.start, (start, entry) => {
      const places = Array.from(roster.breakStart.keys()).slice(roster.firstBreak[entry], roster.firstBreak[entry + 1]);
      return {
        group,
        start,
        end: roster.end[entry]!,
        breaks: places.map((place) => ({
          start: roster.breakStart[place]!,
          length: roster.breakLength[place]!,
          isPaid: roster.breakPaid[place] === 1,
        })),
        isAbsent: draws.absent[group]![entry] === 1,
        state: 'ahead' as const,
        current: null,
        missed: [],
        isOver: false,
      };
    });
  });
}
