import { distance } from './distance.ts';

/** Above this many choices a list is no help. */
const MOST_LISTED = 16;

/** The one of `words` that `word` was probably meant to be: at most a third of it is wrong, letter case aside. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of words) {
    const allowed = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const steps = distance(wanted, candidate.toLowerCase());
    if (steps <= allowed && steps < least) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}

/** The end of a message about an unknown word: the likely spelling, else the choices, else nothing. */
export function didYouMean(word: string, words: readonly string[]): string {
  const likely = nearest(word, words);
  if (likely !== undefined) return `; did you mean ${quote(likely)}?`;
  if (words.length === 0 || words.length > MOST_LISTED) return '';
  return `; expected ${words.length > 1 ? 'one of ' : ''}${words.map(quote).join(', ')}`;
}

const LONGEST_QUOTE = 60;

/** Text as a message shows it: quoted, control characters escaped, cut when long. */
export function quote(text: string): string {
  const characters = Array.from(text);
  return quoteWhole(characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…` : text);
}

/** A path or another text that is of use only when all of it is there: quoted, control characters escaped. */
export function quoteWhole(text: string): string {
  return JSON.stringify(text).replaceAll(/[\u007f-\u009f\u2028\u2029]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A value as a message shows it. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : String(value);
}
