import { textAdvance } from '../../report/picture/textAdvance.ts';

/** A rectangle, in the units of the drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Height of letters over the line, and of the whole, as shares of the type size (Arial). */
const ASCENT = 0.905;
const HEIGHT = 1.117;
const USUAL_SIZE = 12;

/** The box of a `text` element, whose lines are itself or its `tspan`s of class `line`; `null` where nothing is written. */
export function textBox(element: Element): Box | null {
  const size = fontSize(element);
  const anchor = inherited(element, 'text-anchor');
  const lines = [...element.children].filter((child) => child.classList.contains('line'));
  const boxes = (lines.length === 0 ? [element] : lines).map((line) => {
    const width = textLength(line);
    const place = (name: string) => length(line.getAttribute(name) ?? element.getAttribute(name), size);
    const shift = { middle: width / 2, end: width }[anchor] ?? 0;
    const baseline = place('y') + length(line.getAttribute('dy'), size);
    return { x: place('x') - shift, y: baseline - ASCENT * size, width, height: HEIGHT * size };
  });
  if (element.textContent === '') return null;
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  return {
    x: left,
    y: top,
    width: Math.max(...boxes.map(({ x, width }) => x + width)) - left,
    height: Math.max(...boxes.map(({ y, height }) => y + height)) - top,
  };
}

/** Width of all that is written in an element, each part in its own size and weight. */
export function textLength(element: Element): number {
  let width = 0;
  for (const node of element.childNodes) {
    width +=
      node.nodeType === node.TEXT_NODE
        ? textAdvance(node.nodeValue ?? '', fontSize(element), /bold|[6-9]00/.test(inherited(element, 'font-weight')))
        : textLength(node as Element);
  }
  return width;
}

function fontSize(element: Element): number {
  const own = ownStyle(element, 'font-size');
  const { parentElement } = element;
  if (own === '') return parentElement === null ? USUAL_SIZE : fontSize(parentElement);
  const outer = parentElement === null ? USUAL_SIZE : fontSize(parentElement);
  return own.endsWith('%') ? (outer * Number.parseFloat(own)) / 100 : length(own, outer);
}

function inherited(element: Element, name: string): string {
  const own = ownStyle(element, name);
  return own !== '' || element.parentElement === null ? own : inherited(element.parentElement, name);
}

function ownStyle(element: Element, name: string): string {
  const { style } = element as SVGElement;
  return style?.getPropertyValue(name) || (element.getAttribute(name) ?? '');
}

function length(value: string | null, size: number): number {
  if (value === null || value === '') return 0;
  const number = Number.parseFloat(value);
  return value.endsWith('em') ? number * size : number;
}
