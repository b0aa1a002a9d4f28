import { SERVICE_LEVEL_FORMULAS } from '../scenario/scenario.ts';
import { AGENT_TABLES } from './agentMeasures.ts';
import { CONTACT_TABLES } from './contactMeasures.ts';
import type { Measure } from './definition.ts';
import { journeyMeasures } from './journeyMeasures.ts';
import { moneyMeasures } from './moneyMeasures.ts';

/** What a comparison of plans is about, in the order in which a manager asks. */
export const HEADLINE_MEASURES = [
  'serviceLevel',
  'targetMet',
  'abandonment',
  'asa',
  'meanWait',
  'delayProbability',
  'satisfaction',
  'offered',
  'answered',
  'servedShare',
  'lostShare',
  'netDeflection',
  'leftWaiting',
  'connected',
  'nuisanceRate',
  'cost',
  'costPerAnswered',
  'scheduledHours',
  'idleHours',
  'overtimeHours',
  'occupancy',
  'agentCost',
  'idleCost',
] as const;
export type HeadlineMeasure = (typeof HEADLINE_MEASURES)[number];

/** The part of a sample that a measure is made of, and with it the rows that it has: types, groups, or the center alone. */
export type RecordBlock = 'contacts' | 'agents' | 'money';

export interface Headline {
  readonly block: RecordBlock;
  /** Which is better, as far as it can be said of the measure alone. */
  readonly direction: 'higher' | 'lower' | null;
  /** Whether single intervals have it too. */
  readonly byInterval: boolean;
  /** By the row's own service level formula (a place in `SERVICE_LEVEL_FORMULAS`), which most measures do not ask for. */
  readonly measure: (formula: number) => Measure;
}

const contacts = CONTACT_TABLES.measures;
const { journey } = journeyMeasures.tables;
const { cost, unit } = moneyMeasures.tables;

function headline(
  block: RecordBlock,
  direction: Headline['direction'],
  extent: 'interval' | 'horizon',
  measure: Measure | Headline['measure'],
): Headline {
  const byInterval = extent === 'interval';
  return { block, direction, byInterval, measure: typeof measure === 'function' ? measure : () => measure };
}

export const HEADLINES: { readonly [Name in HeadlineMeasure]: Headline } = {
  serviceLevel: headline(
    'contacts',
    'higher',
    'interval',
    (formula) => CONTACT_TABLES.serviceLevels[SERVICE_LEVEL_FORMULAS[formula] ?? 'offered'],
  ),
  targetMet: headline('contacts', 'higher', 'interval', contacts.targetMet),
  abandonment: headline('contacts', 'lower', 'interval', contacts.abandonment),
  asa: headline('contacts', 'lower', 'interval', contacts.asa),
  meanWait: headline('contacts', 'lower', 'interval', contacts.meanWait),
  delayProbability: headline('contacts', 'lower', 'interval', contacts.delayProbability),
  satisfaction: headline('contacts', 'higher', 'interval', contacts.satisfaction),
  offered: headline('contacts', null, 'interval', contacts.offered),
  // More answers may be more customers helped, or more who had to call again.
  answered: headline('contacts', null, 'interval', contacts.answered),
  servedShare: headline('contacts', 'higher', 'horizon', journey.servedShare),
  lostShare: headline('contacts', 'lower', 'horizon', journey.lostShare),
  netDeflection: headline('contacts', null, 'horizon', journey.netDeflection),
  leftWaiting: headline('contacts', 'lower', 'horizon', journey.leftWaiting),
  connected: headline('contacts', 'higher', 'horizon', journey.connected),
  nuisanceRate: headline('contacts', 'lower', 'horizon', journey.nuisanceRate),
  cost: headline('money', 'lower', 'horizon', cost.total),
  costPerAnswered: headline('money', 'lower', 'horizon', unit.perAnswered),
  scheduledHours: headline('agents', null, 'interval', AGENT_TABLES.group.scheduledHours),
  idleHours: headline('agents', 'lower', 'interval', AGENT_TABLES.group.idleHours),
  overtimeHours: headline('agents', 'lower', 'interval', AGENT_TABLES.group.overtimeHours),
  // High is cheap, too high wears agents out.
  occupancy: headline('agents', null, 'interval', AGENT_TABLES.group.occupancy),
  agentCost: headline('agents', 'lower', 'interval', AGENT_TABLES.group.cost),
  idleCost: headline('agents', 'lower', 'interval', AGENT_TABLES.group.idleCost),
};
