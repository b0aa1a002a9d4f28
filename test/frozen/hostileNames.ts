import type { SampleNames } from './sampleRun.ts';

/** Names that would run, break out, hide or turn around wherever a report forgot to treat them as text. */
export const HOSTILE_TYPES = [
  '</script><script>globalThis.ran = 1</script>',
  `"'><img src=x onerror="globalThis.ran = 2">`,
  '\u202Ereversed\u2066 %{x} $ink <b>bold</b>',
] as const;

export const HOSTILE_GROUPS = ['__proto__', '=HYPERLINK("http://example.invalid")'] as const;

export const HOSTILE: SampleNames = {
  scenario: '<svg onload=globalThis.ran=3>&amp;<!--',
  types: HOSTILE_TYPES,
  groups: HOSTILE_GROUPS,
  warnings: ['\u001b[31mred\u001b[0m <a href="javascript:globalThis.ran=4">click</a>'],
};
