import { estimateText } from '../../estimateText.ts';
import { NONE, percent } from '../../format.ts';
import { type Column, htmlTable } from '../../htmlTable.ts';
import { type Content, type Markup, named } from '../../markup.ts';
import { isDeferrable } from '../../uses.ts';
import { centerTargetText, targetText } from '../../verdict.ts';
import { differenceLine } from '../differenceText.ts';
import type { PlansPage } from '../pageOfPlans.ts';

interface Row {
  readonly name: Content;
  readonly target: string;
  readonly contactType: string | undefined;
}

/** The chance that a day meets each target under each plan. */
export function targetsTable(page: PlansPage): Markup | null {
  const { plans, others, baseline, unit, comparison } = page;
  const chance = ({ contactType }: Row) => page.row('targetMet', { contactType });
  const all: Row = { name: 'all contacts', target: centerTargetText(baseline.scenario), contactType: undefined };
  const types = [...new Map(plans.flatMap(({ scenario }) => scenario.contactTypes.map((type) => [type.name, type])))];
  const each = types
    .filter(([, type]) => type.outbound === null)
    .map(([name, type]): Row => ({ name: named(name), target: targetText(type.serviceLevel), contactType: name }));
  const rows = each.filter((row) => chance(row).estimates.some((estimate) => estimate !== null));
  if (rows.length === 0) return null;
  const waiting = plans.some(({ scenario }) => scenario.contactTypes.some(isDeferrable));
  return htmlTable<Row>({
    caption: `Share of ${comparison.replications} ${unit}s that meet the target, with its 95% interval${waiting ? '; of all contacts, each by the time of its type' : ''}.`,
    columns: [
      { header: 'Contacts', cell: ({ name }) => name },
      { header: 'Target', cell: ({ target }) => target },
      ...plans.map(
        ({ label, place }): Column<Row> => ({
          header: label,
          cell: (row) => estimateText(chance(row).estimates[place] ?? null, (share) => percent(share, 0)),
        }),
      ),
      ...others.map(
        ({ label, place }): Column<Row> => ({
          header: [label, ' − ', baseline.label],
          cell: (row) => {
            const difference = chance(row).differences[place] ?? null;
            return difference === null ? NONE : differenceLine(difference, 'share', page.currency);
          },
        }),
      ),
    ],
    rows: rows.length > 1 ? rows : [],
    total: rows.length > 1 ? all : { ...all, name: rows[0]?.name ?? all.name },
  });
}
