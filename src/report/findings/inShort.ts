import { channelNames } from '../channelNames.ts';
import { estimateText, meanText } from '../estimateText.ts';
import { capitalized, count, decimal, duration, list, percent } from '../format.ts';
import { totalJourney } from '../journeyRows.ts';
import { type Content, named, proseList } from '../markup.ts';
import { nuisanceVerdict } from '../nuisance.ts';
import { outboundRows } from '../outboundRows.ts';
import type { Page } from '../page.ts';
import { usesOf } from '../uses.ts';

/** A sentence on each thing that the scenario has beside contacts that queue; the sections below say more of each. */
export function inShort(page: Page): readonly Content[] {
  return [selfService(page), comingBack(page), callbacks(page), outbound(page), leftWaiting(page), satisfaction(page)]
    .filter((sentence) => sentence !== null)
    .flatMap((sentence, index) => (index === 0 ? [sentence] : [' ', sentence]));
}

function selfService(page: Page): Content {
  const { measures, journey } = totalJourney(page);
  if (!usesOf(page.scenario).selfService || journey.grossDeflection === null) return null;
  return `Self-service contains ${estimateText(journey.grossDeflection, percent)} of the attempts, ${meanText(measures.contained, count)} per ${page.unit}.`;
}

function comingBack(page: Page): Content {
  const { selfService: contains, comesBack, servedAndContained } = usesOf(page.scenario);
  const { journey } = totalJourney(page);
  if (!comesBack || journey.attemptsPerCustomer === null) return null;
  const attempts = `Customers make ${meanText(journey.attemptsPerCustomer, (value) => decimal(value, 2))} attempts each`;
  if (servedAndContained || journey.lostShare === null) return `${attempts}.`;
  return `${attempts}; ${estimateText(journey.lostShare, percent)} of them are lost${contains ? ', neither served nor contained' : ''}.`;
}

function callbacks(page: Page): Content {
  if (!usesOf(page.scenario).callback) return null;
  const { measures, journey } = totalJourney(page);
  if ((measures.callbacksAnswered?.mean ?? 0) === 0) return 'Nobody is called back.';
  return `${meanText(measures.callbacksAnswered, count)} customers per ${page.unit} are called back, ${meanText(journey.callbackWait, duration)} later on average.`;
}

function outbound(page: Page): Content {
  const rows = outboundRows(page);
  const { dialed, reached } = page.run.estimates.total;
  if (rows.length === 0) return null;
  if ((dialed?.mean ?? 0) === 0) return 'No outbound call was made.';
  const verdicts = rows.map(({ name, journey, outbound: { nuisanceLimit } }) => ({
    name,
    verdict: nuisanceVerdict(journey.nuisanceRate, nuisanceLimit),
  }));
  const over = verdicts.filter(({ verdict }) => verdict === 'missed').map(({ name }) => named(name));
  const isOpen = verdicts.some(({ verdict }) => verdict === 'open');
  const within = isOpen ? 'nuisance calls are close to the limit' : 'nuisance calls are within the limit';
  return [
    `${capitalized(meanText(dialed, count))} outbound calls per ${page.unit} reach ${meanText(reached, count)} customers; `,
    over.length === 0 ? within : ['nuisance calls of ', proseList(over), ' are over the limit'],
    '.',
  ];
}

function leftWaiting({ run, scenario, unit }: Page): Content {
  const { leftWaiting: left } = run.estimates.journeys.total;
  if (!usesOf(scenario).deferrable || left === null) return null;
  const what = list(channelNames(scenario, 'email', 'task'));
  return left.mean === 0
    ? `Of ${what}, nothing is left at the end.`
    : `Of ${what}, ${meanText(left, count)} contacts per ${unit} are left waiting at the end.`;
}

function satisfaction({ run, scenario }: Page): Content {
  const { satisfaction: share } = run.estimates.total;
  if (!usesOf(scenario).survey || share === null) return null;
  return `${estimateText(share, percent)} of the customers who respond to the survey are satisfied.`;
}
