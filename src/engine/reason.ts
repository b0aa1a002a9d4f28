import type { ContactField } from '../tally.ts';

/** Why a customer's slot comes to life again; `due` is a record that an agent may call. */
export const REASON = { retried: 0, repeated: 1, returned: 2, transferred: 3, calledBack: 4, due: 5 } as const;
export type Reason = (typeof REASON)[keyof typeof REASON];

/** Where a later attempt is counted, by its reason. */
export const CAME_BACK: { readonly [Why in Reason]?: ContactField } = {
  [REASON.retried]: 'retried',
  [REASON.repeated]: 'repeated',
  [REASON.returned]: 'returned',
};
