import type { Distribution } from '../scenario/scenario.ts';
import { constant } from './constant.ts';
import { empirical } from './empirical.ts';
import { erlang } from './erlang.ts';
import { exponential } from './exponential.ts';
import { gamma } from './gamma.ts';
import { hyperexponential } from './hyperexponential.ts';
import type { Law } from './law.ts';
import { lognormal } from './lognormal.ts';
import { triangular } from './triangular.ts';
import { uniform } from './uniform.ts';
import { weibull } from './weibull.ts';

type Family = Distribution['family'];
type Of<F extends Family> = Extract<Distribution, { readonly family: F }>;

const LAWS: { readonly [F in Family]: (distribution: Of<F>) => Law } = {
  constant: ({ value }) => constant(value),
  exponential: ({ mean }) => exponential(mean),
  lognormal: ({ mean, cv }) => lognormal(mean, cv),
  gamma: ({ mean, cv }) => gamma(mean, cv),
  erlang: ({ mean, phases }) => erlang(mean, phases),
  hyperexponential: ({ mean, cv }) => hyperexponential(mean, cv),
  weibull: ({ mean, cv }) => weibull(mean, cv),
  uniform: ({ from, to }) => uniform(from, to),
  triangular: ({ from, mode, to }) => triangular(from, mode, to),
  empirical: ({ values }) => empirical(values),
};

const known = new WeakMap<Distribution, Law>();

/** The law of a distribution, made once for each distribution object (a scenario's are frozen). */
export function lawOf(distribution: Distribution): Law {
  let law = known.get(distribution);
  if (law === undefined) {
    law = constantOf(distribution) ?? familyOf(distribution);
    known.set(distribution, law);
  }
  return law;
}

/** A stand-in for a distribution, which has another law. Only the object itself has: a copy of it would not. */
export function withLaw(distribution: Distribution, law: Law): Distribution {
  const standIn = { ...distribution };
  known.set(standIn, law);
  return standIn;
}

function familyOf<F extends Family>(distribution: Of<F>): Law {
  const family = distribution.family as F;
  return LAWS[family](distribution);
}

/** CVs that 1 + cv² cannot hold are none. */
const LEAST_CV = 1e-7;

/** A time without spread is a constant, whatever its family: the formulas of the families divide by the spread. */
function constantOf(distribution: Distribution): Law | null {
  if ('mean' in distribution) {
    const fixed = distribution.mean === 0 || ('cv' in distribution && distribution.cv < LEAST_CV);
    return fixed ? constant(distribution.mean) : null;
  }
  return 'from' in distribution && distribution.from === distribution.to ? constant(distribution.from) : null;
}
