import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { starter } from '../../src/scenario/starter.ts';
import { busyhour } from './busyhour.ts';

describe('busyhour schema', () => {
  it('prints a JSON Schema that takes the starter, and refuses a misspelled field', async () => {
    const { code, stdout, stderr } = await busyhour(['schema']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    // JSON Schema means its patterns with the u flag; zod reads them without, so those that need it are left out.
    const schema = z.fromJSONSchema(
      JSON.parse(stdout, (key, value) => (key === 'pattern' && value.includes('\\p{') ? undefined : value)),
    );
    expect(schema.safeParse(parse(starter)).error).toBeUndefined();
    expect(schema.safeParse({ ...parse(starter), contactTipes: {} }).success).toBe(false);
  });
});
