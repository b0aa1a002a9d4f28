import { lawOf } from '../random/lawOf.ts';
import type { ContactType } from '../scenario/scenario.ts';

/** Mean talk and wrap of a contact type as its distributions say, seconds: nothing saved before the queue. */
export function expectedHandleTime({ talk, wrap }: ContactType): number {
  return talk.reduce((sum, { time }) => sum + lawOf(time).mean, wrap === null ? 0 : lawOf(wrap).mean);
}
