import type * as z from 'zod';
import { nearest, quote } from './suggest.ts';

interface Context {
  readonly value: object;
  readonly issues: z.core.$ZodRawIssue[];
}

/**
 * A check that a map has exactly one of some fields. A schema that lists alternatives this way, rather than as a union,
 * tells an editor every field and names the very field that is wrong.
 */
export function exactlyOne(fields: readonly string[]) {
  return ({ value, issues }: Context) => {
    const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
    // Unknown fields alone would not stop a union from taking this for the alternative that was meant.
    for (const issue of issues) Object.assign(issue, { continue: false });
    const known = Object.keys(value).filter(
      (field) => Object.getOwnPropertyDescriptor(value, field)?.value !== undefined,
    );
    const [first, second] = known.filter((field) => fields.includes(field));
    if (first === undefined) {
      const misspelled = unknown.length > 0 && (known.length === 0 || unknown.some((key) => nearest(key, fields)));
      if (!misspelled) issues.push(custom([], value, `give one of ${fields.map(quote).join(', ')}`));
    } else if (second !== undefined) {
      const message = `${quote(first)} and ${quote(second)} exclude each other; keep one`;
      issues.push(custom([second], value, message));
    }
  };
}

function custom(path: string[], input: unknown, message: string) {
  return { code: 'custom', path, input, message } as const;
}
