import { DAY } from '../time.ts';

const MEBIBYTE = 2 ** 20;

/**
 * What busyhour accepts. Everything here is checked before work starts, so that a mistake (or a hostile file) is a
 * message and never a machine that runs out of memory.
 */
export const LIMITS = {
  scenarioBytes: MEBIBYTE,
  /** A spreadsheet's, too. */
  csvBytes: 32 * MEBIBYTE,
  /** What the sheets of a spreadsheet unpack to. */
  workbookBytes: 256 * MEBIBYTE,
  /** Maps and lists inside each other, the whole file being the first. */
  depth: 32,
  nameCharacters: 80,
  seedCharacters: 200,
  contactTypes: 200,
  agentGroups: 200,
  intervals: 10_000,
  /** Entries of one `counts` list or CSV column. */
  cells: 100_000,
  /** Over all groups, in any interval. */
  agentsAtOnce: 20_000,
  /** Over all groups: each agent counts once for each of its shifts. */
  shiftAgents: 200_000,
  /** Of a file of shifts. */
  shiftRows: 20_000,
  /** Of one agent, in one shift. */
  breaks: 20,
  /** Of one group: what a schedule may choose from. */
  shiftTypes: 50,
  /** Times of day, and lengths, of one shift type. */
  shiftStarts: 288,
  shiftLengths: 48,
  /** Breaks of one shift type that a schedule places. */
  plannedBreaks: 5,
  /** Shifts, and ways to place breaks in them, that one schedule chooses from. */
  shiftChoices: 100_000,
  chatsAtOnce: 20,
  /** Chats that an agent gets done in the time of one. */
  chatSpeed: 100,
  /** Expected, over all contact types. */
  contactsPerReplication: 5e7,
  replications: 1_000_000,
  /** Any one duration, seconds. */
  duration: 3650 * DAY,
  /** Of one contact type. */
  selfServiceStages: 100,
  /** From one contact type. */
  transfers: 200,
  followUps: 200,
  /** Least mean time until a customer comes back, seconds: one who always does must not call without end. */
  shortestReturn: 1,
  /** Least mean time of calls that may reach nobody, seconds: agents must not dial without end at one instant. */
  shortestRing: 1,
  /** Calls to one customer who asked to be called back. */
  callbackAttempts: 100,
  /** Calls to one record of an outbound list. */
  dialAttempts: 100,
  /** Of the `hours` in which an outbound type is called, in a day. */
  dialingHours: 100,
  rank: 1000,
  erlangPhases: 1000,
  coefficientOfVariation: 100,
  /** Scenarios of one sweep. */
  sweepCells: 20_000,
  /** A factor written as a bare number (`scale: 1.1`); above it, a percentage was probably meant. */
  bareFactor: 10,
  /** Problems reported of one CSV column before the rest are only counted. */
  problemsPerColumn: 20,
} as const;
