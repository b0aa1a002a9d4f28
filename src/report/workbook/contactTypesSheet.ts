import type { ServiceLevelTarget } from '../../scenario/scenario.ts';
import type { ContactEstimates } from '../../statistics/estimates.ts';
import type { Page } from '../page.ts';
import { contactColumns } from './contactColumns.ts';
import { numberCell, type Sheet, sheetOf } from './sheet.ts';

interface Row {
  readonly name: string;
  readonly channel: string | null;
  readonly target: ServiceLevelTarget | null;
  readonly contacts: ContactEstimates;
}

/** Each contact type over the whole horizon, per replication, and all of them. */
export function contactTypesSheet(page: Page): Sheet {
  const { run, scenario } = page;
  const types = scenario.contactTypes.flatMap(({ name, channel, serviceLevel, outbound, menu }, type): Row[] => {
    const contacts = run.estimates.contactTypes[type];
    const target = outbound === null && menu === null ? serviceLevel : null;
    return contacts === undefined ? [] : [{ name, channel, target, contacts }];
  });
  return sheetOf<Row>({
    name: 'Contact types',
    frozen: 1,
    columns: [
      { header: 'Contact type', width: 28, cell: ({ name }) => name },
      { header: 'Channel', cell: ({ channel }) => channel },
      { header: 'Target', cell: ({ target }) => numberCell(target?.target, 'percent') },
      { header: 'Target time, s', cell: ({ target }) => numberCell(target?.within, 'seconds') },
      ...contactColumns<Row>(page),
    ],
    rows: [
      ...types,
      { name: 'All contacts', channel: null, target: scenario.serviceLevel, contacts: run.estimates.total },
    ],
  });
}
