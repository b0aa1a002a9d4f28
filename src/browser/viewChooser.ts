import type { Scenario } from '../scenario/scenario.ts';
import { element } from './element.ts';

export interface ViewChooser {
  /** `total`, or `type0`, `type1` …: the key of a report's view. */
  readonly chosen: string;
}

/** Lets the reader look at all contacts or at one type; of a single type there is nothing to choose. */
export function viewChooser(
  before: HTMLElement,
  { contactTypes }: Scenario,
  types: readonly number[],
  onChosen: () => void,
): ViewChooser {
  const select = element('select', { id: 'view' }, element('option', { value: 'total' }, 'All contacts'));
  select.append(...types.map((type) => element('option', { value: `type${type}` }, contactTypes[type]?.name ?? '')));
  select.addEventListener('change', onChosen);
  if (types.length > 1) {
    const label = element('label', { for: 'view' }, 'Service of');
    before.before(element('div', { class: 'chooser' }, label, select));
  }
  return {
    get chosen() {
      return select.value;
    },
  };
}
