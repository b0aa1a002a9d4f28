import { answerOf } from '../report/explore/answer.ts';
import type { Score } from '../report/explore/score.ts';
import { scores } from '../report/explore/scores.ts';
import { plural } from '../report/format.ts';
import { byId, element, setText } from './element.ts';
import type { Picture } from './sharpener.ts';

export interface BoardView {
  show(picture: Picture, view: string, isChanged: boolean): void;
  /** Replications done on the way to the next picture. */
  progress(done: number, of: number): void;
}

/** The results: a sentence, the headline numbers with what has changed in them, and how sharp the picture is. */
export function boardView(root: HTMLElement, unit: 'day' | 'replication'): BoardView {
  const sentence = element('p', { class: 'sentence' });
  const list = element('ul', { class: 'scores' });
  const bar = element('progress', { max: 1, value: 0, 'aria-label': 'Replications simulated' });
  const state = element('span', { id: 'state' });
  // On a narrow screen the sliders are far from the results: the main ones stay at the edge.
  const glance = element('p', { class: 'glance', 'aria-hidden': 'true' });
  root.append(sentence, list, element('div', { class: 'state' }, bar, state));
  document.body.append(glance);
  const status = byId('status');
  return {
    show(picture, view, isChanged) {
      const { now, plan, done, of } = picture;
      const all = scores(now, plan, view);
      const answer = answerOf(now, view, all, isChanged);
      setText(sentence, answer.sentence);
      list.replaceChildren(
        ...all.map((score) => scoreItem(score, isChanged, score.measure === 'serviceLevel' ? answer.verdict : 'none')),
      );
      glance.replaceChildren(...glanceOf(all, isChanged));
      showState(done, of);
      const isSharp = done === of;
      root.setAttribute('aria-busy', String(!isSharp));
      root.dataset.replications = String(done);
      // Spoken once a change is settled, not at every step towards it.
      if (isSharp) setText(status, answer.sentence);
    },
    progress: showState,
  };

  function showState(done: number, of: number): void {
    bar.max = of;
    bar.value = done;
    setText(state, done === of ? `all ${plural(of, unit)} simulated` : `${done} of ${plural(of, unit)}, sharpening`);
  }
}

/** Characters of a number that a tile takes in large type. */
const LARGE = 9;

function scoreItem(score: Score, isChanged: boolean, verdict: string): HTMLElement {
  const { measure, label, estimate, text, range, note, change, changeRange, judgement } = score;
  const same = !isChanged || judgement === 'same';
  const value = element(
    'data',
    { class: text.length > LARGE ? 'value long' : 'value', value: estimate?.mean ?? '' },
    text,
  );
  if (estimate !== null) Object.assign(value.dataset, { low: estimate.low ?? '', high: estimate.high ?? '' });
  return element(
    'li',
    { class: `score ${verdict}`, 'data-measure': measure },
    element('span', { class: 'label' }, label),
    value,
    element('span', { class: 'range' }, range === '' ? 'no interval' : `95%: ${range}`),
    element(
      'span',
      { class: `change ${same ? 'same' : judgement}` },
      isChanged ? (same ? 'as in the plan' : change) : '',
    ),
    element('span', { class: 'range' }, same || changeRange === '' ? '' : `(${changeRange})`),
    element('span', { class: 'note' }, note),
  );
}

const AT_A_GLANCE = ['serviceLevel', 'cost', 'scheduledHours'];

function glanceOf(all: readonly Score[], isChanged: boolean): readonly Node[] {
  return all
    .filter(({ measure }) => AT_A_GLANCE.includes(measure))
    .map(({ label, text, change, judgement }) =>
      element(
        'span',
        {},
        `${label} `,
        element('b', {}, text),
        isChanged && judgement !== 'same' && change !== '' ? ` (${change})` : '',
      ),
    );
}
