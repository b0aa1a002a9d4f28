import { LIMITS } from './limits.ts';
import type { Parsed } from './parsed.ts';
import { describe } from './suggest.ts';

const PATTERN = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*(%?)$/i;

/** The JSON Schema pattern of a percentage. */
export const PERCENTAGE_PATTERN = String.raw`^\s*\d+(\.\d+)?\s*%\s*$`;

/** Reads `35%` or 0.35 as a share between 0 and 1. */
export function parseShare(input: string | number): Parsed<number> {
  const factor = readFactor(input);
  if (!factor) return { fault: `${describe(input)} is not a share; write it like 35% or 0.35` };
  const { value, percent } = factor;
  if (value >= 0 && value <= 1) return { value };
  if (value < 0) return { fault: `a share cannot be negative, got ${describe(input)}` };
  if (percent) return { fault: `a share is at most 100%, got ${describe(input)}` };
  const meant = value <= 100 ? `; write ${value}% or ${shareOf(String(value))}` : '; write it like 35% or 0.35';
  return { fault: `${describe(input)} is not a share between 0 and 1${meant}` };
}

/** The JSON Schema pattern of a percentage of either sign. */
export const SIGNED_PERCENTAGE_PATTERN = String.raw`^\s*[+-]?\d+(\.\d+)?\s*%\s*$`;

/** Reads `-4%` or -0.04 as a share between -1 and 1. */
export function parseSignedShare(input: string | number): Parsed<number> {
  const factor = readFactor(input);
  if (!factor) return { fault: `${describe(input)} is not a share; write it like -4% or -0.04` };
  const { value, percent } = factor;
  if (Math.abs(value) <= 1) return { value };
  const meant = percent || Math.abs(value) > 100 ? '' : `; write ${value}%`;
  return { fault: `expected a share from -100% to 100%, got ${describe(input)}${meant}` };
}

/** Shares added up, to the ninth decimal: ten times 10% is then 1, which 0.1 added ten times is not. */
export function sumOfShares(shares: readonly number[]): number {
  return Math.round(shares.reduce((sum, share) => sum + share, 0) * 1e9) / 1e9;
}

/** Reads `110%` or 1.1 as a factor of 0 or more. */
export function parseFactor(input: string | number): Parsed<number> {
  const factor = readFactor(input);
  if (!factor) return { fault: `${describe(input)} is not a factor; write it like 110% or 1.1` };
  const { value, percent } = factor;
  if (value < 0) return { fault: `a factor cannot be negative, got ${describe(input)}` };
  if (!percent && value > LIMITS.bareFactor) {
    return { fault: `${describe(input)} as a factor is ${value * 100}%; if ${value}% is meant, write ${value}%` };
  }
  return { value };
}

/** A share as the shortest percentage that `parseShare` reads back exactly, such as `35%`. */
export function formatShare(share: number): string {
  const percent = String(Math.round(share * 1e12) / 1e10);
  return shareOf(percent) === share ? `${percent}%` : String(share);
}

function readFactor(input: string | number): { value: number; percent: boolean } | undefined {
  if (typeof input === 'number') return Number.isFinite(input) ? { value: input, percent: false } : undefined;
  const match = PATTERN.exec(input.trim());
  if (!match) return undefined;
  const digits = match[1] ?? '';
  const percent = match[2] === '%';
  return { value: percent ? shareOf(digits) : Number(digits), percent };
}

/** Through the decimal exponent: 8.1% is then the very number 0.081, which 8.1 / 100 need not be. */
function shareOf(percent: string): number {
  return Number(/e/.test(percent) ? Number(percent) / 100 : `${percent}e-2`);
}
