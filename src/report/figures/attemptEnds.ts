import { ATTEMPT_ENDS } from '../attemptParts.ts';
import { count, percent } from '../format.ts';
import { totalJourney } from '../journeyRows.ts';
import { proseList } from '../markup.ts';
import type { Page } from '../page.ts';
import { usesOf } from '../uses.ts';
import { attemptBars } from './attemptBars.ts';
import type { Drawing } from './drawing.ts';

const MOST_NAMED = 4;

/** What became of every attempt. */
export function attemptEnds(page: Page): Drawing | null {
  return usesOf(page.scenario).journey ? attemptBars(page, ATTEMPT_ENDS, finding(page)) : null;
}

function finding(page: Page): Drawing['finding'] {
  const row = totalJourney(page);
  const uses = usesOf(page.scenario);
  const ends = ATTEMPT_ENDS.filter(({ possible }) => possible(uses)).map(({ label, of }) => ({
    label,
    number: of(row),
  }));
  const sum = ends.reduce((total, { number }) => total + number, 0);
  if (sum === 0) return 'Nobody came.';
  const most = ends
    .filter(({ number }) => number > 0)
    .toSorted((a, b) => b.number - a.number)
    .slice(0, MOST_NAMED)
    .map(({ label, number }) => `${percent(number / sum)} ${label}`);
  const received = uses.overflow ? ' A contact that overflows counts by how it ends in the other queue.' : '';
  return [`Of ${count(sum)} attempts per ${page.unit}: `, proseList(most), `.${received}`];
}
