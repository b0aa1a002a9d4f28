import { hasNumbers } from '../figures/timeFigure.ts';
import type { PlainFigure } from '../plainFigures.ts';
import { type Picture, pictureOf } from './picture.ts';

/** Figures of one view as pictures of their own, as far as there is anything to draw; `subtitle` says what they were made from. */
export function plainPictures(figures: readonly PlainFigure[], subtitle: string): readonly Picture[] {
  return figures.flatMap(({ id, title, drawing }) =>
    drawing === null || !hasNumbers(drawing.figure.data) ? [] : [pictureOf({ name: id, title, subtitle, drawing })],
  );
}
