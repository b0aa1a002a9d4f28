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

/**
 * Forty names that a scenario may have and that something down the line could take for more than a name: markup and scripts, what breaks
 * out of attributes, scripts and comments, templates, what plotly and spreadsheets act on, paths, keys of objects, what YAML and CSV read
 * otherwise, writing that runs the other way, and more than a line of it.
 */
export const HOSTILE_NAMES: readonly string[] = [
  ...HOSTILE_TYPES,
  '<svg onload=globalThis.ran=3>&amp;<!--',
  '<a href="javascript:globalThis.ran=4">click</a>',
  '<iframe srcdoc="<script>parent.ran=5</script>">',
  '<style>@import "http://example.invalid/a.css"</style>',
  '<link rel=stylesheet href=//example.invalid/b.css>',
  '<meta http-equiv=refresh content="0;url=//example.invalid">',
  '<base href="http://example.invalid/">',
  '--></style></title></textarea><img src=x onerror=globalThis.ran=6>',
  'javascript:globalThis.ran=7',
  "{{constructor.constructor('globalThis.ran=8')()}}",
  `\`\${globalThis.ran=9}\``,
  "'];globalThis.ran=10;//",
  '\\u003cscript\\u003eglobalThis.ran=11\\u003c/script\\u003e',
  '&lt;script&gt; &amp;amp; &#x41;',
  '%{x} %{y:.1f}<extra></extra> %{customdata[0]}',
  '<a href="http://example.invalid">plotly</a><br>second<sup>2</sup>',
  '$\\frac{1}{2}$',
  '__proto__',
  'constructor',
  'total',
  '=HYPERLINK("http://example.invalid","click")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(1)',
  "'=1+1",
  `a,"b";'c'|d`,
  '*anchor & alias: [x, {y: z}] # comment',
  '!!js/function >-',
  'null',
  '07:30',
  '../../../../tmp/busyhour-escaped',
  '\u202Eevil\u202C \u2067rtl\u2069 \u200Fmark',
  'שירות לקוחות خدمة',
  'Z\u0351\u036B\u0343a\u0334l\u0359g\u0308o\u0335\u0321\u0327 \u200B\u2060x',
  '👩‍👩‍👧‍👦'.repeat(11),
  'W'.repeat(80),
];
