import { estimateText, meanText } from '../estimateText.ts';
import { count, decimal, duration, list, percent } from '../format.ts';
import { totalJourney } from '../journeyRows.ts';
import type { Page } from '../page.ts';
import { usesOf } from '../uses.ts';

/** What self-service takes off, and how many customers come back, in a sentence each; `null` where there is neither. */
export function journeyFinding(page: Page): string | null {
  const sentences = [deflection(page), comingBack(page), served(page)].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : sentences.join(' ');
}

/** Gross deflection says how many attempts ended there, net how many customers needed nothing more. */
function deflection(page: Page): string | null {
  const { measures, journey } = totalJourney(page);
  if (!usesOf(page.scenario).selfService || journey.grossDeflection === null) return null;
  const gross = `Self-service contains ${estimateText(journey.grossDeflection, percent)} of the attempts (${meanText(measures.contained, count)} per ${page.unit})`;
  const backAgain = (journey.returned?.mean ?? 0) > 0;
  return backAgain
    ? `${gross}; ${meanText(journey.returned, count)} of these come back, which leaves ${estimateText(journey.netDeflection, percent)} of the customers (net deflection).`
    : `${gross}: ${estimateText(journey.netDeflection, percent)} of the customers.`;
}

function comingBack(page: Page): string | null {
  const { retry, repeat, comesBack } = usesOf(page.scenario);
  const { measures, journey } = totalJourney(page);
  if (!comesBack || journey.attemptsPerCustomer === null) return null;
  const reasons = [
    ...(retry ? [`${meanText(measures.retried, count)} after hanging up or finding no place`] : []),
    ...(repeat ? [`${meanText(measures.repeated, count)} after an answer that settled nothing`] : []),
  ];
  const each = `Customers make ${meanText(journey.attemptsPerCustomer, (value) => decimal(value, 2))} attempts each`;
  const again = reasons.length === 0 ? '' : `; per ${page.unit} ${list(reasons)} are further attempts`;
  return `${each}${again}.`;
}

function served(page: Page): string | null {
  const { selfService, comesBack, servedAndContained } = usesOf(page.scenario);
  const { journey } = totalJourney(page);
  if (!(selfService || comesBack) || journey.servedShare === null) return null;
  const reached = `At one attempt or another, ${estimateText(journey.servedShare, percent)} of the customers reach an agent`;
  if (servedAndContained || journey.lostShare === null) return `${reached}.`;
  return `${reached}; ${estimateText(journey.lostShare, percent)} are lost${selfService ? ', neither served nor contained' : ''}.`;
}

/** What the report's section says first of contacts that are passed on, or called back. */
export function passingOn(page: Page): string | null {
  const { transfer, overflow } = usesOf(page.scenario);
  const { measures } = totalJourney(page);
  const moves = [
    ...(transfer ? [`agents transfer ${meanText(measures.transferred, count)} contacts`] : []),
    ...(overflow ? [`${meanText(measures.overflowed, count)} move to another queue`] : []),
  ];
  const moving = moves.length > 0 ? `Per ${page.unit}, ${list(moves)}.` : null;
  const sentences = [moving, callingBack(page)].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : sentences.join(' ');
}

/** What became of the offers to call back; `null` where none is made. */
export function callingBack(page: Page): string | null {
  if (!usesOf(page.scenario).callback) return null;
  const { measures, journey } = totalJourney(page);
  const accepted = `${meanText(measures.callbacksAccepted, count)} of ${meanText(measures.callbacksOffered, count)} offers to call back are accepted`;
  const called = `${meanText(measures.callbacksAnswered, count)} customers reached, ${meanText(journey.callbackWait, duration)} later on average`;
  return `${accepted} per ${page.unit}; ${called}.`;
}
