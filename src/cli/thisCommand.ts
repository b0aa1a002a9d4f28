import { withoutPassword } from '../node/queue/withoutPassword.ts';

/** The command line as it was typed, to be typed again: `busyhour sweep sweep.yaml --shard 1/4`. A password is left out. */
export function thisCommand(): string {
  return ['busyhour', ...process.argv.slice(2).map(discreet).map(quoted)].join(' ');
}

/** Also of `--redis=redis://…`. */
function discreet(word: string): string {
  return word.includes('://') ? withoutPassword(word) : word;
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
