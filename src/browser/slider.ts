import type { Control } from '../experiment/whatIf/control.ts';
import { controlText } from '../report/explore/controlText.ts';
import { element, setText } from './element.ts';

export interface Slider {
  readonly element: HTMLElement;
  /** Where the slider stands. */
  show(value: number): void;
}

export interface SliderOptions {
  readonly control: Control;
  /** What it is called in its panel, and where nothing stands around it. */
  readonly label: Node | string;
  readonly name: string;
  /** What a replication is called. */
  readonly unit: string;
  /** Told each value while the slider moves, and when it rests. */
  readonly onMove: (value: number) => void;
  readonly onRest: () => void;
}

/** A slider with its label, what its value means, and a mark where the plan has it. A double click takes it back there. */
export function slider({ control, label, name, unit, onMove, onRest }: SliderOptions): Slider {
  const { id, min, max, step, value: planned } = control;
  const place = `control-${id.replaceAll('/', '-')}`;
  const input = element('input', { id: place, type: 'range', min, max, step, value: planned, 'aria-label': name });
  const output = element('output', { for: place });
  const notch = element('i', { class: 'notch', 'aria-hidden': 'true' });
  notch.style.setProperty('--at', String(max > min ? (planned - min) / (max - min) : 0));
  const root = element(
    'div',
    { class: 'slider', 'data-control': id },
    element('div', { class: 'line' }, element('label', { for: place }, label), output),
    element('span', { class: 'rail' }, input, notch),
  );
  input.addEventListener('input', () => onMove(settled(input.valueAsNumber)));
  input.addEventListener('change', onRest);
  root.addEventListener('dblclick', () => {
    onMove(planned);
    onRest();
  });

  /** A value that cannot be told from the plan's is the plan's. */
  function settled(value: number): number {
    return Math.abs(value - planned) < step / 2 ? planned : value;
  }

  const show = (value: number) => {
    if (input.valueAsNumber !== value) input.value = String(value);
    const text = controlText(control, value, unit);
    setText(output, text);
    input.setAttribute('aria-valuetext', text.replaceAll('\u00a0', ' '));
    root.classList.toggle('moved', value !== planned);
  };
  show(planned);
  return { element: root, show };
}
