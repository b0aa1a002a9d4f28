import type { Cause, Rung, RungId } from '../../experiment/explain/explanation.ts';
import { capitalized, list } from '../format.ts';
import type { Color } from '../palette.ts';

/** What a rung is called where there is little room, and in what color its part is drawn. */
const RUNGS: { readonly [id in RungId]: { readonly short: string; readonly color: Color } } = {
  erlangC: { short: 'Erlang C', color: 'erlangC' },
  erlangA: { short: 'hanging up', color: 'erlangA' },
  carryOver: { short: 'carry-over', color: 'series0' },
  shape: { short: 'shape of times', color: 'series3' },
  dayVariation: { short: 'day-to-day volume', color: 'series1' },
  absence: { short: 'shrinkage and shifts', color: 'series4' },
  selfService: { short: 'self-service', color: 'series5' },
  returns: { short: 'coming back', color: 'series6' },
  skills: { short: 'skills and routing', color: 'series2' },
  channels: { short: 'chats and emails', color: 'erlangC' },
  outbound: { short: 'outbound', color: 'erlangA' },
};

const CAUSES: { readonly [id in Cause['id']]: { readonly short: string; readonly color: Color } } = {
  ...RUNGS,
  carriedIn: { short: 'queue carried in', color: 'series0' },
  staff: { short: 'staff below requirement', color: 'series7' },
};

/** Where nothing but the last rung is left: what a rung has in its row. */
export function rungLabel({ id }: Pick<Rung, 'id'>): string {
  return RUNGS[id].short;
}

/** What a rung adds, as it stands before the sign: `Customers who hang up (Erlang A)`. */
export function rungTitle({ id, adds }: Pick<Rung, 'id' | 'adds'>): string {
  if (id === 'erlangC') return 'Erlang C, each interval by itself';
  return `${capitalized(list(adds))}${id === 'erlangA' ? ' (Erlang A)' : ''}`;
}

export function causeLabel({ id }: Pick<Cause, 'id'>): string {
  return CAUSES[id].short;
}

export function causeColor({ id }: Pick<Cause, 'id'>): Color {
  return CAUSES[id].color;
}

/** What each rung means, for the reader who asks. */
export const RUNG_MEANINGS: { readonly [id in RungId]: string } = {
  erlangC:
    'Every interval by itself, as if it had always been so (M/M/n): Poisson arrivals, exponential handle times, nobody hangs up, as many agents as can be ' +
    'expected to be available, all of a pool alike. Contacts weigh alike; where the load reaches the agents, nobody is answered in time.',
  erlangA:
    'The same with customers who hang up after an exponential time (M/M/n+M). Who leaves makes room for the rest.',
  carryOver:
    'From here on simulated, with the same random numbers on every rung. The day as it passes: volumes change between intervals, and a queue that is left at the end of ' +
    'one is the next one’s.',
  shape: 'Handle times and patience have their own distributions, with the same means.',
  dayVariation: 'Some days are busier than others on the whole, or the arrivals are those of a record.',
  absence:
    'Who is there is a matter of chance, or of shifts and breaks, with the same mean of available agents; a fraction of an agent is rounded.',
  selfService:
    'Menus and self-service come before the queue. Below this rung the same contacts arrive straight in it, in the intervals in which they were offered.',
  returns:
    'Customers come back because they had to wait, and are called back; lines and queues are limited. Below this rung later attempts arrive as if they were first ones.',
  skills:
    'Each group takes what it may take, in its order. Below this rung everybody of a pool takes everything, first come, first served, and contacts passed on arrive by themselves.',
  channels:
    'Agents hold several chats at once, and emails and tasks wait for them to be free. Below this rung there are no emails and tasks, and chats are held one at a time by agents who are as much faster.',
  outbound: 'Agents call customers when they are free. Below this rung they wait for the next caller.',
};
