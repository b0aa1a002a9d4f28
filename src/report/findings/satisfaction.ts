import { estimateText, meanText } from '../estimateText.ts';
import { count, percent } from '../format.ts';
import { type Content, named } from '../markup.ts';
import type { Page } from '../page.ts';
import { usesOf } from '../uses.ts';

/** What customers say who are asked; `null` where nobody is. */
export function satisfactionFinding({ run, scenario, unit }: Page): Content {
  if (!usesOf(scenario).survey) return null;
  const { surveyed, satisfaction } = run.estimates.total;
  if (satisfaction === null) return 'No customer responded to the survey.';
  const asked = `Of ${meanText(surveyed, count)} customers per ${unit} who respond to the survey, ${estimateText(satisfaction, percent)} are satisfied`;
  const judged = scenario.contactTypes.flatMap(({ name, survey }, type) => {
    const share = survey === null ? null : (run.estimates.contactTypes[type]?.satisfaction ?? null);
    return share === null ? [] : [{ name, share }];
  });
  const [least] = judged.toSorted((a, b) => a.share.mean - b.share.mean);
  if (least === undefined || judged.length < 2) return `${asked}.`;
  return [`${asked}; fewest with `, named(least.name), `, ${percent(least.share.mean)}.`];
}
