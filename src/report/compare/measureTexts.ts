import type { HeadlineMeasure } from '../../statistics/headlineMeasures.ts';
import { count, duration, hours, money, percent } from '../format.ts';

/** In what a measure is told, and its differences: shares in points of a percentage. */
export type Quantity = 'share' | 'time' | 'money' | 'hours' | 'contacts';

export interface MeasureText {
  readonly label: string;
  readonly quantity: Quantity;
}

export const MEASURE_TEXTS: { readonly [Measure in HeadlineMeasure]: MeasureText } = {
  serviceLevel: { label: 'Service level', quantity: 'share' },
  targetMet: { label: 'Chance of target met', quantity: 'share' },
  abandonment: { label: 'Abandonment', quantity: 'share' },
  asa: { label: 'ASA', quantity: 'time' },
  meanWait: { label: 'Mean wait of all', quantity: 'time' },
  delayProbability: { label: 'Delay probability', quantity: 'share' },
  satisfaction: { label: 'Satisfaction', quantity: 'share' },
  offered: { label: 'Offered', quantity: 'contacts' },
  answered: { label: 'Answered', quantity: 'contacts' },
  servedShare: { label: 'Customers served', quantity: 'share' },
  lostShare: { label: 'Customers lost', quantity: 'share' },
  netDeflection: { label: 'Net deflection', quantity: 'share' },
  leftWaiting: { label: 'Left at the end', quantity: 'contacts' },
  connected: { label: 'Outbound connected', quantity: 'contacts' },
  nuisanceRate: { label: 'Nuisance rate', quantity: 'share' },
  cost: { label: 'Total cost', quantity: 'money' },
  costPerAnswered: { label: 'Cost per answered', quantity: 'money' },
  scheduledHours: { label: 'Scheduled hours', quantity: 'hours' },
  idleHours: { label: 'Idle hours', quantity: 'hours' },
  overtimeHours: { label: 'Overtime hours', quantity: 'hours' },
  occupancy: { label: 'Occupancy', quantity: 'share' },
  agentCost: { label: 'Cost of agents', quantity: 'money' },
  idleCost: { label: 'Idle cost', quantity: 'money' },
};

/** How a figure of a quantity reads. */
export function figureFormat(quantity: Quantity, currency: string): (value: number) => string {
  const formats: { readonly [Of in Quantity]: (value: number) => string } = {
    share: percent,
    time: duration,
    money: (value) => money(value, currency),
    hours,
    contacts: count,
  };
  return formats[quantity];
}
