import { checkCoverage, checkNames } from './check.ts';
import { checkAgents } from './checkAgents.ts';
import { checkChannels } from './checkChannels.ts';
import { checkDemand } from './checkDemand.ts';
import { checkLinks } from './checkLinks.ts';
import { checkVolume } from './checkVolume.ts';
import type { Context } from './context.ts';
import { explain } from './explain.ts';
import { createFiles, type Files, type ReadFile } from './files.ts';
import { freeze } from './freeze.ts';
import { linksOf } from './links.ts';
import { type Overrides, override } from './overrides.ts';
import { simplify } from './path.ts';
import { toPlain } from './plain.ts';
import { readSource } from './readSource.ts';
import { createReport, type Report } from './report.ts';
import { resolveAgentGroup } from './resolveAgentGroup.ts';
import { resolveCalls } from './resolveCalls.ts';
import { resolveContactType } from './resolveContactType.ts';
import { type Draft, salvage } from './salvage.ts';
import type { Call, Scenario } from './scenario.ts';
import { scenarioSchema } from './schema.ts';
import { soundSpec } from './soundSpec.ts';
import type { MapSource } from './source.ts';

/**
 * Reads a scenario: YAML or JSON, what it extends, the CSV files it names. `read` gives the content of a file by its
 * path, the file's own or relative to the file that names it. The result is complete, checked and frozen.
 *
 * @throws InputError with every problem of the input, each with its place, in the order of the files
 */
export function parseScenario(file: string, read: ReadFile, overrides: Overrides = {}): Scenario {
  const report = createReport();
  const files = createFiles(read, report);
  const written = readSource(simplify(file), files);
  if (!written) return report.raise();
  const scenario = resolveScenario(override(written, overrides, report), nameOf(file), files);
  return scenario && !report.found ? scenario : report.raise();
}

/**
 * The scenario that a source says, complete, checked and frozen; `undefined` when that adds a problem to the report of `files`.
 *
 * @param fallbackName of a scenario that has no name
 */
export function resolveScenario(root: MapSource, fallbackName: string, files: Files): Scenario | undefined {
  const { report } = files;
  const before = report.count;
  const waived = new Set<string>();
  const draft = soundSpec(root) ?? soundParts(root, report, waived);

  const context: Context = { root, files, horizon: draft.horizon, waived };
  const scenario = resolve(draft, context, fallbackName);
  return scenario && report.count === before ? freeze(scenario) : undefined;
}

/** The sound parts of a scenario that is not sound; what is wrong goes to the report. */
function soundParts(root: MapSource, report: Report, waived: Set<string>): Draft {
  const plain = toPlain(root);
  const parsed = scenarioSchema.safeParse(plain, { reportInput: true });
  if (!parsed.success) explain(parsed.error.issues, root, report, waived);
  return parsed.success ? parsed.data : salvage(plain);
}

/** Reads the files that a draft names and checks what its fields say together; `undefined` when anything is missing. */
function resolve(draft: Draft, context: Context, fileName: string): Scenario | undefined {
  checkNames(draft, context);
  const typeNames = draft.contactTypes.map((type) => type.name);
  const calls = draft.calls ? resolveCalls(typeNames, context) : [];
  const links = linksOf(draft.contactTypes, context.root);
  checkLinks(typeNames, links, context);
  checkDemand(draft.contactTypes, links, calls && callsByType(calls), context);
  checkChannels(draft.contactTypes, context);
  const contactTypes = draft.contactTypes.flatMap((type) => resolveContactType(type, draft, links, context) ?? []);
  const agentGroups = draft.agentGroups.flatMap((group) => resolveAgentGroup(group, draft, context) ?? []);
  checkCoverage(draft, links, context);
  checkVolume(contactTypes, calls ?? [], context);
  checkAgents(agentGroups, context);

  const { name = fileName, currency, seed, replications, horizon, serviceLevel, targets, lines, costs } = draft;
  if (currency === undefined || seed === undefined || replications === undefined) return undefined;
  if (!horizon || !serviceLevel || lines === undefined || !costs) return undefined;
  return {
    name,
    currency,
    seed,
    replications: replications.most,
    ...(replications.until && { until: replications.until }),
    horizon,
    serviceLevel,
    ...(targets && { targets }),
    lines,
    contactTypes,
    agentGroups,
    calls: draft.calls ? (calls ?? null) : null,
    costs,
  };
}

function callsByType(calls: readonly Call[]): Map<string, Call[]> {
  const byType = new Map<string, Call[]>();
  for (const call of calls) {
    const same = byType.get(call.type);
    if (same) same.push(call);
    else byType.set(call.type, [call]);
  }
  return byType;
}

/** `retail-bank` of `scenarios/retail-bank.yaml`. */
export function nameOf(file: string): string {
  return file.replace(/^.*[/\\]/, '').replace(/\.\w+$/, '') || file;
}
