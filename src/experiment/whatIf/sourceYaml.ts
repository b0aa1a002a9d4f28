import { besideFile } from '../../scenario/path.ts';
import type { Source } from '../../scenario/source.ts';
import type { Yaml } from './yaml.ts';

/** What a file says, to be said again in a variant: names of CSV files are made relative to the variant's folder. */
export function sourceYaml(source: Source): Yaml {
  if (source.kind === 'scalar') return source.value;
  if (source.kind === 'list') return source.items.map(sourceYaml);
  return new Map(
    source.entries.map(({ key, value }) => {
      const names = key === 'file' && value.kind === 'scalar' && typeof value.value === 'string';
      return [key, names ? besideFile(value.place.file, String(value.value)) : sourceYaml(value)];
    }),
  );
}
