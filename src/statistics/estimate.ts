import { SERVICE_LEVEL_FORMULAS } from '../scenario/scenario.ts';
import { AGENT_LAYOUT, AGENT_TABLES } from './agentMeasures.ts';
import { cellEstimate } from './cellEstimate.ts';
import { cellPercentiles, waitDistribution } from './cellPercentiles.ts';
import { CONTACT_LAYOUT, CONTACT_TABLES, PERCENTILES } from './contactMeasures.ts';
import type { Measure } from './definition.ts';
import {
  AGENT_TIME_MEASURES,
  BACKLOG_MEASURES,
  CONTACT_MEASURES,
  COST_MEASURES,
  type ContactEstimates,
  type Estimate,
  type Estimates,
  GROUP_MEASURES,
  type IntervalEstimates,
  JOURNEY_MEASURES,
  type MaybeEstimate,
  UNIT_COSTS,
} from './estimates.ts';
import { cellOf, countedIntervals, countedLength, type Frame } from './frame.ts';
import { handledMeasures } from './handledMeasures.ts';
import { journeyMeasures } from './journeyMeasures.ts';
import type { Layout } from './layout.ts';
import type { CellMoments, Moments } from './moments.ts';
import { moneyMeasures } from './moneyMeasures.ts';
import { PHASE_LAYOUT, PHASE_TALK } from './phaseMeasures.ts';
import type { WaitSections } from './waitSections.ts';

/**
 * Everything that a run estimates, with 95% intervals that treat replications, never contacts, as independent.
 *
 * @param moments of all replications (at least one), merged in order
 * @param waits the same replications' waits
 * @param distributions whether the distributions of waits are wanted as well
 */
export function estimate(moments: Moments, waits: WaitSections, frame: Frame, distributions = true): Estimates {
  const counted = countedIntervals(frame);
  const inCell = (block: CellMoments, layout: Layout, cell: number, length = frame.intervalLength): Evaluate => {
    return (measure) => cellEstimate(measure, layout, block, cell, moments.replications, length);
  };
  // A row's cell of one interval, or of all of them: the whole horizon is the last.
  const contactCell = (row: number, interval: number | null): Evaluate => {
    const length = interval === null ? countedLength(frame) : frame.intervalLength;
    return inCell(moments.contacts, CONTACT_LAYOUT, cellOf(frame, row, interval ?? counted), length);
  };
  const agentCell = (row: number, interval: number | null): Evaluate =>
    inCell(moments.agents, AGENT_LAYOUT, cellOf(frame, row, interval ?? counted));
  const journeyCell = (row: number): Evaluate => inCell(moments.journeys, journeyMeasures.layout, row);
  const center = inCell(moments.money, moneyMeasures.layout, 0);

  const contacts = (interval: number | null) => {
    const percentiles = cellPercentiles(waits, frame, interval, Object.values(PERCENTILES));
    const rows = percentiles.map((ofRow, row) =>
      contactEstimates(contactCell(row, interval), ofRow, frame.formulas[row]!),
    );
    return { contactTypes: rows.slice(0, frame.types), total: rows[frame.types]! };
  };
  const journey = (row: number) => pick(JOURNEY_MEASURES, journeyMeasures.tables.journey, journeyCell(row));
  const agents = (row: number, interval: number | null) =>
    pick(GROUP_MEASURES, AGENT_TABLES.group, agentCell(row, interval));
  const time = (row: number, interval: number | null) =>
    pick(AGENT_TIME_MEASURES, AGENT_TABLES.time, agentCell(row, interval));
  const all = (interval: number | null): Omit<IntervalEstimates, 'backlogs'> => ({
    ...contacts(interval),
    agentGroups: count(frame.groups).map((group) => agents(group, interval)),
    agents: agents(frame.groups, interval),
    agentTime: {
      agentGroups: count(frame.groups).map((group) => time(group, interval)),
      agents: time(frame.groups, interval),
    },
  });
  const backlog = (type: number, interval: number) =>
    pick(BACKLOG_MEASURES, CONTACT_TABLES.backlog, contactCell(type, interval));
  const handled = (skill: number) =>
    mean(inCell(moments.handled, handledMeasures.layout, skill)(handledMeasures.tables.skill.handled));
  const phase = (place: number) => mean(inCell(moments.phases, PHASE_LAYOUT, place)(PHASE_TALK));

  return {
    replications: moments.replications,
    ...all(null),
    cost: pick(COST_MEASURES, moneyMeasures.tables.cost, center),
    unitCosts: pick(UNIT_COSTS, moneyMeasures.tables.unit, center),
    journeys: { contactTypes: count(frame.types).map(journey), total: journey(frame.types) },
    handled: count(frame.groups).map((group) =>
      count(frame.skills.group.length)
        .filter((skill) => frame.skills.group[skill] === group)
        .map(handled),
    ),
    intervals: count(counted).map((interval) => ({
      ...all(interval),
      backlogs: count(frame.types).map((type) => backlog(type, interval)),
    })),
    phases: count(frame.types).map((type) => {
      const first = frame.phaseOffsets[type]!;
      return count(frame.phaseOffsets[type + 1]! - first).map((place) => phase(first + place));
    }),
    wrap: count(frame.types).map((type) => mean(journeyCell(type)(journeyMeasures.tables.wrap.wrap))),
    waits: count(distributions ? frame.types : 0).map((type) => waitDistribution(waits, frame, type)),
  };
}

/** 0, 1, 2, … */
function count(length: number): number[] {
  return Array.from({ length }, (_, place) => place);
}

/** Estimates a measure of a certain cell. */
type Evaluate = (measure: Measure) => MaybeEstimate;

function contactEstimates(evaluate: Evaluate, waits: readonly MaybeEstimate[], formula: number): ContactEstimates {
  const serviceLevels = pick(SERVICE_LEVEL_FORMULAS, CONTACT_TABLES.serviceLevels, evaluate);
  const serviceLevel = serviceLevels[SERVICE_LEVEL_FORMULAS[formula]!];
  const estimates = {} as { -readonly [Name in keyof ContactEstimates]: ContactEstimates[Name] };
  for (const { name, measure, percentile } of CONTACT_SOURCES) {
    const other = percentile < 0 ? serviceLevel : (waits[percentile] ?? null);
    estimates[name] = measure === null ? other : evaluate(measure);
  }
  estimates.serviceLevels = serviceLevels;
  return estimates;
}

/** Where each measure of contacts is taken from: its definition, one of the percentiles by its place, or else (-1) the service level. */
const CONTACT_SOURCES = CONTACT_MEASURES.map((name) => {
  const measures: { readonly [name: string]: Measure } = CONTACT_TABLES.measures;
  return { name, measure: measures[name] ?? null, percentile: Object.keys(PERCENTILES).indexOf(name) };
});

/** The named measures of a table, in the order of the names. */
function pick<Name extends string>(
  names: readonly Name[],
  table: { readonly [Key in Name]: Measure },
  evaluate: Evaluate,
): { [Key in Name]: MaybeEstimate } {
  const estimates = {} as { [Key in Name]: MaybeEstimate };
  for (const name of names) estimates[name] = evaluate(table[name]);
  return estimates;
}

/** A mean per replication always exists. */
function mean(estimate: MaybeEstimate): Estimate {
  if (estimate === null) throw new Error('a mean per replication needs a replication');
  return estimate;
}
