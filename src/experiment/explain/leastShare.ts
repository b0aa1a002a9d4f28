/** Shares are looked for in whole percent, from 5% to 400% of the plan's staff. */
const PERCENT = 100;
const LEAST = 5;
const MOST = 400;

/**
 * The least share of the staff at which a service level, which rises with it, reaches the target: between the two whole percentages
 * next to it on a straight line. `null` where four times the staff does not. Starts looking at `guess`, and asks for the fewer levels the
 * better that is.
 */
export async function leastShare(
  level: (share: number) => Promise<number>,
  target: number,
  guess: number,
): Promise<number | null> {
  const known = new Map<number, number>();
  const at = async (percent: number) => {
    const value = known.get(percent) ?? (await level(percent / PERCENT));
    known.set(percent, value);
    return value;
  };
  let low = Math.min(MOST, Math.max(LEAST, Math.round(guess * PERCENT)));
  let high = low;
  for (let step = 1; low > LEAST && (await at(low)) >= target; step *= 2) {
    high = low;
    low = Math.max(LEAST, low - step);
  }
  for (let step = 1; (await at(high)) < target; step *= 2) {
    if (high === MOST) return null;
    low = high;
    high = Math.min(MOST, high + step);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((await at(middle)) >= target) high = middle;
    else low = middle;
  }
  const [below, above] = [await at(low), await at(high)];
  return (above > below && below < target ? low + (target - below) / (above - below) : low) / PERCENT;
}
