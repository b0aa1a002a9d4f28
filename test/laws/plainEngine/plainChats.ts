import type { PlainAgent, PlainChat } from './plainAgent.ts';
import type { PlainCenter } from './plainCenter.ts';
import type { PlainRules } from './plainRules.ts';

/** Chats: an agent works on all that it has in hand, on each with an equal part of what it does at once. */
export function plainChats(center: PlainCenter, rules: PlainRules): Pick<PlainRules, 'takeChat' | 'takeMore'> {
  const { plan } = center;

  /** What is done of one of so many chats in a unit of time. */
  const rate = ({ group }: PlainAgent, chats: number) => plan.groups[group]!.concurrency[chats - 1]! / chats;

  const change = (agent: PlainAgent, chats: PlainChat[]) => {
    for (const chat of agent.chats) {
      chat.left -= (center.now - agent.workedUntil) * rate(agent, agent.chats.length);
    }
    agent.workedUntil = center.now;
    center.changeChats(agent, chats);
    // The first of equals, who joined first.
    const next = chats.reduce<PlainChat | null>(
      (least, chat) => (least && least.left <= chat.left ? least : chat),
      null,
    );
    if (next === null) return;
    const time = center.now + Math.max(0, Math.ceil(next.left / rate(agent, chats.length)));
    const isVoid = () => agent.chats !== chats;
    center.schedule(time, 'endOfService', () => end(agent, next), isVoid);
  };

  const end = (agent: PlainAgent, chat: PlainChat) => {
    const { attempt, answered } = chat;
    change(
      agent,
      agent.chats.filter((other) => other !== chat),
    );
    const isLast = agent.chats.length === 0;
    agent.closing = isLast;
    center.count(attempt, 'handle', center.now - answered);
    rules.passOn(attempt, null);
    rules.follow(attempt);
    if (!isLast) {
      rules.takeMore(agent);
      return;
    }
    agent.closing = false;
    agent.draining = false;
    rules.finish(agent);
  };

  return {
    takeChat(agent, attempt, { speed }) {
      const talk = Math.round(attempt.phases.reduce((sum, time) => sum + time, 0) / speed);
      const wrap = Math.round(attempt.wrap / speed);
      center.count(attempt, 'wrap', wrap);
      center.countTalk(attempt, talk, speed);
      change(agent, [...agent.chats, { attempt, answered: center.now, left: talk + wrap }]);
    },

    takeMore(agent) {
      while (center.hasRoom(agent)) {
        const next = rules.nextWaiting(agent);
        if (next === undefined) return;
        const { attempt } = next.place;
        if (plan.types[attempt.type]!.isShared && attempt.promisedAt === null) {
          rules.answerWaiting(agent, next.place, next.skill);
        } else agent.draining = true;
      }
    },
  };
}
