import { MONEY } from './agentMeasures.ts';
import { amount, type Definition } from './definition.ts';
import { COST_MEASURES, type CostMeasure, type UnitCost } from './estimates.ts';
import { compile } from './layout.ts';

/** What the center costs and earns in one replication, in units of `MONEY`, and the contacts that it is set against. */
export const MONEY_QUANTITIES = [...COST_MEASURES, 'offered', 'answered'] as const;
type MoneyQuantity = (typeof MONEY_QUANTITIES)[number];

const money = (of: CostMeasure) => amount<MoneyQuantity>([of], MONEY);
const perContact = (contacts: 'offered' | 'answered'): Definition<MoneyQuantity> => ({
  kind: 'balance',
  of: ['total'],
  over: [contacts],
  unit: MONEY,
});

const COST: { readonly [Measure in CostMeasure]: Definition<MoneyQuantity> } = {
  // Revenue may exceed what it costs to earn.
  total: { ...money('total'), kind: 'balance' },
  busy: money('busy'),
  idle: money('idle'),
  shrinkage: money('shrinkage'),
  overtime: money('overtime'),
  lines: money('lines'),
  selfService: money('selfService'),
  lostValue: money('lostValue'),
  revenue: money('revenue'),
};

const UNIT_COSTS: { readonly [Measure in UnitCost]: Definition<MoneyQuantity> } = {
  perOffered: perContact('offered'),
  perAnswered: perContact('answered'),
};

export const moneyMeasures = compile(MONEY_QUANTITIES, { cost: COST, unit: UNIT_COSTS });
