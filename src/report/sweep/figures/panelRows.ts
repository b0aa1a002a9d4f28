import { LETTERS, type Panel, type PanelFlow } from './panelFlow.ts';
import { letters, textLines } from './textLines.ts';

/** Letters of a level's label beside each other. */
export const LABEL_LINE = 16;

/** In pixels: the height of a figure's only row and of each of several, of a line of text, the width of a wide letter. */
const ONLY_ROW = 226;
const ROW = 160;
const LINE = 15;
const LETTER = 7.5;
/** Letters that labels beside each other are apart. */
const APART = 2;
/** Between what is written below a row and above the next. */
const GAP = 20;

export interface PanelRow {
  readonly panels: readonly Panel[];
  /** For how many levels it is wide. */
  readonly places: number;
  /** From where to where it reaches, as shares of the height of all rows, counted from below. */
  readonly domain: readonly [bottom: number, top: number];
}

export interface PanelRows {
  readonly rows: readonly PanelRow[];
  /** Of all, in pixels, and what of it is above the first row and below the last. */
  readonly height: number;
  readonly above: number;
  readonly below: number;
}

/** Sets the rows of panels one below the other, with room for the names above and the labels below each. */
export function panelRows({ panels, rows }: PanelFlow, room: number): PanelRows {
  const height = rows === 1 ? ONLY_ROW : ROW;
  const usual = Math.min(room, Math.max(...panels.map(({ end }) => end)));
  const set = Array.from({ length: rows }, (_, row) => {
    const inRow = panels.filter((panel) => panel.row === row);
    const places = Math.max(usual, ...inRow.map(({ end }) => end));
    return {
      places,
      panels: inRow,
      above: GAP + LINE * Math.max(...inRow.map(({ lines }) => lines.length)),
      below: labelHeight(inRow, (LETTERS * room) / places),
    };
  });
  const all = set.reduce((sum, { above, below }) => sum + above + height + below, 0);
  const [above, below] = [set[0]?.above ?? 0, set.at(-1)?.below ?? 0];
  const inside = all - above - below;
  let bottom = all - above;
  return {
    rows: set.map((row, index) => {
      if (index > 0) bottom -= row.above;
      const top = bottom;
      bottom -= height;
      const domain = [Math.max(0, (bottom - below) / inside), (top - below) / inside] as const;
      bottom -= row.below;
      return { panels: row.panels, places: row.places, domain };
    }),
    height: all,
    above,
    below,
  };
}

/**
 * Of the labels below a row: beside each other, or upright where one of them may have more letters than there is room for.
 * @param room letters from one label's middle to the next
 */
function labelHeight(panels: readonly Panel[], room: number): number {
  const labels = panels.flatMap(({ factor }) => factor.levels.map(({ label }) => textLines(label, LABEL_LINE)));
  const longest = Math.max(...labels.flatMap((lines) => lines.map(letters)));
  const beside = LINE * Math.max(...labels.map((lines) => lines.length));
  return GAP / 2 + (longest + APART > room ? Math.max(beside, longest * LETTER) : beside);
}
