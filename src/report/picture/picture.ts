import type { Drawing, Figure } from '../figures/drawing.ts';
import { POINTER_AXIS } from '../figures/timeFigure.ts';
import { plainText } from '../plainText.ts';
import { paint } from './paint.ts';
import { BESIDE, headOf, type PictureHead, SHEET_WIDTH } from './pictureHead.ts';

/** A figure apart from its page, for a slide or a paper: with its title and legend, and in the colors of paper. Plain data. */
export interface Picture {
  /** Name of its file, without an ending. */
  readonly name: string;
  readonly head: PictureHead;
  /** What it shows, in words. */
  readonly finding: string;
  /** Plain data for plotly, colors and size included; nothing for a pointer. */
  readonly figure: Figure;
  readonly width: number;
  readonly height: number;
}

export interface PictureParts {
  readonly name: string;
  readonly title: string;
  /** Of what: the scenario, whose contacts. */
  readonly subtitle: string;
  readonly drawing: Drawing;
}

/** Height of the whole, as of a slide of 16 to 9; figures that ask for a height of their own get it. */
const SHEET_HEIGHT = 540;

export function pictureOf({ name, title, subtitle, drawing }: PictureParts): Picture {
  const head = headOf(title, subtitle, drawing.legend);
  const { layout, data } = drawing.figure;
  const height = typeof layout.height === 'number' ? layout.height : SHEET_HEIGHT - head.height;
  const { hoverlabel: _, ...still } = layout;
  return {
    name,
    head,
    finding: plainText(drawing.finding),
    figure: paint(
      {
        data: data.filter(({ yaxis }) => yaxis !== POINTER_AXIS).map(silent),
        layout: { ...still, width: SHEET_WIDTH - 2 * BESIDE, height },
      },
      'light',
    ),
    width: SHEET_WIDTH,
    height: head.height + height,
  };
}

function silent({ hovertext: _, hovertemplate: __, ...trace }: Figure['data'][number]): Figure['data'][number] {
  return trace;
}
