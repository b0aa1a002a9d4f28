import type { PlanSkill } from '../../../src/plan/plan.ts';
import type { Distribution } from '../../../src/scenario/scenario.ts';
import { plainAfter } from './plainAfter.ts';
import type { PlainAgent, PlainService, PlainShift } from './plainAgent.ts';
import { plainArrival } from './plainArrival.ts';
import type { PlainAttempt } from './plainAttempt.ts';
import { plainCallbacks } from './plainCallbacks.ts';
import type { Place, PlainCenter } from './plainCenter.ts';
import { plainChats } from './plainChats.ts';
import { plainClose } from './plainClose.ts';
import { plainOutbound } from './plainOutbound.ts';
import { plainQueueing } from './plainQueueing.ts';
import { plainRoster } from './plainRoster.ts';
import { plainService } from './plainService.ts';
import { plainWork } from './plainWork.ts';

/** What happens in a center, rule by rule; each rule may lead to any other. */
export interface PlainRules {
  arrive(attempt: PlainAttempt): void;
  comeBack(attempt: PlainAttempt, why: 'retried' | 'repeated' | 'returned', after: Distribution, uniform: number): void;

  /** An attempt comes out of self-service. */
  offer(attempt: PlainAttempt): void;
  /** A customer comes from another type's queue or agents. */
  receive(attempt: PlainAttempt, ahead: boolean): void;
  stand(attempt: PlainAttempt, ahead: boolean): void;
  /** No line is free, or no place in the queue. */
  block(attempt: PlainAttempt): void;
  disconnect(attempt: PlainAttempt, wait: number): void;
  /** A deferrable contact stays behind. */
  leaveBehind(attempt: PlainAttempt, wait: number): void;

  wouldBeOffered(type: number): boolean;
  promise(attempt: PlainAttempt): void;
  /** The agent calls back: whether the customer answers. */
  isReached(agent: PlainAgent, attempt: PlainAttempt, skill: PlanSkill): boolean;
  callWhileIdle(skills: readonly PlanSkill[]): void;

  answer(agent: PlainAgent, attempt: PlainAttempt, skill: PlanSkill, wait: number): void;
  answerWaiting(agent: PlainAgent, place: Place, skill: PlanSkill): void;
  serve(agent: PlainAgent, attempt: PlainAttempt, skill: PlanSkill): void;
  takeChat(agent: PlainAgent, attempt: PlainAttempt, skill: PlanSkill): void;
  /** The customer goes on to another type, if it does. */
  passOn(from: PlainAttempt, service: PlainService | null): void;
  isPassedOn(attempt: PlainAttempt): boolean;
  /** The agent who stays with a customer is let go, when another has answered and both have talked or when the customer is gone. */
  letHolderWrapUp(attempt: PlainAttempt, together: number): void;
  /** What a contact that is over leads to. */
  follow(attempt: PlainAttempt): void;

  /** Gives an agent who is free the next thing to do. */
  seekWork(agent: PlainAgent): void;
  /** The next contact that the agent would take. */
  nextWaiting(agent: PlainAgent): { readonly place: Place; readonly skill: PlanSkill } | undefined;
  /** Nothing is left in the agent's hands: it leaves, takes its break, or goes on. */
  finish(agent: PlainAgent): void;
  /** An agent who has chats in hand takes more of those who wait. */
  takeMore(agent: PlainAgent): void;

  /** Starts outbound calls, if there are agents for them. */
  dial(type: number): void;
  /** Records of the list become due. */
  release(type: number, records: number): void;
  addRecord(type: number, after: number): void;
  expireOutbound(attempt: PlainAttempt): void;

  changeShifts(group: number): void;
  settle(group: number): void;
  startBreak(shift: PlainShift): void;
  /** The agent is on shift and does not work. */
  sendAway(shift: PlainShift): void;

  close(): void;
}

export function plainRules(center: PlainCenter): PlainRules {
  const rules = {} as PlainRules;
  const parts = [
    ...[plainArrival, plainQueueing, plainCallbacks, plainService, plainChats],
    ...[plainAfter, plainWork, plainOutbound, plainRoster, plainClose],
  ];
  return Object.assign(rules, ...parts.map((part) => part(center, rules)));
}
