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
export function parseAssignment(text: string): Parsed<{ path: string[]; value: string }> {
  const path: string[] = [];
  let rest = text;
  for (;;) {
    const match = SEGMENT.exec(rest);
    if (!match) break;
    path.push(match[1] === undefined ? (match[2] ?? '').trim() : match[1].replaceAll(/\\(.)/g, '$1'));
    rest = rest.slice(match[0].length);
    if (match[3] === '=') return { value: { path, value: rest } };
    if (match[3] === '') break;
  }
  return { fault: 'expected path=value, for example --set agentGroups.tellers.staff=12' };
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
