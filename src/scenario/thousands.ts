/**
 * A whole number, or its digits, as people read it: `1,000,000`. Not by `Intl`, which takes longer to load than a scenario to read, and
 * whose output changes with the machine's locale data.
 */
export function thousands(whole: number | string): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
}
