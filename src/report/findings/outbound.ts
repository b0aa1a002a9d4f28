import { estimateText, meanText } from '../estimateText.ts';
import { count, hours, percent } from '../format.ts';
import { type Content, named, proseList } from '../markup.ts';
import { nuisanceText, nuisanceVerdict } from '../nuisance.ts';
import { type OutboundRow, outboundRows } from '../outboundRows.ts';
import type { Page } from '../page.ts';

/** What came of the calls that the center makes, in a few sentences; `null` where it makes none. */
export function outboundFinding(page: Page): Content {
  const rows = outboundRows(page);
  if (rows.length === 0) return null;
  const { total, journeys } = page.run.estimates;
  if ((total.dialed?.mean ?? 0) === 0) return 'No outbound call was made.';
  return [
    `Outbound: ${meanText(total.dialed, count)} calls per ${page.unit} reach ${meanText(total.reached, count)} customers ` +
      `(${meanText(journeys.total.contactRate, percent)}), and ${meanText(journeys.total.connected, count)} speak with an agent. `,
    nuisance(rows),
    fillingTime(page),
  ];
}

/** Nuisance calls of each type against its limit; those within it are told together. */
function nuisance(rows: readonly OutboundRow[]): Content {
  const judged = rows.filter(({ journey }) => journey.nuisanceRate !== null);
  const text = (row: OutboundRow) =>
    row.journey.nuisanceRate?.mean === 0
      ? 'none'
      : `${estimateText(row.journey.nuisanceRate, percent)} of the reached, ${nuisanceText(row)}`;
  const [only, another] = judged;
  if (only === undefined) return null;
  if (another === undefined) return `Nuisance calls: ${text(only)}. `;
  const beyond = judged.filter(
    ({ journey, outbound }) => nuisanceVerdict(journey.nuisanceRate, outbound.nuisanceLimit) !== 'met',
  );
  if (beyond.length === 0)
    return `The nuisance calls of ${judged.length === 2 ? 'both' : `all ${judged.length}`} outbound types are within their limits. `;
  const shown = beyond.slice(0, MOST_NAMED).map((row) => [named(row.name), ` ${text(row)}`]);
  return [
    'Nuisance calls: ',
    proseList(shown),
    beyond.length < judged.length ? '; the others are within theirs. ' : '. ',
  ];
}

const MOST_NAMED = 3;

/** How much of the time that other contacts leave to the agents is spent on outbound contacts. */
function fillingTime({ run, unit }: Page): string | null {
  const outbound = run.estimates.agentTime.agents.outboundHours?.mean ?? 0;
  const idle = run.estimates.agents.idleHours?.mean ?? 0;
  if (outbound <= 0) return null;
  return `Outbound contacts take ${hours(outbound)} of agents’ time per ${unit}: ${percent(outbound / (outbound + idle), 0)} of the time that other contacts leave, with ${hours(idle)} still idle.`;
}
