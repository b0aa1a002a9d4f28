import * as z from 'zod';
import { MOMENT_PATTERN, type Moment, parseMoment, parseTimeOfDay, TIME_OF_DAY_PATTERN } from './clock.ts';
import { DURATION_PATTERN, parseDuration } from './duration.ts';
import { LIMITS } from './limits.ts';
import type { Parsed } from './parsed.ts';
import { decodeKey } from './plain.ts';
import { parseRate, RATE_PATTERN, type Rate } from './rate.ts';
import { PERCENTAGE_PATTERN, parseFactor, parseShare, parseSignedShare, SIGNED_PERCENTAGE_PATTERN } from './share.ts';
import { describe, didYouMean, nearest, quote } from './suggest.ts';
import { thousands } from './thousands.ts';

/** The forms of single values: each reads what the file says, or says what the file should say. */

/** Zod's `error` parameter: every message of a form is one sentence about what would be right. */
export function expected(what: string) {
  return { error: ({ input }: { readonly input?: unknown }) => expectation(what, input) };
}

function expectation(what: string, input: unknown): string {
  if (input === undefined) return `give ${what}`;
  const quotes =
    what.includes('number') && typeof input === 'string' && input.trim() !== '' && Number.isFinite(Number(input));
  return `expected ${what}, got ${describe(input)}${quotes ? '; remove the quotes' : ''}`;
}

