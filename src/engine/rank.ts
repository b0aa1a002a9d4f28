/**
 * The total order of things at one instant: (time, rank, sequence). A call that ends frees its line before it frees its agent,
 * and both before staffing changes, so that an agent whose call ends at the change leaves on time; staffing changes before
 * agents come back from their breaks, and both before
 * a contact becomes ready for a further group, overflows or hangs up, so that a new agent at 9:00 saves who would hang up at
 * 9:00; then whoever comes out of self-service or picks up an outbound call, and arrivals last (customers who come back before new
 * ones), so that who arrives sees the center after everything else of that instant. The sequence keeps the rest in the order of
 * scheduling.
 */
export const RANK = {
  endOfTalk: 0,
  endOfService: 1,
  staffing: 2,
  endOfBreak: 3,
  matured: 4,
  overflow: 5,
  abandonment: 6,
  endOfStage: 7,
  endOfRing: 8,
  arrival: 9,
} as const;

/** What an event is, which usually is its rank: the end of a chat comes among the ends of service. */
export const KIND = { ...RANK, endOfChat: 10 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];
