import type { Parsed } from './parsed.ts';

/** Where a value stands in a scenario: field names, names of types and groups, and positions in lists from 0. */
export type Path = readonly (string | number)[];

const PLAIN = /^[^\s."[\]=]+$/;

/** `contactTypes.billing.talk`, `agentGroups."second line".staff.counts[3]`. */
export function formatPath(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += `${text && '.'}${PLAIN.test(step) ? step : JSON.stringify(step)}`;
  }
  return text;
}

const SEGMENT = /^(?:"((?:[^"\\]|\\.)*)"|([^."=]+))(\.|=|$)/;

/** Splits `path=value` as given to `--set`; names that hold dots or equal signs stand in double quotes. */
export function parseAssignment(text: string): Parsed<{ path: Path; value: string }> {
  const { path, rest, end } = readSteps(text);
  if (end === '=') return { value: { path, value: rest } };
  return { fault: 'expected path=value, for example --set agentGroups.tellers.staff=12' };
}

/** The steps of a path as `formatPath` writes it; `undefined` of a text that is none. */
export function splitPath(text: string): Path | undefined {
  const { path, rest, end } = readSteps(text);
  return end === '' && rest === '' && path.length > 0 ? path : undefined;
}

/** The steps at the start of a text, what ended them (`undefined`: nothing that may) and what follows. */
function readSteps(text: string): { path: Path; rest: string; end: string | undefined } {
  const path: (string | number)[] = [];
  let rest = text;
  for (;;) {
    const match = SEGMENT.exec(rest);
    if (!match) return { path, rest, end: undefined };
    if (match[1] === undefined) path.push(...plainSteps((match[2] ?? '').trim()));
    else path.push(match[1].replaceAll(/\\(.)/g, '$1'));
    rest = rest.slice(match[0].length);
    if (match[3] !== '.') return { path, rest, end: match[3] };
  }
}

/** `transfer` and 0 of `transfer[0]`. */
function plainSteps(segment: string): Path {
  const [, field, indexes = ''] = /^([^[\]]+)((?:\[\d+\])+)$/.exec(segment) ?? [];
  if (field === undefined) return [segment];
  return [field, ...Array.from(indexes.matchAll(/\d+/g), ([digits]) => Number(digits))];
}

/** A file named inside another one: relative to the folder of that one, unless absolute. */
export function besideFile(file: string, named: string): string {
  if (/^(?:[/\\]|[A-Za-z]:[/\\]|[a-z]+:\/\/)/.test(named)) return named;
  const folder = file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return simplify(folder + named);
}

/** Takes `./` and `folder/../` out, so that one file has one name. */
export function simplify(path: string): string {
  const parts: string[] = [];
  for (const part of path.split(/[/\\]/)) {
    if (part === '.' || (part === '' && parts.length > 0)) continue;
    const last = parts.at(-1);
    if (part === '..' && last !== undefined && last !== '..' && last !== '') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
