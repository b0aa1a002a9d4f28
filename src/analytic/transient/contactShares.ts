/**
 * Contacts count in the interval in which they arrive, whatever becomes of them later. Shares are of all that arrive, the
 * blocked included; `null` is nothing over nothing.
 */
export interface ContactShares {
  /** Expected contacts. */
  readonly arrived: number;
  /** Finds all agents busy, and is not blocked. */
  readonly delayProbability: number | null;
  readonly blocked: number | null;
  readonly answered: number | null;
  /** Answered within `within`. */
  readonly serviceLevel: number | null;
  /** Abandons; those who balk do so with a wait of 0. */
  readonly abandonment: number | null;
  /** Abandons within `within`. */
  readonly abandonedWithin: number | null;
  /** Mean wait of all contacts. */
  readonly meanWait: number | null;
  /** Mean wait of the answered; `null` when they are less than one in a billion, which is too few to tell. */
  readonly asa: number | null;
}

/** Expected numbers of contacts, and sums of their waits. */
export interface ContactSums {
  readonly arrived: number;
  readonly delayed: number;
  readonly blocked: number;
  readonly abandoned: number;
  readonly answeredWithin: number;
  readonly abandonedWithin: number;
  readonly wait: number;
  /** Waits of those who abandon. */
  readonly abandonedWait: number;
}

export const NO_CONTACTS: ContactSums = {
  arrived: 0,
  delayed: 0,
  blocked: 0,
  abandoned: 0,
  answeredWithin: 0,
  abandonedWithin: 0,
  wait: 0,
  abandonedWait: 0,
};

const TOO_FEW = 1e-9;

export function contactShares(sums: ContactSums): ContactShares {
  const { arrived, blocked, abandoned } = sums;
  const answered = arrived - blocked - abandoned;
  const share = (contacts: number) => (arrived > 0 ? contacts / arrived : null);
  return {
    arrived,
    delayProbability: share(sums.delayed),
    blocked: share(blocked),
    answered: share(answered),
    serviceLevel: share(sums.answeredWithin),
    abandonment: share(abandoned),
    abandonedWithin: share(sums.abandonedWithin),
    meanWait: share(sums.wait),
    asa: answered > TOO_FEW * arrived ? (sums.wait - sums.abandonedWait) / answered : null,
  };
}
