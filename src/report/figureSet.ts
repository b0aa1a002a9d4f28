import type { Run } from '../experiment/result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { drawnFigures, FIGURE_GROUPS } from './drawnFigures.ts';
import { hasNumbers } from './figures/timeFigure.ts';
import { plural } from './format.ts';
import { type Page, pageOf } from './page.ts';
import { fileSlug } from './picture/fileSlug.ts';
import { type Picture, pictureOf } from './picture/picture.ts';
import type { View } from './view.ts';

/** Every figure of a run's report as a picture of its own; of those that the reader switches between contact types, one a type. */
export function figureSet(run: Run, scenario: Scenario): readonly Picture[] {
  const page = pageOf(run, scenario);
  const slugs = slugsOf(page.views);
  return FIGURE_GROUPS.flatMap((group) => drawnFigures(page, group)).flatMap(({ entry, drawings }) =>
    drawings
      .filter(({ drawing }) => hasNumbers(drawing.figure.data))
      .map(({ view, drawing }) =>
        pictureOf({
          name: `${entry.id}${slugs.get(view) ?? ''}`,
          title: entry.title,
          subtitle: subtitleOf(page, view),
          drawing,
        }),
      ),
  );
}

function subtitleOf({ run, scenario, unit }: Page, { name }: View): string {
  const isolated = (text: string) => `\u2068${text}\u2069`;
  return [
    ...(name === null ? [] : [isolated(name)]),
    isolated(scenario.name),
    plural(run.result.replications, `simulated ${unit}`),
  ].join(' · ');
}

/** What is added to a file's name for each view: no two the same, nor on a disk that knows no capitals. */
function slugsOf(views: readonly View[]): ReadonlyMap<View, string> {
  const taken = new Set<string>();
  return new Map(
    views.map((view) => {
      if (view.name === null) return [view, ''];
      let free = fileSlug(view.name) || view.key;
      while (taken.has(free)) free += `-${view.key}`;
      taken.add(free);
      return [view, `-${free}`];
    }),
  );
}
