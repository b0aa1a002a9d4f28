import { LIMITS } from '../scenario/limits.ts';

/** The name of a variant: its scenario's, cut where both would be too long for a file, and what became of it. */
export function variantTitle(name: string, what: string): string {
  const ending = `, ${what}`;
  const letters = [...name];
  const room = LIMITS.nameCharacters - ending.length;
  return `${letters.length > room ? `${letters.slice(0, room - 1).join('')}…` : name}${ending}`;
}
