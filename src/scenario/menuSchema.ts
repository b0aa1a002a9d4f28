import * as z from 'zod';
import { expected, share } from './forms.ts';
import { decodeKey } from './plain.ts';
import type { Menu } from './scenario.ts';

/** Every field but `misrouted` is a contact type. */
export const menuSchema = z
  .object(
    {
      misrouted: share()
        .prefault('0%')
        .describe('share that reaches another of the types than the right one')
        .meta({ example: '5%' }),
    },
    expected('a map such as {track: 50%, ship: 30%, supplies: 20%}'),
  )
  .catchall(
    share().describe('share of the contacts that choose this contact type; together 100%').meta({ example: '60%' }),
  )
  .transform(({ misrouted, ...shares }): Menu => {
    const choices = Object.entries(shares).map(([key, share]) => ({ type: decodeKey(key), share }));
    return { choices, misrouted };
  });
