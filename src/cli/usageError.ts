/** The command line itself is wrong: one line that says what would be right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
