import type { Estimates } from '../../statistics/estimates.ts';
import type { Result } from '../result.ts';

/**
 * What is stored of a finished cell, by `cellText` as the same bytes for whoever computed it. It says nothing of the sweep that asked
 * for it, for another may ask for the same cell under other names.
 */
export interface CellResult extends Omit<Result, 'intervals'> {
  /** Of the cell. */
  readonly digest: string;
  /** Cost in all for each contact offered, and for each answered. */
  readonly unitCosts: Estimates['unitCosts'];
  /** Where they were asked for. */
  readonly intervals?: Result['intervals'];
}
