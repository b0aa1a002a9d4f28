const LONGEST = 40;

/** A name as part of a file's name on any disk: `Crédit & loans` gives `credit-loans`. Empty where it has no letter of that kind. */
export function fileSlug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}
