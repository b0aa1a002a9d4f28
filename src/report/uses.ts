import type { ContactType, Scenario } from '../scenario/scenario.ts';

const PIECES = {
  selfService: ({ selfService }: ContactType) => selfService.length > 0,
  menu: ({ menu }: ContactType) => menu !== null,
  overflow: ({ queue }: ContactType) => queue.overflow !== null,
  retry: ({ retry }: ContactType) => retry !== null,
  repeat: ({ repeat }: ContactType) => repeat !== null,
  returns: ({ selfService }: ContactType) => selfService.some(({ returns }) => returns !== null),
  transfer: ({ transfer, menu }: ContactType) => transfer.length > 0 || (menu !== null && menu.misrouted > 0),
  callback: ({ callback }: ContactType) => callback !== null,
};

/** Which pieces before the queue and after the call a scenario has. */
export type Uses = { readonly [Piece in keyof typeof PIECES]: boolean } & {
  /** Customers may come back. */
  readonly comesBack: boolean;
  /** Contacts may go from one type's queue or agents to another's queue. */
  readonly moves: boolean;
  /** Who was served may later be contained as well: customers served, contained and lost are then more than all. */
  readonly servedAndContained: boolean;
  readonly any: boolean;
};

/** What the scenario uses, whether or not it happened in the run: a report keeps its parts when a count is 0. */
export function usesOf({ contactTypes }: Scenario): Uses {
  const pieces = Object.fromEntries(Object.entries(PIECES).map(([piece, has]) => [piece, contactTypes.some(has)])) as {
    [Piece in keyof typeof PIECES]: boolean;
  };
  const { selfService, retry, repeat, returns, overflow, transfer } = pieces;
  return {
    ...pieces,
    comesBack: retry || repeat || returns,
    moves: overflow || transfer,
    // Who is transferred and then hangs up calls again, through self-service.
    servedAndContained: selfService && (repeat || (retry && transfer)),
    any: Object.values(pieces).some((used) => used),
  };
}

/** Places of the types that have a queue: a type with a menu only sends its arrivals to others. */
export function queuedTypes({ contactTypes }: Scenario): readonly number[] {
  return contactTypes.flatMap(({ menu }, type) => (menu === null ? [type] : []));
}
