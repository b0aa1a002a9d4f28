import { ATTEMPT_ORIGINS } from '../attemptParts.ts';
import { estimateText } from '../estimateText.ts';
import { count, decimal, percent } from '../format.ts';
import { totalJourney } from '../journeyRows.ts';
import type { Page } from '../page.ts';
import { queuedTypes, usesOf } from '../uses.ts';
import { attemptBars } from './attemptBars.ts';
import type { Drawing } from './drawing.ts';

/** First attempts and later ones, or `null` where nobody comes back or is passed on. */
export function attemptOrigins(page: Page): Drawing | null {
  const { comesBack, moves } = usesOf(page.scenario);
  return comesBack || moves ? attemptBars(page, ATTEMPT_ORIGINS, finding(page)) : null;
}

function finding(page: Page): string {
  const { measures, journey } = totalJourney(page);
  const { arrived, customers } = measures;
  if (arrived === null || customers === null || arrived.mean === 0) return 'Nobody came.';
  const later = arrived.mean - customers.mean;
  if (!usesOf(page.scenario).comesBack)
    return `${count(arrived.mean)} attempts per ${page.unit}; no customer comes back.`;
  const calls = queuedTypes(page.scenario).every((type) => page.scenario.contactTypes[type]?.channel === 'voice');
  const [name, before] = calls ? ['calls', 'called'] : ['contacts', 'came'];
  const each = estimateText(journey.attemptsPerCustomer, (value) => decimal(value, 2));
  return (
    `${count(later)} of ${count(arrived.mean)} ${name} per ${page.unit} are of customers who ${before} before (${percent(later / arrived.mean)}): ` +
    `${each} attempts per customer.`
  );
}
