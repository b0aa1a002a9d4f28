import { WAIT_RELATIVE_ERROR } from '../tally.ts';
import { awayNames } from './awayNames.ts';
import {
  channelDefinitions,
  costDefinitions,
  type Definitions,
  journeyDefinitions,
  outboundDefinitions,
  staffDefinitions,
} from './definitions.ts';
import { capitalized, decimal, duration, list, percent, plural } from './format.ts';
import { type Markup, markup } from './markup.ts';
import type { Page } from './page.ts';
import { queuedTypes } from './uses.ts';
import { targetText } from './verdict.ts';
import { hasFormulas } from './view.ts';

/** What the words of the report mean, what its intervals mean, and how to get the same numbers again. */
export function method(page: Page): Markup {
  const { run, scenario, unit } = page;
  const { result } = run;
  return markup`
<dl class="definitions">${definitions(page).map(
    ([term, meaning]) => markup`<div><dt>${term}</dt><dd>${meaning}</dd></div>
`,
  )}</dl>
<h3>To get the same numbers</h3>
<p>Every number of this page follows from the scenario, the seed and the version, to the last digit, on any machine and with
any number of workers.</p>
<pre><code>${command(result.seed, result.replications)}</code></pre>
<dl class="facts">
<div><dt>Scenario</dt><dd><bdi>${scenario.name}</bdi></dd></div>
<div><dt>Digest of the scenario</dt><dd><code>${result.scenario.digest}</code></dd></div>
<div><dt>Seed</dt><dd><code><bdi>${result.seed}</bdi></code></dd></div>
<div><dt>Replications</dt><dd>${plural(result.replications, `simulated ${unit}`)}</dd></div>
<div><dt>Version</dt><dd>busyhour ${result.busyhour}, engine ${result.engine}, random streams ${result.streams}</dd></div>
</dl>`;
}

function definitions(page: Page): Definitions {
  const { scenario, run, unit, grid } = page;
  const { warmUp, close } = scenario.horizon;
  const waiting = queuedTypes(scenario).length > 0;
  const compared = page.views.some(hasFormulas);
  const away = awayNames(scenario);
  const unseen =
    warmUp > 0 ? ` Contacts offered in the first ${duration(warmUp)} (warm-up) are simulated and not counted.` : '';
  return [
    ...(waiting ? serviceDefinitions(page) : []),
    [
      'Occupancy, utilization',
      `Occupancy is handling / available time; utilization is handling / paid time. Available is scheduled less ${list(away)}.`,
    ],
    [
      'Idle cost',
      `Paid time in which an agent is available and handles nothing. ${capitalized(list(['busy', 'idle', ...away]))} make up the scheduled time; overtime comes on top.`,
    ],
    ...(waiting && compared ? FORMULA_DEFINITIONS : []),
    ...costDefinitions(page),
    ...journeyDefinitions(page),
    ...outboundDefinitions(page),
    ...channelDefinitions(page),
    ...staffDefinitions(page),
    [
      'After the end',
      close === 'finish'
        ? 'Nobody new arrives; those who wait are served by the staff of the last interval.'
        : 'Nobody new arrives; those who wait are cut off, and counted as disconnected.',
    ],
    [
      '95% intervals',
      `Each simulated ${unit} is one independent observation; single contacts are not, because they wait in the same queue. Ratios are ratios of ` +
        `sums. The interval is for the long-run mean, not for a single ${unit}: that is what the chance of a ${unit} on target says. ` +
        (run.result.replications < 2
          ? `One ${unit} gives no interval.`
          : `Student t over ${decimal(run.result.replications)} ${unit}s.`),
    ],
    [
      'Intervals',
      `Contacts count in the interval of ${grid.intervalText} in which they were offered; agent time in the interval in which it passes.${unseen}`,
    ],
  ];
}

function serviceDefinitions({ scenario }: Page): Definitions {
  const { serviceLevel } = scenario;
  return [
    [
      'Service level',
      `Share of offered contacts answered within the target time t: ${targetText(serviceLevel)} unless a type has its own. The formula here is ` +
        `${serviceLevel.formula}; the table above lists all six, with O offered, A answered, L abandoned, S(t) answered within t, ` +
        'L(t) abandoned within t, and s = 5 s.',
    ],
    [
      'ASA, waits',
      `ASA is the mean time in queue of the answered. Percentiles (p50, p90) are of the waits of all offered contacts, known to within ${percent(WAIT_RELATIVE_ERROR)}.`,
    ],
    ['Abandonment', 'Abandoned / offered. Nothing over nothing is “–”, never 0% or 100%.'],
  ];
}

const FORMULA_DEFINITIONS: Definitions = [
  ['Offered load', 'Arrival rate × mean handle time, in erlangs: the agents it would keep busy without a pause.'],
  [
    'Erlang C, Erlang A',
    'Exact formulas for the steady state of one queue with random arrivals and exponential handle times, applied to each interval ' +
      'by itself. Customers of Erlang C wait for ever, so it has no answer (“unstable”) when the load is not below the agents; those of ' +
      'Erlang A hang up. A pool is a set of contact types and agent groups connected by skills. “Asks for” is the least number of agents that meets the target.',
  ],
];

/** The command, quoted for a POSIX shell; the file's name is not known to a result. */
function command(seed: string, replications: number): string {
  const quoted = /^[\w.:-]+$/.test(seed) ? seed : `'${seed.replaceAll("'", "'\\''")}'`;
  return `busyhour run scenario.yaml --seed ${quoted} --replications ${replications}`;
}
