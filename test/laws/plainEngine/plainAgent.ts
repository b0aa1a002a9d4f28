import type { PlanSkill } from '../../../src/plan/plan.ts';
import type { PlainAttempt } from './plainAttempt.ts';

/** An agent who is there and works: idle, or with something in hand. */
export interface PlainAgent {
  readonly group: number;
  /** The shift that the agent works; `null` without one. */
  readonly shift: PlainShift | null;
  /** A call in hand. */
  service: PlainService | null;
  /** The outbound type of a call that rings while the agent waits for the customer. */
  ringing: number | null;
  chats: PlainChat[];
  /** The instant up to which work on the chats is accounted for. */
  workedUntil: number;
  /** Takes no more chats until none is left. */
  draining: boolean;
  /** The last chat is over, and what that leads to is happening. */
  closing: boolean;
  /** Running numbers of when the agent fell idle, and when its number of chats changed last. */
  idleSince: number;
  chatsSince: number;
}

export interface PlainService {
  readonly agent: PlainAgent;
  readonly attempt: PlainAttempt;
  readonly wrap: number;
  talkEnd: number;
}

export interface PlainChat {
  readonly attempt: PlainAttempt;
  readonly answered: number;
  /** Work left, in microseconds of an agent who does nothing else. */
  left: number;
}

export interface PlainBreak {
  readonly start: number;
  readonly length: number;
  readonly isPaid: boolean;
}

/** One agent's shift, from its start to its end; the agent is there as a `PlainAgent` while `state` is `working`. */
export interface PlainShift {
  readonly group: number;
  readonly start: number;
  readonly end: number;
  readonly breaks: readonly PlainBreak[];
  readonly isAbsent: boolean;
  state: 'ahead' | 'absent' | 'away' | 'working' | 'break' | 'gone';
  /** The break that the agent is on. */
  current: PlainBreak | null;
  /** Breaks whose planned start has passed, and which the agent has not yet taken. */
  readonly missed: PlainBreak[];
  /** The shift has ended while the agent works: it leaves after what it has in hand. */
  isOver: boolean;
}

export interface PlainChoice {
  readonly agent: PlainAgent;
  readonly skill: PlanSkill;
}

export function newAgent(group: number, shift: PlainShift | null): PlainAgent {
  const none = { service: null, ringing: null, chats: [], draining: false, closing: false };
  return { group, shift, ...none, workedUntil: 0, idleSince: 0, chatsSince: 0 };
}

export function isIdle({ service, ringing, chats, closing }: PlainAgent): boolean {
  return service === null && ringing === null && chats.length === 0 && !closing;
}

/** Whether the agent leaves or takes a break when nothing is left in its hands. */
export function isDue({ shift }: PlainAgent): boolean {
  return shift !== null && (shift.isOver || shift.missed.length > 0);
}
