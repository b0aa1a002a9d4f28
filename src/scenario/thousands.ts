/** A number, or its digits, as people read it: `1,000,000`. Not by `Intl`, which takes longer to load than a scenario to read. */
export function thousands(number: number | string): string {
  return String(number).replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
}
