import { SERVICE_LEVEL_FORMULAS } from '../scenario/scenario.ts';
import { AGENT_LAYOUT, AGENT_TABLES } from './agentMeasures.ts';
import { cellEstimate } from './cellEstimate.ts';
import { cellPercentiles, waitDistribution } from './cellPercentiles.ts';
import { CONTACT_LAYOUT, CONTACT_TABLES, PERCENTILES } from './contactMeasures.ts';
import type { Measure } from './definition.ts';
import {
  CONTACT_MEASURES,
  COST_MEASURES,
  type ContactEstimates,
  type Estimate,
  type Estimates,
  GROUP_MEASURES,
  type GroupEstimates,
  type IntervalEstimates,
  JOURNEY_MEASURES,
  type JourneyEstimates,
  type MaybeEstimate,
} from './estimates.ts';
import { countedIntervals, type Frame } from './frame.ts';
import type { Layout } from './layout.ts';
import type { CellMoments, Moments } from './moments.ts';
import { PHASE_LAYOUT, PHASE_TALK } from './phaseMeasures.ts';
import { cellOf } from './sample.ts';
import type { WaitSection } from './waitSection.ts';

/**
 * Everything that a run estimates, with 95% intervals that treat replications, never contacts, as independent.
 *
 * @param moments of all replications (at least one), merged in order
 * @param sections the same replications' waits, in sections of consecutive ones
 */
export function estimate(moments: Moments, sections: readonly WaitSection[], frame: Frame): Estimates {
  const counted = countedIntervals(frame);
  const length = counted * frame.intervalLength;
  const rows = (count: number) => Array.from({ length: count }, (_, row) => row);
  const inCell = (layout: Layout, block: CellMoments, cell: number, length: number): Evaluate => {
    return (measure) => cellEstimate(measure, layout, block, cell, moments.replications, length);
  };

  const contacts = (row: number, interval: number | null): ContactEstimates => {
    const length = (interval === null ? counted : 1) * frame.intervalLength;
    const cell = cellOf(frame, row, interval ?? counted);
    const waits = cellPercentiles(sections, frame, row, interval, Object.values(PERCENTILES));
    return contactEstimates(inCell(CONTACT_LAYOUT, moments.contacts, cell, length), waits, frame.formulas[row]!);
  };
  const journey = (row: number): JourneyEstimates => {
    const cell = cellOf(frame, row, counted);
    return pick(JOURNEY_MEASURES, CONTACT_TABLES.journey, inCell(CONTACT_LAYOUT, moments.contacts, cell, length));
  };
  const agents = (row: number, interval: number | null): GroupEstimates => {
    const length = (interval === null ? counted : 1) * frame.intervalLength;
    const cell = cellOf(frame, row, interval ?? counted);
    return pick(GROUP_MEASURES, AGENT_TABLES.group, inCell(AGENT_LAYOUT, moments.agents, cell, length));
  };
  const all = (interval: number | null): IntervalEstimates => ({
    contactTypes: rows(frame.types).map((type) => contacts(type, interval)),
    total: contacts(frame.types, interval),
    agentGroups: rows(frame.groups).map((group) => agents(group, interval)),
    agents: agents(frame.groups, interval),
  });

  const center = inCell(AGENT_LAYOUT, moments.agents, cellOf(frame, frame.groups, counted), length);
  const phase = (place: number) => mean(inCell(PHASE_LAYOUT, moments.phases, place, length)(PHASE_TALK));
  return {
    replications: moments.replications,
    ...all(null),
    cost: pick(COST_MEASURES, AGENT_TABLES.cost, center),
    journeys: { contactTypes: rows(frame.types).map(journey), total: journey(frame.types) },
    intervals: rows(counted).map(all),
    phases: rows(frame.types).map((type) => {
      const first = frame.phaseOffsets[type]!;
      return rows(frame.phaseOffsets[type + 1]! - first).map((place) => phase(first + place));
    }),
    wrap: rows(frame.types).map((type) => {
      const cell = cellOf(frame, type, counted);
      return mean(inCell(CONTACT_LAYOUT, moments.contacts, cell, length)(CONTACT_TABLES.wrap.wrap));
    }),
    waits: rows(frame.types).map((type) => waitDistribution(sections, frame, type)),
  };
}

/** Estimates a measure of a certain cell. */
type Evaluate = (measure: Measure) => MaybeEstimate;

function contactEstimates(evaluate: Evaluate, waits: readonly MaybeEstimate[], formula: number): ContactEstimates {
  const serviceLevels = pick(SERVICE_LEVEL_FORMULAS, CONTACT_TABLES.serviceLevels, evaluate);
  const percentiles = Object.fromEntries(Object.keys(PERCENTILES).map((name, place) => [name, waits[place] ?? null]));
  const others: { readonly [name: string]: MaybeEstimate } = {
    ...percentiles,
    serviceLevel: serviceLevels[SERVICE_LEVEL_FORMULAS[formula]!],
    satisfaction: null,
  };
  const measures: { readonly [name: string]: Measure } = CONTACT_TABLES.measures;
  const estimates = CONTACT_MEASURES.map((name) => {
    const measure = measures[name];
    return [name, measure ? evaluate(measure) : (others[name] ?? null)] as const;
  });
  return { ...(Object.fromEntries(estimates) as Omit<ContactEstimates, 'serviceLevels'>), serviceLevels };
}

/** The named measures of a table, in the order of the names. */
function pick<Name extends string>(
  names: readonly Name[],
  table: { readonly [Key in Name]: Measure },
  evaluate: Evaluate,
): { [Key in Name]: MaybeEstimate } {
  return Object.fromEntries(names.map((name) => [name, evaluate(table[name])])) as { [Key in Name]: MaybeEstimate };
}

/** A mean per replication always exists. */
function mean(estimate: MaybeEstimate): Estimate {
  if (estimate === null) throw new Error('a mean per replication needs a replication');
  return estimate;
}
