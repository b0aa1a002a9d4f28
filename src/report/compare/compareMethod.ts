import { ENGINE_VERSION } from '../../engine/engineVersion.ts';
import { STREAM_VERSION } from '../../random/stream.ts';
import { VERSION } from '../../version.ts';
import { decimal, plural } from '../format.ts';
import { type Content, type Markup, markup } from '../markup.ts';
import type { PlansPage } from './pageOfPlans.ts';

/** What the words and intervals of a comparison mean, and how to get the same numbers again. */
export function compareMethod(page: PlansPage): Markup {
  const { comparison, plans, unit } = page;
  return markup`
<dl class="definitions">${definitions(page).map(
    ([term, meaning]) => markup`<div><dt>${term}</dt><dd>${meaning}</dd></div>
`,
  )}</dl>
<h3>To get the same numbers</h3>
<p>Every number follows from the scenarios, the seed and the version, to the last digit, on any machine and with any number of
workers. Each plan’s own figures are those that <code>busyhour run</code> gives for it with the same seed and replications.</p>
<dl class="facts">
${plans.map(
  ({ label, scenario, run }) =>
    markup`<div><dt>${label}</dt><dd><bdi>${scenario.name}</bdi><br><code>${run.result.scenario.digest}</code></dd></div>
`,
)}<div><dt>Seed</dt><dd><code><bdi>${comparison.seed}</bdi></code></dd></div>
<div><dt>Replications</dt><dd>${plural(comparison.replications, `simulated ${unit}`)} of each plan</dd></div>
<div><dt>Version</dt><dd>busyhour ${VERSION}, engine ${ENGINE_VERSION}, random streams ${STREAM_VERSION}</dd></div>
</dl>`;
}

function definitions({ comparison, plans, unit, baseline }: PlansPage): readonly (readonly [string, Content])[] {
  const many = plans.length > 2;
  return [
    [
      'Paired',
      `All plans meet the same customers: whoever calls in ${unit} 17 of one calls in ${unit} 17 of all, at the same moment, as patient and with ` +
        `as long a matter. What differs is the plan’s doing, and the difference of each ${unit} is known far better than the ${unit} itself.`,
    ],
    [
      '95% interval of a difference',
      `Student t over the differences of ${decimal(comparison.replications)} ${unit}s; a ratio (a share, a mean wait) is the ratio of sums, linearized (delta ` +
        'method). Of the chance to meet a target: Bonett and Price (2012). A difference is “exactly 0” when it is so in every one.',
    ],
    [
      '95% interval, not paired',
      'What the same figures would have said if each plan had been simulated with a seed of its own (Welch 1947).',
    ],
    ...(many
      ? [
          [
            'Best',
            'The plans that cannot be excluded as the best: none is worse than another beyond a paired interval that allows for all comparisons ' +
              '(Bonferroni), so that the best is among them with a confidence of at least 95%. One left is the best; several are a tie.',
          ] as const,
        ]
      : []),
    [
      'Dominated',
      'Another plan serves no worse and costs no more, by the means, and is better in at least one of the two beyond chance.',
    ],
    [
      'Buffer and mismatch',
      'Mismatch is the idle time of agents above the requirement of Erlang A in their interval and pool, buffer is the rest.',
    ],
    [
      'Service level',
      [
        'By the target and the formula of each plan’s own file. The line in the figure is the target of ',
        baseline.label,
        '.',
      ],
    ],
  ];
}
