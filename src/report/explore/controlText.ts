import type { Control, Panel, Quantity } from '../../experiment/whatIf/control.ts';
import { count, decimal, duration, MINUS, plural } from '../format.ts';

/** What each panel of controls is called, in the order of the page. */
export const PANELS: { readonly [panel in Panel]: string } = {
  demand: 'Volume',
  agents: 'Agents',
  contacts: 'Handle time and patience',
  selfService: 'Self-service',
  outbound: 'Outbound calls',
};

/** What each group of controls in a panel is called; the one of a panel's own name needs no other. */
export const QUANTITIES: { readonly [quantity in Quantity]: string } = {
  volume: 'Volume',
  handleTime: 'Handle time',
  patience: 'Patience',
  selfServiceShare: 'Share that enters',
  contained: 'Share contained',
  staff: 'All day, more or fewer',
  shift: 'Agents on each shift',
  shrinkage: 'Shrinkage',
  absence: 'Absence',
  reserve: 'Agents kept free for callers',
};

/** What a control's value means: `1,173 a day, +10%`. `unit` is what a replication is called. */
export function controlText({ quantity, value: base, whole }: Control, value: number, unit: string): string {
  const change = value === base ? '' : `, ${signed(value - base)}%`;
  const amount = ((whole ?? 0) * value) / 100;
  switch (quantity) {
    case 'volume':
      return `${count(amount >= 100 ? Math.round(amount) : amount)} a ${unit}${change}`;
    case 'handleTime':
    case 'patience':
      return `${duration(amount)}${change}`;
    case 'staff':
      return value === 0 ? 'as planned' : `${signed(value)} ${Math.abs(value) === 1 ? 'agent' : 'agents'}`;
    case 'shift':
    case 'reserve':
      return plural(value, 'agent');
    default:
      return `${decimal(value, Number.isInteger(value) ? 0 : 1)}%`;
  }
}

function signed(value: number): string {
  return `${value > 0 ? '+' : value < 0 ? MINUS : ''}${decimal(Math.abs(value), Number.isInteger(value) ? 0 : 1)}`;
}
