import type { Staffing } from '../../experiment/staff/staffing.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { VERSION } from '../../version.ts';
import { documentOf, type ReportAssets } from '../document.ts';
import { hours, money, percent } from '../format.ts';
import { gridOf } from '../grid.ts';
import { type Markup, markup, named } from '../markup.ts';
import { replicationWord } from '../page.ts';
import { plainFigures } from '../plainFigures.ts';
import { costFigure } from './costFigure.ts';
import { givenSetting } from './givenSetting.ts';
import { givenVerdict, givenWords } from './givenVerdict.ts';
import { goalFigures } from './goalFigures.ts';
import { goalsTable } from './goalsTable.ts';
import { requirementFigures } from './requirementFigures.ts';
import { fewerSentence, missedSentences, planSentence, verdictSentence } from './sentences.ts';
import { agentsTable, searchTable } from './tables.ts';

/** The page of a staffing: one HTML file that opens from a disk, asks for nothing else, and has the same bytes every time. */
export function staffHtml(staffing: Staffing, scenario: Scenario, assets: ReportAssets): string {
  const grid = gridOf({ intervals: staffing.starts.map((start) => ({ start })) }, scenario);
  const requirement = plainFigures(requirementFigures(staffing, grid));
  const service = plainFigures(goalFigures(staffing, grid));
  const cost = plainFigures([
    { id: 'cost', title: 'What the agents cost', size: 'wide own', drawing: costFigure(staffing) },
  ]);
  return documentOf(
    {
      version: VERSION,
      kind: 'staffing',
      title: scenario.name,
      heading: named(scenario.name),
      setting: givenSetting(staffing, grid, scenario),
      links: [
        { id: 'requirement', link: 'Requirement' },
        { id: 'targets', link: 'Targets' },
        { id: 'costs', link: 'Cost' },
        { id: 'how', link: 'How it was found' },
      ],
      main: markup`${answer(staffing, scenario)}
<noscript><p>The figures need JavaScript. All their numbers are in the tables.</p></noscript>
<section aria-labelledby="requirement"><h2 id="requirement">Agents by interval</h2>
${requirement.markup}
${agentsTable(staffing, grid)}</section>
<section aria-labelledby="targets"><h2 id="targets">Targets, on fresh replications</h2>
${service.markup}
${goalsTable(staffing, grid)}</section>
<section aria-labelledby="costs"><h2 id="costs">Cost</h2>
${cost.markup}</section>
<section id="method" aria-labelledby="how"><h2 id="how">How it was found</h2>
${searchTable(staffing)}
${METHOD}</section>`,
      footer: [`busyhour ${VERSION} · scenario ${staffing.scenario.digest.slice(0, 12)} · seed `, named(staffing.seed)],
      figures: { ...requirement.figures, ...service.figures, ...cost.figures },
    },
    assets,
  );
}

function answer(staffing: Staffing, scenario: Scenario): Markup {
  const { plan, currency, confidence } = staffing;
  const time = hours(plan.hours.reduce((sum, each) => sum + each, 0));
  const isPaid = plan.cost > 0;
  const sentences = [
    planSentence(staffing),
    `${verdictSentence(staffing)} ${fewerSentence(staffing)}`,
    ...missedSentences(staffing),
  ];
  const unit = replicationWord(scenario) === 'day' ? 'a day' : 'over the horizon';
  return markup`<section class="answer ${givenVerdict(staffing)}" aria-labelledby="answer"><h2 id="answer">The least staffing found ${givenWords(staffing)}</h2>
<div class="parts"><div class="figure"><span class="value">${isPaid ? money(plan.cost, currency) : time}</span>
<span class="range">${isPaid ? `${time} scheduled` : 'scheduled'}</span>
<span class="note">${unit}; targets judged with ${percent(confidence, 0)} confidence</span></div>
<div>${sentences.map((sentence) => markup`<p>${sentence}</p>`)}</div></div></section>`;
}

const METHOD = markup`<dl class="definitions"><div><dt>Search</dt><dd>Started from what Erlang A asks for, with the loads of contacts in service. Every plan meets the same customers. Agents are added where targets are missed, taken away where none is missed without them, and exchanged between groups and intervals as long as that saves anything.</dd></div>
<div><dt>Proof</dt><dd>On fresh replications, in growing rounds, until every target of every interval is decided with the confidence for all together, or there are no more replications to take. Where the proof finds a target missed, agents are added and it goes on.</dd></div>
<div><dt>One agent fewer</dt><dd>Each agent is taken away alone, in one interval, against the plan with the same customers. A change that touches no target measurably is undecided, not proven to be needed.</dd></div>
<div><dt>Erlang C and A</dt><dd>Each interval by itself with its own load, for each pool of agents; a pool’s agents divided among its groups by who takes the work at least cost. Scheduled agents: what is available, grossed up for shrinkage and absence.</dd></div>
<div><dt>Cost</dt><dd>Hourly and flat pay of all scheduled agents, whatever they do.</dd></div></dl>`;
