import { MICROSECONDS, MINUTE } from '../../time.ts';
import { element, setText } from '../element.ts';
import { playback } from './playback.ts';

/** Simulated seconds in a second. */
const SPEEDS: readonly { readonly label: string; readonly speed: number }[] = [
  { label: 'as it was', speed: 1 },
  { label: '1 minute a second', speed: 60 },
  { label: '5 minutes a second', speed: 300 },
  { label: '15 minutes a second', speed: 900 },
];
const USUAL_SPEED = '300';

/** Seconds by which the arrow keys, and those for a page, move the time. */
const STEP = 10;
const PAGE = 5 * MINUTE;

export interface FloorControls {
  readonly element: HTMLElement;
  readonly slider: HTMLInputElement;
  /** Microseconds since the horizon's start. */
  readonly time: number;
  /** Sets how long the day is. */
  setEnd(end: number): void;
  setTime(time: number): void;
  pause(): void;
}

/** Play and pause, speed, and a slider of the time; `onTime` is told whenever the time is another. */
export function floorControls(onTime: (time: number) => void): FloorControls {
  const slider = element('input', {
    type: 'range',
    class: 'floor-slider',
    min: '0',
    step: String(STEP),
    'aria-label': 'Time',
  });
  const play = element('button', { type: 'button', class: 'floor-play' }, 'Play');
  const options = SPEEDS.map(({ label, speed }) => element('option', { value: String(speed) }, label));
  const speed = element('select', {}, ...options);
  speed.value = USUAL_SPEED;
  let time = 0;
  let end = 0;
  const move = (to: number) => {
    time = Math.min(end, Math.max(0, to));
    slider.value = String(Math.round(time / MICROSECONDS));
    onTime(time);
  };
  const clock = playback(
    () => Number(speed.value),
    (elapsed) => {
      move(time + elapsed);
      if (time >= end) setText(play, 'Play');
      return time < end;
    },
  );
  const pause = () => {
    clock.pause();
    setText(play, 'Play');
  };
  const toggle = () => {
    if (clock.isPlaying) {
      pause();
      return;
    }
    if (time >= end) move(0);
    clock.play();
    setText(play, 'Pause');
  };
  play.addEventListener('click', toggle);
  slider.addEventListener('input', () => move(Number(slider.value) * MICROSECONDS));
  const pages: { readonly [key: string]: number } = { PageUp: PAGE, PageDown: -PAGE };
  slider.addEventListener('keydown', (event) => {
    const page = pages[event.key];
    if (event.key !== ' ' && page === undefined) return;
    event.preventDefault();
    if (page === undefined) toggle();
    else move(time + page * MICROSECONDS);
  });
  return {
    element: element('div', { class: 'floor-controls' }, play, element('label', {}, 'Speed ', speed)),
    slider,
    get time() {
      return time;
    },
    setEnd(to) {
      end = to;
      slider.max = String(STEP * Math.ceil(to / MICROSECONDS / STEP));
    },
    setTime: move,
    pause,
  };
}
