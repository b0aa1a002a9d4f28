import type { AgentGroup, ContactType, Scenario } from '../scenario/scenario.ts';

/** Pieces before the queue and after the call. */
const JOURNEY_PIECES = {
  selfService: ({ selfService }: ContactType) => selfService.length > 0,
  menu: ({ menu }: ContactType) => menu !== null,
  overflow: ({ queue }: ContactType) => queue.overflow !== null,
  retry: ({ retry }: ContactType) => retry !== null,
  repeat: ({ repeat }: ContactType) => repeat !== null,
  returns: ({ selfService }: ContactType) => selfService.some(({ returns }) => returns !== null),
  transfer: ({ transfer, menu }: ContactType) => transfer.length > 0 || (menu !== null && menu.misrouted > 0),
  callback: ({ callback }: ContactType) => callback !== null,
};

const TYPE_PIECES = {
  outbound: ({ outbound }: ContactType) => outbound !== null,
  followUp: ({ followUp }: ContactType) => followUp.length > 0,
  chat: ({ channel }: ContactType) => channel === 'chat',
  deferrable: isDeferrable,
  survey: ({ survey }: ContactType) => survey !== null,
};

const GROUP_PIECES = {
  shifts: ({ shifts }: AgentGroup) => shifts.length > 0,
  breaks: ({ shifts }: AgentGroup) => shifts.some(({ breaks }) => breaks.length > 0),
  absence: ({ absence }: AgentGroup) => absence > 0,
  severalChats: ({ concurrency }: AgentGroup) => concurrency.chat.length > 1,
};

type Pieces<Table> = { readonly [Piece in keyof Table]: boolean };

/** Which pieces a scenario has beyond contacts that queue for agents of a given number. */
export type Uses = Pieces<typeof JOURNEY_PIECES> &
  Pieces<typeof TYPE_PIECES> &
  Pieces<typeof GROUP_PIECES> & {
    /** Customers may come back. */
    readonly comesBack: boolean;
    /** Contacts may go from one type's queue or agents to another's queue. */
    readonly moves: boolean;
    /** Who was served may later be contained as well: customers served, contained and lost are then more than all. */
    readonly servedAndContained: boolean;
    /** Any piece before the queue or after the call. */
    readonly journey: boolean;
  };

/** What the scenario uses, whether or not it happened in the run: a report keeps its parts when a count is 0. */
export function usesOf({ contactTypes, agentGroups }: Scenario): Uses {
  const journey = piecesOf(JOURNEY_PIECES, contactTypes);
  const { selfService, retry, repeat, returns, overflow, transfer } = journey;
  return {
    ...journey,
    ...piecesOf(TYPE_PIECES, contactTypes),
    ...piecesOf(GROUP_PIECES, agentGroups),
    comesBack: retry || repeat || returns,
    moves: overflow || transfer,
    // Who is transferred and then hangs up calls again, through self-service.
    servedAndContained: selfService && (repeat || (retry && transfer)),
    journey: Object.values(journey).some((used) => used),
  };
}

function piecesOf<Entry, Table extends { readonly [piece: string]: (entry: Entry) => boolean }>(
  table: Table,
  entries: readonly Entry[],
): Pieces<Table> {
  return Object.fromEntries(Object.entries(table).map(([piece, has]) => [piece, entries.some(has)])) as Pieces<Table>;
}

/** Places of the types that customers queue for: neither menus, which only send arrivals to others, nor outbound types. */
export function queuedTypes({ contactTypes }: Scenario): readonly number[] {
  return contactTypes.flatMap(({ menu, outbound }, type) => (menu === null && outbound === null ? [type] : []));
}

/** Places of the queued types whose customers wait for an answer there and then: all but email and tasks. */
export function promptTypes(scenario: Scenario): readonly number[] {
  return queuedTypes(scenario).filter((type) => {
    const contactType = scenario.contactTypes[type];
    return contactType !== undefined && !isDeferrable(contactType);
  });
}

/** Whether all who queue can wait through closed hours: no formula then asks for anybody. */
export function onlyDeferrable(scenario: Scenario): boolean {
  return queuedTypes(scenario).length > 0 && promptTypes(scenario).length === 0;
}

/** Whether anybody in a queue would hang up. */
export function isImpatient(scenario: Scenario): boolean {
  return queuedTypes(scenario).some((type) => {
    const { patience = null, balk = 0 } = scenario.contactTypes[type] ?? {};
    return patience !== null || balk > 0;
  });
}

/** Whether customers who wait for an answer there and then meet email or tasks: hours and seconds have no mean that says anything. */
export function mixesWaits(scenario: Scenario): boolean {
  const prompt = promptTypes(scenario).length;
  return prompt > 0 && prompt < queuedTypes(scenario).length;
}

/** Email and tasks wait through closed hours; those left at the end of the horizon are a backlog. */
export function isDeferrable({ channel }: ContactType): boolean {
  return channel === 'email' || channel === 'task';
}
