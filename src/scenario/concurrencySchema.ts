import * as z from 'zod';
import { expected } from './forms.ts';
import { LIMITS } from './limits.ts';

const speed = () => {
  const error = expected(`a number above 0, to ${LIMITS.chatSpeed}`);
  return z.number(error).gt(0, error).max(LIMITS.chatSpeed, error).meta({ unit: '1' });
};

/** How an agent works on several contacts at once. */
export const concurrencySchema = z.strictObject(
  {
    chat: z
      .array(speed(), expected('a list of numbers such as [1, 1.7, 2.5]'))
      .min(1, 'give at least one number')
      .max(LIMITS.chatsAtOnce, `at most ${LIMITS.chatsAtOnce} chats at once`)
      .check(({ value, issues }) => {
        const falls = value.findIndex((speed, index) => speed < (value[index - 1] ?? 0));
        if (falls < 0) return;
        const message = `more chats at once never get less done: give at least ${value[falls - 1]}, or end the list before`;
        issues.push({ code: 'custom', path: [falls], input: value[falls], message });
      })
      .describe('work done per unit of time with 1, 2, 3 and so on chats at once; as many as there are numbers')
      .meta({ example: [1, 1.7, 2.5] }),
  },
  expected('a map such as {chat: [1, 1.7, 2.5]}'),
);
