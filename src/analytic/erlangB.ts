import { gamma } from './gamma.ts';
import { nonNegative } from './range.ts';

/**
 * Erlang's loss formula: the share of contacts that find all agents busy and are blocked (M/G/n/n).
 *
 * `agents` may be fractional: then it is the continuous extension 1/B = ∫ e^-t (1 + t/load)^agents dt over t > 0
 * (Jagerman 1974, Bell Syst. Tech. J. 53, 525-551, eq. 7). With no agents every contact is blocked: 1, also at zero load.
 * With agents and zero load: 0. Relative error under 1e-11 to 100,000 agents; results under 1e-308 are 0.
 */
export function erlangB(load: number, agents: number): number {
  return 1 / reciprocalErlangB(load, agents);
}

/**
 * 1 / B, or Infinity when B is under 1e-308.
 *
 * 1/B(n) = 1 + (n/load) / B(n - 1), expanded from the top into a sum of positive terms, which is stable for any size.
 * Below the load, 1/B(n) <= load / (load - n) bounds the rest, so the sum ends after some 9 sqrt(load) terms.
 */
export function reciprocalErlangB(load: number, agents: number): number {
  nonNegative('load', load);
  nonNegative('agents', agents);
  let sum = 0;
  let term = 1;
  let left = agents;
  while (left >= 1) {
    sum += term;
    term *= left / load;
    left -= 1;
    if (sum === Infinity) return Infinity;
    if (left < load && (term * load) / (load - left) < sum * 1e-17) return sum;
  }
  return sum + term * reciprocalBelowOne(load, left);
}

/** 1 / B for 0 <= agents < 1: e^a a^-n Γ(n + 1, a) with the upper incomplete gamma function. */
function reciprocalBelowOne(load: number, agents: number): number {
  if (agents === 0) return 1;
  if (load === 0) return Infinity;
  return load < 1 ? bySeries(load, agents) : byContinuedFraction(load, agents);
}

/** Γ(n + 1) less the series of the lower function (DLMF 8.7.1); the difference is at least a third of what it is taken from. */
function bySeries(load: number, agents: number): number {
  let term = load / (agents + 1);
  let lower = 0;
  for (let k = 2; term > lower * 1e-17; k++) {
    lower += term;
    term *= load / (agents + k);
  }
  return Math.exp(load) * load ** -agents * gamma(agents + 1) - lower;
}

/** Legendre's continued fraction (DLMF 8.9.2), by the modified Lentz method. */
function byContinuedFraction(load: number, agents: number): number {
  let denominator = load - agents;
  let c = Infinity;
  let d = 1 / denominator;
  let value = load * d;
  for (let k = 1; k < 1000; k++) {
    const numerator = -k * (k - 1 - agents);
    denominator += 2;
    d = 1 / (numerator * d + denominator);
    c = denominator + numerator / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}
