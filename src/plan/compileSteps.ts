import { lawOf } from '../random/lawOf.ts';
import type {
  Callback,
  ContactType,
  FollowUp,
  Menu,
  Scenario,
  SelfServiceStage,
  Transfer,
} from '../scenario/scenario.ts';
import { toMicroseconds } from '../time.ts';
import { compileOutbound } from './compileOutbound.ts';
import type { PlanSkill } from './plan.ts';
import {
  DECISION,
  type PlanCallback,
  type PlanDecision,
  type PlanFollowUp,
  type PlanMenu,
  type PlanStage,
  type PlanSteps,
  type PlanTransfer,
  STAGE_DECISIONS,
} from './planSteps.ts';

/** What may happen to a contact of a type before the queue, in it, and after the talk; `skills` are those for the type. */
export function compileSteps(type: ContactType, skills: readonly PlanSkill[], scenario: Scenario): PlanSteps {
  const indexOf = (name: string) => scenario.contactTypes.findIndex((other) => other.name === name);
  const groupOf = (name: string) => scenario.agentGroups.findIndex((group) => group.name === name);
  const { overflow } = type.queue;
  return {
    overflow: overflow && { after: toMicroseconds(overflow.after), to: indexOf(overflow.to) },
    selfService: type.selfService.map((stage) => compileStage(stage, type)),
    menu: type.menu && compileMenu(type.menu, indexOf),
    retry: type.retry && { ...type.retry, attempts: type.retry.attempts ?? Number.POSITIVE_INFINITY },
    repeat: type.repeat,
    transfer: compileTransfers(type.transfer, indexOf),
    callback: type.callback && compileCallback(type.callback, type),
    outbound: type.outbound && compileOutbound(type.outbound, type, skills, groupOf),
    followUp: compileFollowUps(type.followUp, indexOf),
    survey: type.survey,
    decisions: compileDecisions(type),
  };
}

/** How many decisions an attempt of any type can carry, the stages of a menu before those of the type that it leads to. */
export function decisionWidth(types: readonly ContactType[]): number {
  const most = (menu: boolean) =>
    Math.max(0, ...types.filter((type) => (type.menu !== null) === menu).map(({ selfService }) => selfService.length));
  const stages = most(true) + most(false);
  if (stages > 0) return DECISION.stages + STAGE_DECISIONS * stages;
  return Math.max(0, ...types.flatMap(compileDecisions).map(({ first, count }) => first + count));
}

function compileDecisions(type: ContactType): PlanDecision[] {
  const all: readonly (PlanDecision & { readonly used: boolean })[] = [
    { used: type.balk > 0, purpose: 'balk', first: DECISION.balk, count: 1 },
    { used: type.callback !== null, purpose: 'callback', first: DECISION.accept, count: 1 },
    { used: type.retry !== null, purpose: 'retry', first: DECISION.retry, count: 2 },
    { used: type.repeat !== null, purpose: 'repeat', first: DECISION.repeat, count: 2 },
    { used: type.transfer.length > 0, purpose: 'transfer', first: DECISION.transfer, count: 2 },
    { used: type.followUp.length > 0, purpose: 'followUp', first: DECISION.followUp, count: 2 },
    { used: type.survey !== null, purpose: 'survey', first: DECISION.respond, count: 2 },
  ];
  const rules = all.flatMap(({ used, purpose, first, count }) =>
    used ? [{ purpose: `${purpose}/${type.name}`, first, count }] : [],
  );
  // By the stage's name, so that one stage more or less moves no draw of the others.
  const stages = type.selfService.map(({ name }, stage) => ({
    purpose: `selfService/${type.name}/${name}`,
    first: DECISION.stages + STAGE_DECISIONS * stage,
    count: STAGE_DECISIONS,
  }));
  return [...rules, ...stages];
}

function compileStage(stage: SelfServiceStage, { talk }: ContactType): PlanStage {
  const { share, time, contained, abandoned, saves, returns } = stage;
  const leaves = Float64Array.from(talk, ({ name }) => {
    const saved = saves.find(({ phase }) => phase === name);
    return 1 - (saved?.share ?? 0);
  });
  return { share, time, contained, abandoned, leaves, returns };
}

function compileMenu({ choices, misrouted }: Menu, indexOf: (name: string) => number): PlanMenu {
  // By name: in which order the file has them means nothing.
  const sorted = choices.toSorted((a, b) => (a.type < b.type ? -1 : 1));
  return {
    types: Int32Array.from(sorted, ({ type }) => indexOf(type)),
    upTo: Float64Array.from(runningSums(sorted.map(({ share }) => share))),
    misrouted,
  };
}

function compileTransfers(transfers: readonly Transfer[], indexOf: (name: string) => number): PlanTransfer[] {
  const upTo = runningSums(transfers.map(({ probability }) => probability));
  return transfers.map(({ to, after, warm, requeue }, index) => ({
    to: indexOf(to),
    upTo: upTo[index] ?? 1,
    after,
    warm: toMicroseconds(warm),
    ahead: requeue === 'ahead' && after === null,
  }));
}

function compileFollowUps(followUps: readonly FollowUp[], indexOf: (name: string) => number): PlanFollowUp[] {
  const upTo = runningSums(followUps.map(({ probability }) => probability));
  return followUps.map(({ to, after }, index) => ({ to: indexOf(to), upTo: upTo[index] ?? 1, after }));
}

function compileCallback({ offer, promise, ...rest }: Callback, { talk, wrap }: ContactType): PlanCallback {
  const handle = [...talk.map(({ time }) => time), ...(wrap === null ? [] : [wrap])];
  const mean = handle.reduce((sum, part) => sum + lawOf(part).mean, 0);
  return {
    queue: 'queue' in offer ? offer.queue : Number.POSITIVE_INFINITY,
    wait: 'wait' in offer ? toMicroseconds(offer.wait) : Number.POSITIVE_INFINITY,
    handle: toMicroseconds(mean),
    whenIdle: promise === 'idle',
    ...rest,
  };
}

function runningSums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}
