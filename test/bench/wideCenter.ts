import { BUSY_DAY } from './busyDay.ts';

const TYPES = 20;
/** The tenth and the last type are called by the center. */
const isOutbound = (type: number) => type % 10 === 9;
const INBOUND = Array.from({ length: TYPES }, (_, type) => type).filter((type) => !isOutbound(type)).length;

/** Times those of the busy day, with the delay below. */
const MOST_AGENTS = 2000 / 226;
/** First attempts: with those who call again and those called, 200,000 contacts come together. */
const MOST_CALLS = 9.35;

/** The schedule follows the volume with this part of half an hour's delay: too few agents while it rises, idle ones while it falls. */
const LAG = 0.5;

/**
 * A wide center, as the text of a scenario file: 20 contact types and 20 agent groups in a ring, each group with three skills;
 * customers who call again, callbacks of both kinds, outbound calls in quiet hours. A size of 1 is a day of 2,000 agents and 200,000 contacts.
 */
export function wideCenter(size: number): string {
  const names = Array.from({ length: TYPES }, (_, type) => `type ${type + 1}`);
  return JSON.stringify({
    horizon: { start: '08:00', end: '20:00', interval: 1800 },
    contactTypes: Object.fromEntries(
      names.map((name, type) => [name, isOutbound(type) ? outbound(size) : inbound(type, size)]),
    ),
    agentGroups: Object.fromEntries(names.map((_, group) => [`group ${group + 1}`, team(names, group, size)])),
  });
}

function inbound(type: number, size: number) {
  return {
    arrivals: { counts: BUSY_DAY.perSecond.map((rate) => (rate * 1800 * size * MOST_CALLS) / INBOUND) },
    patience: 180,
    talk: { lognormal: { mean: 245, cv: 1 } },
    wrap: 30,
    retry: { probability: 0.6, after: 900, attempts: 3 },
    ...(type % 2 === 0 && { callback: callback(type, size) }),
  };
}

function callback(type: number, size: number) {
  const promise = type % 4 === 0 ? 'inOrder' : 'idle';
  return { offer: { queue: Math.ceil(5 * size) }, accept: 0.4, reach: 0.8, attempts: 2, promise };
}

function outbound(size: number) {
  const reserve = Math.ceil(8 * size);
  return {
    outbound: { list: 15_000 * size, reserve, reach: 0.4, ring: 20, attempts: 2, retryAfter: 7200 },
    talk: 150,
    wrap: 20,
    priority: 6,
  };
}

/** A type of its own first, then those beside it on the ring. */
function team(names: readonly string[], group: number, size: number) {
  const skills = [0, 1, 2].map((step) => [names[(group + step) % TYPES], { rank: step + 1 }]);
  const counts = BUSY_DAY.agents.map((agents, index, all) => {
    const lagging = (1 - LAG) * agents + LAG * (all[index - 1] ?? agents);
    return Math.round((lagging * MOST_AGENTS * size) / TYPES);
  });
  return { skills: Object.fromEntries(skills), staff: { counts } };
}
