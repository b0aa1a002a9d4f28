import { matches } from './alternatives.ts';
import type { Path } from './path.ts';
import type { Report } from './report.ts';
import type { Entry, MapSource, Source } from './source.ts';
import { quote } from './suggest.ts';

/** A part of the scenario format that this version refuses by name. */
interface Unavailable {
  readonly at: string;
  /** Only these values of the field; without, the field itself. */
  readonly values?: readonly string[];
  /** A field that it stands in for, whose absence then needs no mention. */
  readonly insteadOf?: string;
}

/** A later version that has one of them takes it out of this table. */
const UNAVAILABLE: readonly Unavailable[] = [
  { at: 'contactTypes.*.channel', values: ['chat', 'email', 'task'] },
  { at: 'contactTypes.*.followUp' },
  { at: 'contactTypes.*.survey' },
  { at: 'contactTypes.*.outbound', insteadOf: 'arrivals' },
  { at: 'contactTypes.*.value' },
  { at: 'agentGroups.*.shifts', insteadOf: 'staff' },
  { at: 'agentGroups.*.absence' },
  { at: 'agentGroups.*.concurrency' },
  { at: 'agentGroups.*.pay.overtime' },
  { at: 'agentGroups.*.pay.perContact' },
  { at: 'agentGroups.*.pay.perMinute' },
  { at: 'agentGroups.*.pay.perDay' },
  { at: 'agentGroups.*.pay.commission' },
  { at: 'costs' },
  { at: 'replications.until' },
  { at: 'replications.min' },
  { at: 'replications.max' },
];

/** A source without what this version does not have. */
export interface Available {
  readonly source: MapSource;
  /** Paths, as JSON, of fields that need not be missed. */
  readonly waived: Set<string>;
}

/** Reports what this version does not have, and takes it out so that it raises no other problem. */
export function withoutUnavailable(source: MapSource, report: Report): Available {
  const waived = new Set<string>();
  const strip = (map: MapSource, path: Path): MapSource => {
    const entries: Entry[] = [];
    for (const entry of map.entries) {
      const entryPath = [...path, entry.key];
      const found = UNAVAILABLE.find(
        ({ at, values }) => matches(at, entryPath) && (!values || values.includes(textOf(entry.value))),
      );
      if (found) {
        report.add(found.values ? entry.value.place : entry.place, entryPath, refusal(entry, found));
        if (found.insteadOf) waived.add(JSON.stringify([...path, found.insteadOf]));
        continue;
      }
      const value = entry.value.kind === 'map' ? strip(entry.value, entryPath) : entry.value;
      // `replications: {until: …}` goes as a whole, and the default serves for the other checks.
      const emptied = path.length === 0 && value.kind === 'map' && value.entries.length === 0 && isFilled(entry.value);
      if (!emptied) entries.push({ ...entry, value });
    }
    return { ...map, entries };
  };
  return { source: strip(source, []), waived };
}

function isFilled(source: Source): boolean {
  return source.kind === 'map' && source.entries.length > 0;
}

function textOf(source: Source): string {
  return source.kind === 'scalar' ? String(source.value) : '';
}

function refusal({ key, value }: Entry, { values }: Unavailable): string {
  const what = values ? `${key} ${quote(textOf(value))}` : quote(key);
  return `${what} is not available yet in this version of busyhour; remove it`;
}
