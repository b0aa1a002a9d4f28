import type * as z from 'zod';
import { fieldsAt } from './fieldsAt.ts';
import type { Path } from './path.ts';
import { decodeKey } from './plain.ts';
import type { Report } from './report.ts';
import { entryOf, keyPlaceOf, placeOf, type Source, sourceAt } from './source.ts';
import { nearest, quote } from './suggest.ts';

type Issue = z.core.$ZodIssue;

/**
 * Tells each issue of the schema as a problem at its place. `waived` holds the paths of fields whose absence is excused;
 * a field that another one was probably meant to be is added. `fields` gives those that the schema knows at a path.
 */
export function explain(
  issues: readonly Issue[],
  root: Source,
  report: Report,
  waived: Set<string>,
  fields: (path: Path) => string[] = (path) => fieldsAt(path),
): void {
  const found = issues.flatMap((issue) => unfold(issue, []));
  for (const { issue, path } of found) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) explainUnknown(decodeKey(key), path, root, report, waived, fields(path));
    }
  }
  for (const { issue, path } of found) {
    if (issue.code === 'unrecognized_keys') continue;
    if (issue.code === 'invalid_key') {
      report.add(keyPlaceOf(root, path), path, issue.issues[0]?.message ?? issue.message);
    } else if (!isMissing(issue)) {
      report.add(placeOf(root, path), path, issue.message);
    } else if (!waived.has(JSON.stringify(path))) {
      report.add(placeOf(root, path), path, `missing field ${quote(String(path.at(-1)))}; ${issue.message}`);
    }
  }
}

function explainUnknown(
  key: string,
  path: Path,
  root: Source,
  report: Report,
  waived: Set<string>,
  fields: readonly string[],
): void {
  const map = sourceAt(root, path);
  if (fields.includes(key)) {
    const message = `${quote(key)} does not go with what is beside it; keep one`;
    report.add(keyPlaceOf(root, [...path, key]), [...path, key], message);
    return;
  }
  const free = fields.filter((field) => !entryOf(map, field));
  const meant = nearest(key, free);
  if (meant !== undefined) waived.add(JSON.stringify([...path, meant]));
  const likely = meant ?? nearest(key, fields);
  const advice =
    likely === undefined ? `the fields here are ${fields.map(quote).join(', ')}` : `did you mean ${quote(likely)}?`;
  report.add(keyPlaceOf(root, [...path, key]), [...path, key], `unknown field ${quote(key)}; ${advice}`);
}

interface Found {
  readonly issue: Issue;
  readonly path: Path;
}

/** An issue with its whole path; one of a union gives way to those of the alternative that was meant. */
function unfold(issue: Issue, under: Path): Found[] {
  const path = [...under, ...issue.path.map(decodeStep)];
  if (issue.code !== 'invalid_union' || isMissing(issue)) return [{ issue, path }];
  const meant = meantAlternative(issue.errors);
  return meant ? meant.flatMap((inner) => unfold(inner, path)) : [{ issue, path }];
}

/** Of the alternatives that take this kind of value at all, the one with the fewest issues at its own level. */
function meantAlternative(alternatives: readonly Issue[][]): readonly Issue[] | undefined {
  let best: readonly Issue[] | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const issues of alternatives) {
    if (issues.some(refusesKind)) continue;
    const own =
      issues.filter(({ path }) => path.length === 0).length +
      (issues.some(({ code }) => code === 'invalid_key') ? 1 : 0);
    if (own < fewest) {
      best = issues;
      fewest = own;
    }
  }
  return best;
}

function refusesKind(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return meantAlternative(issue.errors) === undefined;
  return issue.code === 'invalid_type' || issue.code === 'invalid_value';
}

function isMissing(issue: Issue): boolean {
  return (
    issue.input === undefined &&
    (issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union')
  );
}

function decodeStep(step: PropertyKey): string | number {
  return typeof step === 'number' ? step : decodeKey(String(step));
}
