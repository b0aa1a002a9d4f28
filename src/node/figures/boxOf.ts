import { type Matrix, matrixOf, multiply } from './matrix.ts';
import { type Box, textBox } from './textBox.ts';

/**
 * What a browser would measure of an SVG element: the box around its texts and shapes, with `matrix` applied. Lines of charts are
 * not among them, for plotly measures only what it writes. Empty elements have an empty box at the origin.
 */
export function boxOf(element: Element, matrix: Matrix): Box {
  const corners = cornersOf(element, matrix);
  if (corners.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** The map from an element to the drawing that it stands in. */
export function placeOf(element: Element): Matrix {
  const own = matrixOf(element.getAttribute('transform'));
  const { parentElement } = element;
  return parentElement === null || parentElement.localName === 'svg' ? own : multiply(placeOf(parentElement), own);
}

type Corner = readonly [x: number, y: number];

const UNSEEN = ['defs', 'clipPath', 'title'];

function cornersOf(element: Element, matrix: Matrix): readonly Corner[] {
  if (UNSEEN.includes(element.localName)) return [];
  const box = element.localName === 'text' ? textBox(element) : shapeBox(element);
  if (box !== null) return mapped(box, matrix);
  return [...element.children].flatMap((child) =>
    cornersOf(child, multiply(matrix, matrixOf(child.getAttribute('transform')))),
  );
}

function shapeBox(element: Element): Box | null {
  const size = (name: string) => Number.parseFloat(element.getAttribute(name) ?? '0');
  return element.localName === 'rect'
    ? { x: size('x'), y: size('y'), width: size('width'), height: size('height') }
    : null;
}

function mapped({ x, y, width, height }: Box, [a, b, c, d, e, f]: Matrix): readonly Corner[] {
  const corners: readonly Corner[] = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ];
  return corners.map(([left, top]) => [a * left + c * top + e, b * left + d * top + f]);
}
