import { readFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { type BaseOverrides, readBase } from '../experiment/whatIf/base.ts';
import { type ExploreAssets, explorePage } from '../report/explore/explorePage.ts';
import { decimal, duration, plural } from '../report/format.ts';
import { replicationWord } from '../report/page.ts';
import { decodeText } from '../scenario/decodeText.ts';
import type { ReadFile } from '../scenario/files.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Workbook } from '../scenario/workbook.ts';
import { VERSION } from '../version.ts';
import { loadScenario, readChecked } from './loadScenario.ts';
import { plotlySource } from './plotlySource.ts';

/**
 * The what-if page of a scenario file, with everything in it: the files that the scenario is made of, the engine, the charts.
 *
 * @throws InputError with every problem of the files
 */
export function renderExplorePage(path: string, given: BaseOverrides = {}): string {
  const overrides = fixed(loadScenario(path, given), given);
  const scenario = loadScenario(path, overrides);
  const file = basename(path);
  const files = filesOf(path, overrides);
  return explorePage(
    {
      version: VERSION,
      title: scenario.name,
      setting: settingOf(file, scenario),
      data: { file, files: [...files], overrides },
    },
    assets(),
  );
}

/** Of a plan that runs until it is precise enough, so many at most. */
const USUAL_REPLICATIONS = 100;

/** Plans are compared by the same replications: a number of them that is left to the run is fixed, and variants say it. */
function fixed({ until, replications }: Scenario, given: BaseOverrides): BaseOverrides {
  return until === undefined ? given : { ...given, replications: Math.min(replications, USUAL_REPLICATIONS) };
}

/** All files that a scenario is made of, as texts or sheets, by their paths relative to its folder. */
function filesOf(path: string, overrides: BaseOverrides): ReadonlyMap<string, string | Workbook> {
  const folder = dirname(path);
  const files = new Map<string, string | Workbook>();
  const read: ReadFile = (named, maxBytes) => {
    const content = readChecked(isAbsolute(named) ? named : join(folder, named), maxBytes);
    const kept = 'sheets' in content ? { value: content } : decodeText(content);
    if ('value' in kept) files.set(named, kept.value);
    return content;
  };
  readBase(basename(path), read, overrides);
  return files;
}

function settingOf(file: string, scenario: Scenario): string {
  const { horizon, contactTypes, agentGroups, replications, seed } = scenario;
  return [
    file,
    `${plural(Math.round((horizon.length - horizon.warmUp) / horizon.interval), 'interval')} of ${duration(horizon.interval)}`,
    plural(contactTypes.length, 'contact type'),
    plural(agentGroups.length, 'agent group'),
    `${decimal(replications)} simulated ${replicationWord(scenario)}${replications === 1 ? '' : 's'}`,
    `seed ${seed}`,
  ].join(' · ');
}

function assets(): ExploreAssets {
  const program = (name: string) => readFileSync(new URL(`../page/${name}.js`, import.meta.url), 'utf8');
  return { plotly: plotlySource(), script: program('explore'), worker: program('worker') };
}
