import { parseDuration } from '../scenario/duration.ts';
import type { Parsed } from '../scenario/parsed.ts';
import { parseShare } from '../scenario/share.ts';
import { quote } from '../scenario/suggest.ts';
import { MINUTE } from '../time.ts';
import { UsageError } from './usageError.ts';

/** What the calculator is asked: two of agents, target and load, and what goes with them. Times in seconds. */
export interface ErlangQuestion {
  /** Offered load in erlangs, or `null` when it is asked for. */
  readonly load: number | null;
  /** Average handle time, or `null` when only the load is known: then nothing that takes time can be told. */
  readonly aht: number | null;
  /** The time over which calls are counted. */
  readonly per: number;
  /** `null` when it is asked for. */
  readonly agents: number | null;
  readonly within: number;
  readonly target: number | null;
  readonly patience: number | null;
  /** `null` when it was not given. */
  readonly shrinkage: number | null;
}

type Options = {
  readonly [Name in 'calls' | 'per' | 'aht' | 'load' | 'agents' | 'within' | 'target' | 'patience' | 'shrinkage']:
    | string
    | undefined;
};

const LARGEST = 1e6;
const HALF_HOUR = MINUTE * 30;
const TWENTY_SECONDS = 20;

/** Reads the calculator's options. Throws a `UsageError` that says what is missing, too much or not a number. */
export function readErlangQuestion(options: Options): ErlangQuestion {
  const calls = number('calls', options.calls);
  const load = number('load', options.load);
  const aht = positiveTime('aht', options.aht);
  const per = positiveTime('per', options.per) ?? HALF_HOUR;
  const agents = number('agents', options.agents);
  const target = shareBelowAll('target', options.target);
  if (load !== null && calls !== null) throw new UsageError('give --calls or --load, not both');
  if (load !== null && options.per !== undefined) throw new UsageError('--per goes with --calls, not with --load');
  if (aht === null) checkTimeless(options);
  if (agents === null && target === null) {
    throw new UsageError('give --agents to learn their service level, or --target to learn the agents that it takes');
  }
  if (calls === null && load === null && (agents === null || target === null)) {
    throw new UsageError(
      'give the load as --calls and --aht or as --load (or --agents and --target, to learn the load)',
    );
  }
  return {
    load: calls === null || aht === null ? load : (calls * aht) / per,
    aht,
    per,
    agents,
    within: time('within', options.within) ?? TWENTY_SECONDS,
    target,
    patience: positiveTime('patience', options.patience),
    shrinkage: shareBelowAll('shrinkage', options.shrinkage),
  };
}

/** Without a handle time there is a load and no clock. */
function checkTimeless(options: Options): void {
  for (const name of ['calls', 'target', 'within', 'patience'] as const) {
    if (options[name] !== undefined)
      throw new UsageError(`--${name} needs --aht, the average handle time, such as --aht 3m`);
  }
}

function number(option: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = /^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (value > 0 && value <= LARGEST) return value;
  throw new UsageError(`--${option} must be a number above 0 and up to ${LARGEST}, not ${quote(text)}`);
}

function time(option: string, text: string | undefined): number | null {
  return text === undefined ? null : parsed(option, parseDuration(text));
}

function positiveTime(option: string, text: string | undefined): number | null {
  const seconds = time(option, text);
  if (seconds === 0) throw new UsageError(`--${option} must be longer than no time, not ${quote(text ?? '')}`);
  return seconds;
}

function shareBelowAll(option: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const share = parsed(option, parseShare(text));
  if (share === 1) throw new UsageError(`--${option} must be below 100%, not ${quote(text)}`);
  return share;
}

function parsed(option: string, result: Parsed<number>): number {
  if ('fault' in result) throw new UsageError(`--${option}: ${result.fault}`);
  return result.value;
}
