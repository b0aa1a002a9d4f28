import { count, decimal, NONE, percent } from '../format.ts';
import { htmlTable } from '../htmlTable.ts';
import { type Markup, named } from '../markup.ts';
import type { Page } from '../page.ts';

interface Row {
  readonly group: string;
  readonly type: string;
  readonly contacts: number;
  readonly ofGroup: number;
  readonly ofType: number;
}

const MOST_ROWS = 2000;

/** Who took what: contacts by agent group and type, or `null` where every type has one group of its own. */
export function handledTable({ run, scenario, unit }: Page): Markup | null {
  const skills = scenario.agentGroups.flatMap(({ name, skills: own }, group) =>
    own.map(({ type }, skill) => ({
      group: name,
      type,
      contacts: run.estimates.handled[group]?.[skill]?.mean ?? 0,
    })),
  );
  const takers = new Map<string, number>();
  const [ofGroup, ofType] = [new Map<string, number>(), new Map<string, number>()];
  for (const { group, type, contacts } of skills) {
    takers.set(type, (takers.get(type) ?? 0) + 1);
    ofGroup.set(group, (ofGroup.get(group) ?? 0) + contacts);
    ofType.set(type, (ofType.get(type) ?? 0) + contacts);
  }
  if ([...takers.values()].every((groups) => groups < 2)) return null;
  const rows = skills.map(
    (skill): Row => ({ ...skill, ofGroup: ofGroup.get(skill.group) ?? 0, ofType: ofType.get(skill.type) ?? 0 }),
  );
  const cut = rows.length > MOST_ROWS ? ` The first ${decimal(MOST_ROWS)} rows of ${decimal(rows.length)}.` : '';
  return htmlTable<Row>({
    caption: `Who took what: contacts per ${unit} that the agents of each group took, means.${cut}`,
    columns: [
      { header: 'Agent group', cell: ({ group }) => named(group) },
      { header: 'Contact type', cell: ({ type }) => named(type), words: true },
      { header: 'Contacts', cell: ({ contacts }) => count(contacts) },
      { header: "Of the type's", cell: ({ contacts, ofType: all }) => share(contacts, all) },
      { header: "Of the group's", cell: ({ contacts, ofGroup: all }) => share(contacts, all) },
    ],
    rows: rows.slice(0, MOST_ROWS),
    tall: rows.length > 30,
  });
}

function share(part: number, whole: number): string {
  return whole > 0 ? percent(part / whole) : NONE;
}
