import type { Draws } from '../../../src/engine/draws.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import type { PlanStage } from '../../../src/plan/planSteps.ts';
import type { Generator } from '../../../src/random/generator.ts';
import { lawOf } from '../../../src/random/lawOf.ts';
import type { Sampler } from '../../../src/random/sampler.ts';
import { stream } from '../../../src/random/stream.ts';
import type { Distribution } from '../../../src/scenario/scenario.ts';
import type { PlainService } from './plainAgent.ts';

export interface PlainCustomer {
  /** The type first called (for a menu, the right choice) or dialed, and the customer's number within it. */
  readonly type: number;
  readonly number: number;
  /** Streams of the customer's own opened so far. */
  streams: number;
  /** Attempts since the customer was last answered. */
  attempts: number;
  answered: boolean;
}

/** A customer's way through the center in one type: a first or later attempt, or what follows a transfer. */
export interface PlainAttempt {
  readonly customer: PlainCustomer;
  type: number;
  interval: number;
  readonly patience: number;
  patienceEnd: number;
  /** Talk time by phase. */
  phases: number[];
  readonly wrap: number;
  luck: Luck;
  /** Stages of self-service still ahead. */
  readonly stages: { readonly stage: PlanStage; readonly luck: StageLuck }[];
  /** Where a menu should have sent it. */
  rightType: number | null;
  /** When the line that it holds was taken; `null` holds none. */
  lineSince: number | null;
  inSelfService: boolean;
  /** Time in the line of the type that it was answered from. */
  waited: number;
  /** The agent who transferred it warmly and stays with it. */
  heldBy: PlainService | null;
  promisedAt: number | null;
  calls: number;
}

/** Uniform numbers in the order in which they are drawn; NaN, which is less than nothing, where there is nothing to decide. */
const QUEUE_LUCK = [
  'balk',
  'accept',
  'retry',
  'retryDelay',
  'repeat',
  'repeatDelay',
  'transfer',
  'transferDelay',
] as const;
const AFTER_LUCK = ['followUp', 'followUpDelay', 'respond', 'satisfied'] as const;
const LUCK = [...QUEUE_LUCK, ...AFTER_LUCK];
const STAGE_LUCK = ['enter', 'time', 'outcome', 'returns', 'returnDelay'] as const;
type Luck = { readonly [Name in (typeof LUCK)[number]]: number };
type StageLuck = { readonly [Name in (typeof STAGE_LUCK)[number]]: number };

export function timeOf(distribution: Distribution, uniform: number): number {
  return Math.floor(lawOf(distribution).draw(uniform) * 1e6 + 0.5);
}

/** A new customer's first attempt; `customers` counts them by type. `service` and `patience` are NaN where they are drawn. */
export function firstAttempt(
  plan: Plan,
  draws: Draws,
  customers: number[],
  call: { readonly type: number; readonly service: number; readonly patience: number },
): PlainAttempt {
  const { menu, selfService } = plan.types[call.type]!;
  let { type } = call;
  let rightType: number | null = null;
  if (menu !== null) {
    const [choice = 0, astray = 0, other = 0] = uniforms(drawFrom(draws.contacts[call.type]!.menu), 3);
    const place = Math.max(0, Math.min(menu.types.length - 1, [...menu.upTo].filter((upTo) => choice >= upTo).length));
    const others = [...menu.types].filter((_, index) => index !== place);
    type = menu.types[place]!;
    if (astray < menu.misrouted) {
      rightType = type;
      type = others[Math.floor(other * others.length)]!;
    }
  }
  const first = rightType ?? type;
  const number = customers[first]!++;
  const isOutbound = plan.types[first]!.outbound !== null;
  const { talk, wrap, patience } = draws.contacts[type]!;
  const from = (owner: number, purpose: string, which = 0) => {
    const places = [...plan.types[owner]!.decisions.keys()];
    const own = places.filter((place) => plan.types[owner]!.decisions[place]!.purpose.startsWith(`${purpose}/`));
    return drawFrom(draws.contacts[owner]!.decisions[own[which] ?? -1]);
  };
  const menuStages = menu === null ? [] : selfService;
  const given = call.service >= 0;
  return {
    ...newAttempt({ type: first, number, streams: 0, attempts: 1, answered: isOutbound }, type),
    patience: call.patience >= 0 ? call.patience : patience ? patience.take() : Number.POSITIVE_INFINITY,
    phases: given ? [call.service] : talk.map((times) => times.take()),
    wrap: given || wrap === null ? 0 : wrap.take(),
    luck: named(
      LUCK,
      ['balk', 'callback', 'retry', 'repeat', 'transfer', 'followUp', 'survey'].flatMap((purpose, index) =>
        uniforms(from(type, purpose), index < 2 ? 1 : 2),
      ),
    ),
    stages: [
      ...menuStages.map((stage, which) => stageOf(stage, from(call.type, 'selfService', which))),
      ...plan.types[type]!.selfService.map((stage, which) => stageOf(stage, from(type, 'selfService', which))),
    ],
    rightType,
  };
}

