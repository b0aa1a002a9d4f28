import { parseScenario } from '../../scenario/parseScenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Base } from './base.ts';
import type { Changes } from './changes.ts';
import type { Override } from './lever.ts';
import { LEVERS } from './levers.ts';
import type { Yaml, YamlMap } from './yaml.ts';
import { yamlText } from './yamlText.ts';

/**
 * A plan with changes, as the text of a file that `extends` the plan's own and says what differs, nothing else. What is simulated
 * is what this text means: so a saved variant gives the same numbers, to the last digit.
 */
export function variantText(base: Base, changes: Changes): string {
  const overrides = LEVERS.flatMap((lever) => lever.overrides(base, changes));
  const given = Object.entries(base.overrides).map(([field, value]): Override => ({ path: [field], value }));
  return `${yamlText(laid([{ path: ['extends'], value: base.file }, ...given, ...overrides]))}\n`;
}

/**
 * What a variant's text means: it is read as any scenario file, as if it stood beside the plan's.
 *
 * @throws InputError with every problem, as for any scenario
 */
export function parseVariant(base: Base, text: string): Scenario {
  const file = variantName(base);
  return parseScenario(file, (path, maxBytes) => (path === file ? text : base.read(path, maxBytes)));
}

/** `retail-bank-what-if.yaml` for `retail-bank.yaml`, and for that one `retail-bank-what-if-2.yaml`. */
export function variantName({ file }: Pick<Base, 'file'>): string {
  const [, stem = file, earlier, number] = /^(.*?)(-what-if(?:-(\d+))?)?(?:\.\w+)?$/s.exec(file) ?? [];
  const suffix = earlier === undefined ? '' : `-${Number(number ?? 1) + 1}`;
  return `${stem}-what-if${suffix}.yaml`;
}

/** One tree of all overrides; what lies under one path is together. */
function laid(overrides: readonly Override[]): YamlMap {
  const tree = new Map<string, Yaml>();
  for (const { path, value } of overrides) {
    let under = tree;
    for (const step of path.slice(0, -1)) {
      const found = under.get(step);
      const next = found instanceof Map ? found : new Map<string, Yaml>();
      under.set(step, next);
      under = next;
    }
    under.set(path.at(-1) ?? '', value);
  }
  return tree;
}
