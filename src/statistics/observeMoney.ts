import { CONTACT } from '../tally.ts';
import { HOUR, MINUTE } from '../time.ts';
import { AGENT_LAYOUT, AGENT_QUANTITIES, MONEY } from './agentMeasures.ts';
import { CONTACT_LAYOUT } from './contactMeasures.ts';
import { cellOf, countedIntervals, type Frame } from './frame.ts';
import { MONEY_QUANTITIES } from './moneyMeasures.ts';
import type { Sample } from './sample.ts';

const place = (quantity: (typeof MONEY_QUANTITIES)[number]) => MONEY_QUANTITIES.indexOf(quantity);
const TOTAL = place('total');
const LINES = place('lines');
const SELF_SERVICE = place('selfService');
const LOST_VALUE = place('lostValue');
const REVENUE = place('revenue');
const OFFERED = place('offered');
const ANSWERED = place('answered');

/** What the center pays its agents for, and where an agent's cell has it. */
const AGENT_COSTS = (['busy', 'idle', 'shrinkage', 'overtime'] as const).map((name) => ({
  to: place(name),
  from: AGENT_QUANTITIES.indexOf(`${name}Cost`),
}));

/** Replaces the sample's money by what its agents and contacts, already observed, cost and brought in. */
export function observeMoney({ money, agents, journeys }: Omit<Sample, 'phases' | 'handled'>, frame: Frame): void {
  const { values, costs } = frame;
  const center = cellOf(frame, frame.groups, countedIntervals(frame)) * AGENT_LAYOUT.quantities;
  money.fill(0);
  for (const { to, from } of AGENT_COSTS) money[to] = agents[center + from]!;
  for (let type = 0; type < frame.types; type++) {
    const row = type * CONTACT_LAYOUT.quantities;
    const answered =
      journeys[row + CONTACT.answered]! +
      journeys[row + CONTACT.callbacksAnswered]! +
      journeys[row + CONTACT.connected]!;
    money[OFFERED]! += journeys[row + CONTACT.offered]!;
    money[ANSWERED]! += answered;
    money[LINES]! += journeys[row + CONTACT.lineTime]! * costs.lineMinute * (HOUR / MINUTE);
    money[SELF_SERVICE]! += journeys[row + CONTACT.selfServiceEntered]! * costs.selfServiceContact * MONEY;
    addValue(money, values.answered[type]!, answered);
    addValue(money, values.abandoned[type]!, journeys[row + CONTACT.abandoned]!);
    addValue(money, values.contained[type]!, journeys[row + CONTACT.contained]!);
  }
  let total = money[LINES]! + money[SELF_SERVICE]! + money[LOST_VALUE]! - money[REVENUE]!;
  for (const { to } of AGENT_COSTS) total += money[to]!;
  money[TOTAL] = total;
}

/** What contacts of a value, in money each, bring in or lose. */
function addValue(money: Float64Array, value: number, contacts: number): void {
  if (value > 0) money[REVENUE]! += value * contacts * MONEY;
  else if (value < 0) money[LOST_VALUE]! -= value * contacts * MONEY;
}
