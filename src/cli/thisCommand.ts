/** The command line as it was typed, to be typed again: `busyhour sweep sweep.yaml --shard 1/4`. */
export function thisCommand(): string {
  return ['busyhour', ...process.argv.slice(2).map(quoted)].join(' ');
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
