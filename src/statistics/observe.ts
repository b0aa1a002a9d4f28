import type { Tally } from '../tally.ts';
import type { Frame } from './frame.ts';
import { observeAgents } from './observeAgents.ts';
import { observeContacts } from './observeContacts.ts';
import { observeMoney } from './observeMoney.ts';
import type { Sample } from './sample.ts';

/**
 * Replaces the sample by what the tally of one replication says. Allocates nothing.
 *
 * @param kept the frame of the sample's contacts, where that is not the tally's; the sample's agents are of `frame`
 */
export function observe(sample: Sample, tally: Tally, frame: Frame, kept: Frame = frame): void {
  observeContacts(sample, tally, frame, kept);
  observeAgents(sample, tally, frame, kept);
  observeMoney(sample, frame);
  sample.phases.set(tally.phases);
}
