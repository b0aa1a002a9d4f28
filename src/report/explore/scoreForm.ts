import { count, decimal, duration, MINUS, money, percent } from '../format.ts';

type Format = (value: number) => string;

/** How a number is written, how much more of it there is, and its bounds, which need no unit that stands above them. */
interface Form {
  readonly value: Format;
  readonly change: Format;
  readonly bound: Format;
}

export type ScoreForm = 'share' | 'time' | 'number' | 'money';

export const SCORE_FORMS: { readonly [form in ScoreForm]: (currency: string) => Form } = {
  share: () => ({ value: percent, change: points, bound: (share) => decimal(share * 100, 1) }),
  time: () => ({ value: duration, change: duration, bound: duration }),
  number: () => ({ value: count, change: count, bound: count }),
  money: (currency) => ({
    value: (value) => money(value, currency),
    change: (value) => money(value, currency),
    bound: cash,
  }),
};

function points(share: number): string {
  return `${decimal(share * 100, 1)}\u00a0points`;
}

/** Money without its currency. */
function cash(amount: number): string {
  return money(amount, '').trimEnd();
}

/** `+12 s`, `−3.1 points`, `±0 s`. */
export function amountText(value: number, format: Format): string {
  const text = format(Math.abs(value));
  return `${value > 0 ? '+' : value < 0 ? MINUS : '±'}${text}`;
}