/** A customer's next attempt or step in a type, all drawn from the next stream of the customer's own. */
export function laterAttempt(plan: Plan, streams: OwnStreams, customer: PlainCustomer, type: number): PlainAttempt {
  const { own } = streams;
  const { patience, talk, wrap } = plan.types[type]!;
  return {
    ...newAttempt(customer, type),
    patience: patience === null ? Number.POSITIVE_INFINITY : timeOf(patience, own.uniform()),
    phases: talk.map((phase) => timeOf(phase, own.uniform())),
    wrap: wrap === null ? 0 : timeOf(wrap, own.uniform()),
    ...luckFrom(plan, streams, type),
  };
}

/** What may be decided of a later attempt; what concerns the time after the contact has a stream of its own. */
export function luckFrom(plan: Plan, { own, after }: OwnStreams, type: number): Pick<PlainAttempt, 'luck' | 'stages'> {
  const first = named(QUEUE_LUCK, uniforms(own.uniform, QUEUE_LUCK.length));
  const stages = plan.types[type]!.selfService.map((stage) => stageOf(stage, own.uniform));
  return { stages, luck: { ...first, ...named(AFTER_LUCK, uniforms(after.uniform, AFTER_LUCK.length)) } };
}

/** The streams of one step of a customer. */
export interface OwnStreams {
  readonly own: Generator;
  readonly after: Generator;
}

export function ownStreams(plan: Plan, seed: string, replication: number, customer: PlainCustomer): OwnStreams {
  customer.streams++;
  const { purpose } = plan.types[customer.type]!;
  const own = `${purpose.customer}/${customer.number}/${customer.streams}`;
  return { own: stream(seed, replication, own), after: stream(seed, replication, `${own}/after`) };
}

function newAttempt(customer: PlainCustomer, type: number) {
  const nobody = { heldBy: null, promisedAt: null, rightType: null, lineSince: null };
  return { customer, type, interval: 0, patienceEnd: 0, inSelfService: false, waited: 0, calls: 0, ...nobody };
}

/** The next uniform number of a stream. */
type Draw = () => number;

function drawFrom(sampler: Sampler | null | undefined): Draw | undefined {
  return sampler ? () => sampler.take() : undefined;
}

function stageOf(stage: PlanStage, draw: Draw | undefined) {
  return { stage, luck: named(STAGE_LUCK, uniforms(draw, STAGE_LUCK.length)) };
}

function uniforms(draw: Draw | undefined, count: number): number[] {
  return Array.from({ length: count }, () => draw?.() ?? Number.NaN);
}

function named<Name extends string>(names: readonly Name[], values: readonly number[]): { [One in Name]: number } {
  return Object.fromEntries(names.map((name, index) => [name, values[index]])) as { [One in Name]: number };
}