/** What the JSON Schema says of a form, for editors, and the reference page. */
interface Shown {
  readonly pattern: string;
  readonly example: string | number;
  /** Of a bare number. */
  readonly unit?: string;
  /** Bounds of a bare number. */
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A text or number read by a function of this folder. */
export function parsedBy<T>(
  parse: (input: string | number) => Parsed<T>,
  what: string,
  { pattern, example, unit, ...bounds }: Shown,
) {
  return z
    .union([z.string().meta({ pattern }), z.number().meta(bounds)], expected(what))
    .transform((input, context) => unwrap(parse(input), context))
    .meta({ example, ...(unit !== undefined && { unit }) });
}

/** A text read by a function of this folder, which also says how a number would have to be written. */
function textParsedBy<T>(parse: (input: string | number) => Parsed<T>, what: string, { pattern, example }: Shown) {
  const error = ({ input }: { readonly input?: unknown }) => {
    const parsed = typeof input === 'number' ? parse(input) : undefined;
    return parsed && 'fault' in parsed ? parsed.fault : expectation(what, input);
  };
  return z
    .string({ error })
    .meta({ pattern })
    .transform((input, context) => unwrap(parse(input), context))
    .meta({ example });
}

/** The value, or an issue with the fault. */
export function unwrap<T>(parsed: Parsed<T>, context: z.core.ParsePayload): T {
  if ('value' in parsed) return parsed.value;
  context.issues.push({ code: 'custom', message: parsed.fault, input: context.value });
  return z.NEVER;
}

const DURATION = { pattern: DURATION_PATTERN, example: '20s', unit: 's', minimum: 0 };
const SHARE = { pattern: PERCENTAGE_PATTERN, example: '35%', minimum: 0, maximum: 1 };
const SIGNED_SHARE = { pattern: SIGNED_PERCENTAGE_PATTERN, example: '-4%', minimum: -1, maximum: 1 };
const FACTOR = { pattern: PERCENTAGE_PATTERN, example: '110%', minimum: 0, maximum: LIMITS.bareFactor };

/** Seconds, 0 or more. */
export const duration = () => parsedBy(parseDuration, 'a duration such as 20s or 4m30s', DURATION);

/** Seconds, more than 0. */
export const someTime = () => parsedBy(parseSomeTime, 'a duration such as 20s or 4m30s', DURATION);

function parseSomeTime(input: string | number): Parsed<number> {
  const parsed = parseDuration(input);
  return 'value' in parsed && parsed.value === 0 ? { fault: `must be longer than 0s, got ${describe(input)}` } : parsed;
}

/** Seconds more than 0, or a word for what has no duration: `null`. */
export function someTimeOr(word: string) {
  const parse = (input: string | number): Parsed<number | null> => {
    if (typeof input === 'string' && input.trim() === word) return { value: null };
    const parsed = parseSomeTime(input);
    if ('value' in parsed || typeof input === 'number' || /did you mean/.test(parsed.fault)) return parsed;
    return { fault: `${parsed.fault}${nearest(input, [word]) ? `; did you mean "${word}"?` : `, or ${word}`}` };
  };
  const pattern = `${DURATION_PATTERN}|^${word}$`;
  return parsedBy(parse, `a duration such as 4m30s, or ${word}`, { ...DURATION, pattern });
}

/** A fraction from 0 to 1. */
export const share = () => parsedBy(parseShare, 'a share such as 35% or 0.35', SHARE);

/** A fraction from -1 to 1. */
export const signedShare = () => parsedBy(parseSignedShare, 'a share such as -4% or -0.04', SIGNED_SHARE);

/** A fraction from 0 to less than 1. */
export const shareBelowAll = () =>
  parsedBy((input) => belowAll(parseShare(input)), 'a share such as 30% or 0.3', SHARE);

function belowAll(parsed: Parsed<number>): Parsed<number> {
  const all = 'value' in parsed && parsed.value === 1;
  return all ? { fault: 'must be less than 100%, or nobody is ever available' } : parsed;
}

/** A factor of 0 or more. */
export const factor = () => parsedBy(parseFactor, 'a factor such as 110% or 1.1', FACTOR);

/** A factor of more than 0. */
export const someFactor = () =>
  parsedBy((input) => aboveZero(parseFactor(input)), 'a factor such as 90% or 0.9', FACTOR);

function aboveZero(parsed: Parsed<number>): Parsed<number> {
  return 'value' in parsed && parsed.value === 0 ? { fault: 'must be more than 0' } : parsed;
}

export const rate = () =>
  textParsedBy<Rate>(parseRate, 'a rate such as 240/h', { pattern: RATE_PATTERN, example: '240/h' });

export const moment = () =>
  textParsedBy<Moment>(parseMoment, 'a time of day such as "08:30"', {
    pattern: MOMENT_PATTERN,
    example: '08:30',
  });

/** Seconds since midnight. */
export const timeOfDay = () =>
  textParsedBy(parseTimeOfDay, 'a time of day such as "08:30"', { pattern: TIME_OF_DAY_PATTERN, example: '08:30' });

/** A number of 0 or more; `of` says of what, such as ` of contacts`. */
export function amount(of = '') {
  const error = expected(`a number${of}, 0 or more`);
  return z
    .number(error)
    .min(0, error)
    .meta({ unit: of === '' ? MONEY : unitOf(of) });
}

const MONEY = 'money';

/** `agents` of "a whole number of agents". */
function unitOf(what: string): string {
  return / of (.+)$/.exec(what)?.[1] ?? '';
}

/** Money that comes in (above 0) or is lost (below 0). */
export const signedAmount = () =>
  z.number(expected('a number, above 0 for revenue, below 0 for a loss')).meta({ unit: MONEY });

export function whole(what: string, from: number, to: number) {
  const error = expected(`${what} from ${from} to ${thousands(to)}`);
  return z
    .int(error)
    .min(from, error)
    .max(to, error)
    .meta({ unit: unitOf(what) });
}

/** A whole number, or `unlimited`: `null`. */
export function wholeOrUnlimited(what: string, least: number) {
  return z
    .union([z.literal('unlimited'), whole(what, least, 1_000_000)], expected(`${what}, or unlimited`))
    .transform((value) => (value === 'unlimited' ? null : value))
    .meta({ unit: unitOf(what) });
}

export const coefficientOfVariation = () => {
  const error = expected(`a coefficient of variation above 0, to ${LIMITS.coefficientOfVariation}`);
  return z.number(error).gt(0, error).max(LIMITS.coefficientOfVariation, error).meta({ unit: '1' });
};

/** One of some words. */
export function choice<const Words extends readonly [string, ...string[]]>(words: Words) {
  const what = words.length === 1 ? quote(words[0]) : `one of ${words.map(quote).join(', ')}`;
  return z.enum(words, {
    error: ({ input }) => {
      const likely = typeof input === 'string' ? didYouMean(input, words) : '';
      return `${expectation(what, input)}${likely.startsWith('; did') ? likely : ''}`;
    },
  });
}

/** A field that may be left out, which is then `null`: `undefined` is left for what is there and wrong. */
export function orNone<T extends z.ZodType>(form: T) {
  return form.optional().transform((value): z.output<T> | null => value ?? null);
}

/** Text without control characters, at most so many characters long. */
export function text(what: string, most: number) {
  return z
    .string({
      error: ({ input }) =>
        `${expectation(what, input)}${typeof input === 'number' || typeof input === 'boolean' ? `; put it in quotes: "${input}"` : ''}`,
    })
    .check((context) => {
      const fault = textFault(context.value, most);
      if (fault) context.issues.push({ code: 'custom', message: fault, input: context.value });
    })
    .meta({ minLength: 1, maxLength: most, pattern: SHOWN_NAME_PATTERN });
}

/** A contact type; a number is a name, too. */
export const typeName = () =>
  z.union(
    [text('the name of a contact type', LIMITS.nameCharacters), z.number().transform(String)],
    expected('the name of a contact type'),
  );

/** No control characters, no line or paragraph separators, no half of a surrogate pair. */
const NAME_PATTERN = /^[^\p{Cc}\p{Cs}\u2028\u2029]+$/u;
/** For JSON Schema: validators that know no \p. */
const SHOWN_NAME_PATTERN = String.raw`^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]+$`;

function textFault(value: string, most: number): string | undefined {
  if (value.trim() === '') return 'must not be blank';
  const length = Array.from(value).length;
  if (length > most) return `${quote(value)} has ${length} characters; at most ${most}`;
  return NAME_PATTERN.test(value) ? undefined : `${quote(value)} has control characters; remove them`;
}

/** A key of a map of named things. */
export const nameKey = () =>
  z
    .string()
    .check((context) => {
      const name = decodeKey(context.value);
      const fault = textFault(name, LIMITS.nameCharacters);
      if (fault)
        context.issues.push({
          code: 'custom',
          message: `a name ${fault.startsWith('must') ? fault : `such as ${fault}`}`,
          input: name,
        });
    })
    .meta({ minLength: 1, maxLength: LIMITS.nameCharacters, pattern: SHOWN_NAME_PATTERN });

/** A map from names to things of one kind, as a list of things with names in file order. */
export function named<T extends z.ZodType>(value: T, what: string, key: z.ZodType<string, string> = nameKey()) {
  return z
    .record(key, value, expected(what))
    .transform((record) => Object.entries(record).map(([name, content]) => ({ name: decodeKey(name), content })));
}
