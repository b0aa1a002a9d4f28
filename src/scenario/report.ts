import { InputError, type Problem } from '../problem.ts';
import { formatPath, type Path } from './path.ts';
import type { Place } from './source.ts';

/** Collects every problem of a scenario, whatever stage finds it, to raise them together in file order. */
export interface Report {
  add(place: Place, path: Path, message: string): void;
  /** Files in the order in which they were opened, which is the order in which their problems are told. */
  open(file: string): void;
  readonly found: boolean;
  /** Of problems found so far. */
  readonly count: number;
  /** Throws an `InputError` with everything found. */
  raise(): never;
}

export function createReport(): Report {
  const files: string[] = [];
  const problems: Problem[] = [];
  const order = (problem: Problem) => (problem.line === 0 ? files.length : files.indexOf(problem.file));
  return {
    add(place, path, message) {
      const problem = { file: place.file, line: place.line, column: place.column, path: formatPath(path), message };
      if (!problems.some((other) => same(other, problem))) problems.push(problem);
    },
    open(file) {
      if (!files.includes(file)) files.push(file);
    },
    get found() {
      return problems.length > 0;
    },
    get count() {
      return problems.length;
    },
    raise(): never {
      throw new InputError(problems.sort((a, b) => order(a) - order(b) || a.line - b.line || a.column - b.column));
    },
  };
}

function same(a: Problem, b: Problem): boolean {
  return (
    a.line === b.line && a.column === b.column && a.file === b.file && a.message === b.message && a.path === b.path
  );
}
