import type { Place, PlainCenter } from './plainCenter.ts';
import type { PlainRules } from './plainRules.ts';

/** What agents turn to when nothing is left in their hands. */
export function plainWork(
  center: PlainCenter,
  rules: PlainRules,
): Pick<PlainRules, 'nextWaiting' | 'seekWork' | 'finish'> {
  const { plan } = center;

  return {
    nextWaiting({ group }) {
      const firsts = plan.groups[group]!.skills.flatMap((skill) => {
        const ripe = center.inTurn(skill.type).filter(({ joined }) => center.now - joined >= skill.after);
        return ripe.slice(0, 1).map((place) => ({ place, skill }));
      });
      const longest = ({ place }: { place: Place }) => center.waiting.indexOf(place);
      return firsts.sort((a, b) => a.skill.order - b.skill.order || longest(a) - longest(b))[0];
    },

    seekWork(agent) {
      for (;;) {
        const next = rules.nextWaiting(agent);
        if (next === undefined) break;
        const { place, skill } = next;
        if (place.attempt.promisedAt === null) {
          rules.answerWaiting(agent, place, skill);
          rules.takeMore(agent);
          return;
        }
        center.leave(place);
        if (rules.isReached(agent, place.attempt, skill)) return;
      }
      center.fallIdle(agent);
      const { skills, dials } = plan.groups[agent.group]!;
      rules.callWhileIdle(skills);
      for (const type of dials) rules.dial(type);
    },

    finish(agent) {
      const { group, shift } = agent;
      const go = () => center.agents.splice(center.agents.indexOf(agent), 1);
      if (shift?.isOver) {
        go();
        shift.state = 'gone';
        rules.settle(group);
      } else if (shift !== null && shift.missed.length > 0) {
        go();
        rules.startBreak(shift);
        rules.settle(group);
      } else if (center.hasExcess(group)) {
        go();
        if (shift !== null) rules.sendAway(shift);
      } else rules.seekWork(agent);
    },
  };
}
