import { HOUR, MICROSECONDS } from '../time.ts';
import { CONTACT_QUANTITIES, type ContactQuantity } from './contactMeasures.ts';
import { amount, type Definition, share, time } from './definition.ts';
import type { JourneyMeasure } from './estimates.ts';
import { compile } from './layout.ts';

/** Measures of the types' whole horizons, apart from those that every interval has: most pairs of quantities meet only here. */
const JOURNEY: { readonly [Measure in JourneyMeasure]: Definition<ContactQuantity> } = {
  received: amount(['received']),
  returned: amount(['returned']),
  customersServed: amount(['customersServed']),
  servedShare: share(['customersServed'], ['customers']),
  lostShare: share(['customers', '-customersServed', '-netContained'], ['customers']),
  answeredShare: share(['answered', 'callbacksAnswered'], ['offered']),
  attemptsPerCustomer: { kind: 'time', of: ['arrived'], over: ['customers'], unit: 1 },
  grossDeflection: share(['contained'], ['arrived']),
  netContained: amount(['netContained']),
  netDeflection: share(['netContained'], ['customers']),
  callbackWait: time('callbackWait', ['callbacksAnswered']),
  selfServiceEntered: amount(['selfServiceEntered']),
  connected: amount(['connected']),
  contactRate: share(['reached'], ['dialed']),
  nuisanceRate: share(['nuisance'], ['reached']),
  connectedPerHour: { kind: 'time', of: ['connected'], over: ['outboundTime'], unit: 1 / (HOUR * MICROSECONDS) },
  followUps: amount(['followUps']),
  leftWaiting: amount(['leftWaiting']),
  oldest: time('oldest', null),
};

export const journeyMeasures = compile(CONTACT_QUANTITIES, {
  journey: JOURNEY,
  wrap: { wrap: amount<ContactQuantity>(['wrap'], MICROSECONDS) },
});
