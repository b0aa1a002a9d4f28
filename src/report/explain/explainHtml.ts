import type { Explanation } from '../../experiment/explain/explanation.ts';
import type { Run } from '../../experiment/result.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { documentOf, type ReportAssets } from '../document.ts';
import { hours, plural } from '../format.ts';
import { gridOf } from '../grid.ts';
import { type Markup, markup, named } from '../markup.ts';
import { replicationWord } from '../page.ts';
import { plainFigures } from '../plainFigures.ts';
import { explainFigures } from './explainFigures.ts';
import { RUNG_MEANINGS, rungTitle } from './labels.ts';
import { isClear, points, pointsRange } from './points.ts';
import { gapSentences, headline, missesSentence, missSentence, requirementSentence } from './sentences.ts';
import { missesTable, rungsTable } from './tables.ts';

/** So many missed intervals have a sentence each; of more, those that fall shortest. */
const MOST_SENTENCES = 6;

/** The page of an explanation: one HTML file that opens from a disk, asks for nothing else, and has the same bytes every time. */
export function explainHtml(explanation: Explanation, run: Run, scenario: Scenario, assets: ReportAssets): string {
  const grid = gridOf(run.result, scenario);
  const figures = explainFigures(explanation, grid);
  const climb = plainFigures(figures.climb);
  const missed = plainFigures(figures.missed);
  return documentOf(
    {
      version: explanation.busyhour,
      kind: 'explanation',
      title: scenario.name,
      heading: named(scenario.name),
      setting: `${plural(grid.starts.length, 'interval')} of ${grid.intervalText}${grid.whole === '' ? '' : `, ${grid.whole}`} · ${plural(explanation.replications, `simulated ${replicationWord(scenario)}`)} a model`,
      links: [
        { id: 'climb', link: 'Step by step' },
        { id: 'misses', link: 'Why intervals missed' },
        { id: 'how', link: 'How it was computed' },
      ],
      main: markup`${answer(explanation)}
<noscript><p>The figures need JavaScript. All their numbers are in the tables.</p></noscript>
<section aria-labelledby="climb"><h2 id="climb">One assumption at a time</h2>
${climb.markup}
${rungsTable(explanation)}</section>
<section aria-labelledby="misses"><h2 id="misses">Why intervals missed</h2>
${missedSection(explanation, missed.markup)}</section>
<section id="method" aria-labelledby="how"><h2 id="how">How it was computed</h2>
${method(explanation)}</section>`,
      footer: [
        `busyhour ${explanation.busyhour} · scenario ${explanation.scenario.digest.slice(0, 12)} · seed `,
        named(explanation.seed),
      ],
      figures: { ...climb.figures, ...missed.figures },
    },
    assets,
  );
}

function answer(explanation: Explanation): Markup {
  const { gap } = explanation;
  const range = pointsRange(gap);
  const verdict = !isClear(gap) ? 'met' : gap.mean < 0 ? 'missed' : 'open';
  const sentences = [
    gapSentences(explanation).join(' '),
    requirementSentence(explanation),
    missesSentence(explanation),
  ];
  return markup`<section class="answer ${verdict}" aria-labelledby="answer"><h2 id="answer">${headline(explanation)}</h2>
<div class="parts"><div class="figure"><span class="value">${points(gap.mean)}</span>
<span class="range">${range === '' ? 'no interval' : `95%: ${range}`}</span>
<span class="note">points of service level, from Erlang C to the simulation</span></div>
<div>${sentences.map((sentence) => markup`<p>${sentence}</p>`)}</div></div></section>`;
}

function missedSection(explanation: Explanation, figure: Markup): Markup {
  const { misses } = explanation;
  if (misses.length === 0) return markup`<p class="intro">No interval is below the target.</p>`;
  const shown = misses
    .toSorted((a, b) => b.shortfall - a.shortfall)
    .slice(0, MOST_SENTENCES)
    .toSorted((a, b) => a.interval - b.interval);
  const which = shown.length < misses.length ? `The ${shown.length} that fall shortest:` : '';
  return markup`<p class="intro">Each cause is taken away on top of those before it, with the same customers, and the interval gains what the cause had taken from it. ${which}</p>
<dl class="facts">${shown.map(
    (miss) => markup`<div><dt>${miss.start}</dt><dd>${missSentence(miss, explanation)}</dd></div>
`,
  )}</dl>
${figure}
${missesTable(explanation)}`;
}

function method({ rungs, intervalByInterval }: Explanation): Markup {
  const { available, erlangC, erlangA } = intervalByInterval;
  const asked = (value: number | null) => (value === null ? 'no number of agents' : hours(value));
  return markup`<dl class="definitions">${rungs.map(
    (rung) => markup`<div><dt>${rungTitle(rung)}</dt><dd>${RUNG_MEANINGS[rung.id]}</dd></div>
`,
  )}<div><dt>Points</dt><dd>Differences of the service levels of neighboring models, in percentage points. Levels are taken to the nearest multiple of 2<sup>−40</sup>, so that the points add up to the last digit. Steps that the scenario has nothing of are left out; the order of the steps is part of the answer.</dd></div>
<div><dt>95% interval</dt><dd>Student t over the differences of pairs of replications with the same random numbers, linearized (delta method). A formula has no error of its own.</dd></div>
<div><dt>Interval by interval</dt><dd>In each interval by itself, and so without the plan’s shape, Erlang C asks for ${asked(erlangC)} and Erlang A for ${asked(erlangA)}, where ${hours(available)} are available.</dd></div>
<div><dt>The queue carried in</dt><dd>Ample help in the interval before works off its queue; contacts in hand stay.</dd></div>
<div><dt>Staff below the requirement</dt><dd>At last, with all the rest gone, every interval that has fewer agents than Erlang A asks for gets them. What is left then is what whole agents, or more of them than required, give beyond the target.</dd></div></dl>`;
}
