import { type Base, readBase } from '../experiment/whatIf/base.ts';
import type { Changes } from '../experiment/whatIf/changes.ts';
import { leversOf } from '../experiment/whatIf/levers.ts';
import { parseVariant, variantName, variantText } from '../experiment/whatIf/variant.ts';
import { formatProblem, InputError } from '../problem.ts';
import type { ExploreData } from '../report/explore/explorePage.ts';
import { replicationWord } from '../report/page.ts';
import { queuedTypes } from '../report/uses.ts';
import type { Workbook } from '../scenario/workbook.ts';
import { boardView } from './boardView.ts';
import { controlsView } from './controlsView.ts';
import { byId } from './element.ts';
import { figuresView, painted } from './figuresView.ts';
import { floorPanel } from './floorPanel.ts';
import { history } from './history.ts';
import { type Picture, sharpener } from './sharpener.ts';
import { staffingView } from './staffing/staffingView.ts';
import { showProblems, variantView } from './variantView.ts';
import { viewChooser } from './viewChooser.ts';
import { webCrew } from './webCrew.ts';

const MOST_WORKERS = 4;

const data: ExploreData = JSON.parse(byId('plan').textContent);
const files = new Map(data.files);
const base: Base = readBase(data.file, readFile, data.overrides);
const plan = base.scenario;
const unit = replicationWord(plan);
const crew = webCrew(
  Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2),
  JSON.parse(byId('worker').textContent),
);

const past = history(onChange);
const board = boardView(byId('board'), unit);
const controls = controlsView(byId('controls'), leversOf(base), past, unit);
const staffing = staffingView(byId('staffing'), plan, past);
const figures = figuresView();
const variant = variantView(byId('variant'), variantName(base), data.file);
const floor = floorPanel(byId('floor'), plan, unit, (replication) =>
  crew.floor(scenarioOf(past.now) ?? plan, replication),
);
const view = viewChooser(byId('service'), plan, queuedTypes(plan), () => {
  if (shown !== null) void draw(shown);
});
let shown: Picture | null = null;
const sharp = sharpener({
  crew,
  plan,
  onPicture: draw,
  onProgress: board.progress,
  onFailure: (error) => showProblems(linesOf(error)),
});
onChange(past.now);

function readFile(path: string): string | Workbook {
  const content = files.get(path);
  if (content === undefined) throw new Error('the page does not hold this file');
  return content;
}

function onChange(changes: Changes): void {
  controls.show(changes);
  staffing.show(changes);
  variant.show(variantText(base, changes), changes.size > 0);
  delete document.documentElement.dataset.sharp;
  sharp.show(() => scenarioOf(past.now));
  floor.changed();
}

/** What the variant's text means, or `null` for the plan itself. */
function scenarioOf(changes: Changes) {
  if (changes.size === 0) return null;
  return parseVariant(base, variantText(base, changes));
}

async function draw(picture: Picture): Promise<void> {
  shown = picture;
  showProblems([]);
  const isChanged = past.now.size > 0;
  board.show(picture, view.chosen, isChanged);
  staffing.judge(picture, view.chosen);
  await figures.draw(picture, view.chosen);
  await painted();
  if (shown === picture && picture.done === picture.of) document.documentElement.dataset.sharp = 'yes';
}

function linesOf(error: unknown): readonly string[] {
  if (error instanceof InputError) return error.problems.map(formatProblem);
  return [error instanceof Error ? error.message : String(error)];
}
