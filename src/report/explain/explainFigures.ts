import type { Explanation } from '../../experiment/explain/explanation.ts';
import type { Run } from '../../experiment/result.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { plural } from '../format.ts';
import { type Grid, gridOf } from '../grid.ts';
import { replicationWord } from '../page.ts';
import type { Picture } from '../picture/picture.ts';
import { plainPictures } from '../picture/plainPictures.ts';
import type { PlainFigure } from '../plainFigures.ts';
import { missCauses } from './missCauses.ts';
import { staffAsked } from './staffAsked.ts';
import { waterfall } from './waterfall.ts';

/** The figures of an explanation, by section. */
export function explainFigures(
  explanation: Explanation,
  grid: Grid,
): { readonly climb: readonly PlainFigure[]; readonly missed: readonly PlainFigure[] } {
  return {
    climb: [
      { id: 'waterfall', title: 'From Erlang C to the simulation', size: 'wide own', drawing: waterfall(explanation) },
      {
        id: 'staffAsked',
        title: 'The staff that each model asks for',
        size: 'wide own',
        drawing: staffAsked(explanation),
      },
    ],
    missed: [
      {
        id: 'missCauses',
        title: 'What the intervals below the target lost',
        size: 'wide high',
        drawing: missCauses(explanation, grid),
      },
    ],
  };
}

/** The same as pictures of their own. */
export function explainPictures(explanation: Explanation, run: Run, scenario: Scenario): readonly Picture[] {
  const { climb, missed } = explainFigures(explanation, gridOf(run.result, scenario));
  const days = plural(explanation.replications, `simulated ${replicationWord(scenario)}`);
  return plainPictures([...climb, ...missed], `\u2068${scenario.name}\u2069 · ${days} a model`);
}
