/**
 * Routing by code. It is asked at the two moments at which there is something to choose, and chooses among what is possible then; the lists are
 * in the order in which the built-in rule would choose, so that taking the first of each changes nothing.
 *
 * It chooses the group, never the agent within it, and the type, never the contact within its line: the longest idle agent of the group, the
 * first in line. A contact that it lets wait is looked at again when an agent becomes free. It is not asked about outbound calls and about
 * callbacks promised for idle times, nor after the horizon's end: there the built-in rule holds. Which contacts come, how long they are
 * patient and how long they talk is drawn beforehand and the same for every router.
 */
export interface Router {
  /** A contact comes, or has waited long enough for further groups. Whose agent takes it; `null`: it waits. */
  chooseGroup?(contact: RoutedContact, groups: readonly FreeGroup[], center: RoutedCenter): FreeGroup | null;
  /** An agent of a group is free. The first in whose line it takes; `null`: it idles. */
  chooseContact?(agentGroup: string, contacts: readonly WaitingContact[], center: RoutedCenter): WaitingContact | null;
}

/**
 * Makes the router of one replication: what it remembers ends with that. `uniform` draws from the open interval (0, 1), the same numbers in
 * every run; `Math.random` and clocks would make results that nobody can have again.
 */
export type MakeRouter = (uniform: () => number) => Router;

/** A contact that has to be routed. */
export interface RoutedContact {
  readonly contactType: string;
  /** 1 is served first, 9 last, as the scenario says. */
  readonly priority: number;
  /** In this queue, seconds. */
  readonly waited: number;
}

/** The first in line of a type, as a group would take it. */
export interface WaitingContact extends RoutedContact {
  /** Of the group's skill: its preference, and the speed at which its agents work. */
  readonly rank: number;
  readonly speed: number;
}

/** A group with an agent who could take the contact. */
export interface FreeGroup {
  readonly agentGroup: string;
  /** Of its skill: its preference, and the speed at which its agents work. */
  readonly rank: number;
  readonly speed: number;
}

/** The center at this instant. Throws a RangeError for names that the scenario does not have. */
export interface RoutedCenter {
  /** Seconds since the horizon's start. */
  readonly now: number;
  /** Contacts of a type in its queue. */
  waiting(contactType: string): number;
  /** Agents of a group who idle, the one who is being asked about not among them; and who are busy. */
  idle(agentGroup: string): number;
  busy(agentGroup: string): number;
}
