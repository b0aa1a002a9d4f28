import { formatShare, parseFactor } from '../../../scenario/share.ts';
import { sourceAt } from '../../../scenario/source.ts';
import type { Base } from '../base.ts';
import type { Changes } from '../changes.ts';
import type { Control } from '../control.ts';
import type { Lever } from '../lever.ts';

/** Contacts that arrive, of all types at once and of each. */
export const volume: Lever = {
  controls(base) {
    const types = scalable(base);
    if (types.length === 0) return [];
    const each = types.map(({ index, name, contacts }) => control(`volume/${index}`, name, contacts));
    const all = types.reduce((sum, { contacts }) => sum + contacts, 0);
    return types.length === 1 ? each : [control('volume', null, all), ...each];
  },
  overrides(base, changes) {
    return scalable(base).flatMap(({ index, name }) => {
      const factor = factorOf(changes, index);
      if (factor === 1) return [];
      const scale = Math.round(writtenScale(base, name) * factor * 1e9) / 1e9;
      return [{ path: ['contactTypes', name, 'arrivals', 'scale'], value: formatShare(scale) }];
    });
  },
};

function control(id: string, owner: string | null, contacts: number): Control {
  return {
    id,
    panel: 'demand',
    quantity: 'volume',
    owner,
    part: null,
    value: 100,
    min: 0,
    max: 200,
    step: 1,
    whole: contacts,
  };
}

/** Types whose arrivals have a volume: exact times are replayed as they are. */
function scalable({ scenario }: Base) {
  return scenario.contactTypes.flatMap(({ name, arrivals }, index) => {
    const contacts = arrivals.kind === 'counts' ? arrivals.counts.reduce((sum, count) => sum + count, 0) : 0;
    return contacts > 0 ? [{ index, name, contacts }] : [];
  });
}

function factorOf(changes: Changes, index: number): number {
  return ((changes.get('volume') ?? 100) * (changes.get(`volume/${index}`) ?? 100)) / 1e4;
}

/** The scale that the plan's own file has. */
function writtenScale({ written }: Base, type: string): number {
  const source = sourceAt(written, ['contactTypes', type, 'arrivals', 'scale']);
  if (source?.kind !== 'scalar') return 1;
  const { value } = source;
  const parsed = typeof value === 'string' || typeof value === 'number' ? parseFactor(value) : { value: 1 };
  return 'value' in parsed ? parsed.value : 1;
}
