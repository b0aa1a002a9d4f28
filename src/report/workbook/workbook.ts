import type { Run } from '../../experiment/result.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { pageOf } from '../page.ts';
import { agentGroupsSheet } from './agentGroupsSheet.ts';
import { contactTypesSheet } from './contactTypesSheet.ts';
import { costSheet } from './costSheet.ts';
import { intervalsSheet } from './intervalsSheet.ts';
import type { Sheet } from './sheet.ts';
import { staffSheet } from './staffSheet.ts';
import { summarySheet } from './summarySheet.ts';

/** A run as the sheets of a workbook, to go on working in: numbers are numbers, times are times, and what follows from other cells is a formula. */
export function workbook(run: Run, scenario: Scenario): readonly Sheet[] {
  const page = pageOf(run, scenario);
  return [summarySheet, intervalsSheet, contactTypesSheet, agentGroupsSheet, costSheet, staffSheet].map((sheet) =>
    sheet(page),
  );
}
