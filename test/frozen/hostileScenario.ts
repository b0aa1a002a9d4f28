import { HOSTILE_NAMES } from './hostileNames.ts';

/** The name at a place of the table, which goes around. */
export function hostileName(place: number): string {
  return HOSTILE_NAMES[place % HOSTILE_NAMES.length] ?? '';
}

/**
 * A scenario file that has every hostile name in every field that takes one: contact types, phases of talk, stages of self-service, agent
 * groups and skills, the last type being called by the center; its own name and seed are those at `place`. It is JSON written by
 * hand: `JSON.stringify` of an object would lose `__proto__`.
 */
export function hostileScenario(place: number, staff = 1): string {
  const last = HOSTILE_NAMES.length - 1;
  const at = (index: number) => JSON.stringify(hostileName(index));
  const types = HOSTILE_NAMES.map((_, index) => {
    const talk = `"talk": { ${at(index + 1)}: "2m", ${at(index + 2)}: "1m" }, "wrap": "20s"`;
    if (index === last)
      return `${at(index)}: { "outbound": { "list": 40, "dialing": "progressive", "reach": "50%" }, ${talk} }`;
    const selfService = `{ "name": ${at(index + 3)}, "share": "40%", "time": "20s", "contained": "30%", "saves": { ${at(index + 1)}: "50%" } }`;
    const transfer = `[ { "to": ${at((index + 1) % last)}, "probability": "10%" } ]`;
    return `${at(index)}: { "arrivals": { "rate": "9/h" }, ${talk}, "selfService": [ ${selfService} ], "transfer": ${transfer} }`;
  });
  const groups = HOSTILE_NAMES.map(
    (_, index) =>
      `${at(index)}: { "skills": [ ${at(index)}, ${at(index + 1)} ], "staff": ${staff}, "pay": { "perHour": 30 } }`,
  );
  return `{
  "name": ${at(place)}, "seed": ${at(place + 1)}, "replications": 2,
  "horizon": { "start": "08:00", "end": "09:00", "interval": "30m" },
  "contactTypes": { ${types.join(',\n    ')} },
  "agentGroups": { ${groups.join(',\n    ')} }
}
`;
}
