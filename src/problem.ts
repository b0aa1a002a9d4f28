/** One thing wrong with what a user wrote: where, what, and what would be right. */
export interface Problem {
  readonly file: string;
  /** 1-based; 0 when the problem has no place in a file (a command line option). */
  readonly line: number;
  readonly column: number;
  /** Path in the scenario, such as `contactTypes.billing.talk`; empty for syntax. */
  readonly path: string;
  readonly message: string;
}

/** Everything wrong with the input, at once. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** `file:line:column: error: message  [path]` */
export function formatProblem(problem: Problem): string {
  const place =
    problem.line > 0 ? `${problem.file}:${problem.line}:${problem.column}: ` : problem.file ? `${problem.file}: ` : '';
  return `${place}error: ${problem.message}${problem.path ? `  [${problem.path}]` : ''}`;
}
