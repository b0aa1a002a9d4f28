import { matches } from './alternatives.ts';
import type { Path } from './path.ts';
import type { Report } from './report.ts';
import type { Entry, MapSource, Source } from './source.ts';
import { quote } from './suggest.ts';

/** Fields of the scenario format that this version refuses by name. A later version that has one takes it out of here. */
const UNAVAILABLE = ['replications.until', 'replications.min', 'replications.max'];

/** Reports what this version does not have, and takes it out so that it raises no other problem. */
export function withoutUnavailable(source: MapSource, report: Report): MapSource {
  const strip = (map: MapSource, path: Path): MapSource => {
    const entries: Entry[] = [];
    for (const entry of map.entries) {
      const entryPath = [...path, entry.key];
      if (UNAVAILABLE.some((field) => matches(field, entryPath))) {
        const message = `${quote(entry.key)} is not available yet in this version of busyhour; remove it`;
        report.add(entry.place, entryPath, message);
        continue;
      }
      const value = entry.value.kind === 'map' ? strip(entry.value, entryPath) : entry.value;
      // `replications: {until: …}` goes as a whole, and the default serves for the other checks.
      const emptied = path.length === 0 && value.kind === 'map' && value.entries.length === 0 && isFilled(entry.value);
      if (!emptied) entries.push({ ...entry, value });
    }
    return { ...map, entries };
  };
  return strip(source, []);
}

function isFilled(source: Source): boolean {
  return source.kind === 'map' && source.entries.length > 0;
}
