import { MICROSECONDS } from '../../time.ts';

export interface Playback {
  readonly isPlaying: boolean;
  play(): void;
  pause(): void;
}

/**
 * Lets simulated time run: `speed()` seconds of it in a second, told frame by frame as microseconds gone by, until `onTime` says that
 * it is over.
 */
export function playback(speed: () => number, onTime: (elapsed: number) => boolean): Playback {
  let frame = 0;
  let before = 0;
  const next = (now: number) => {
    // A page in the background has no frames: what it missed is not made up for.
    const elapsed = Math.min(now - before, 250) / 1000;
    before = now;
    frame = requestAnimationFrame(next);
    if (!onTime(elapsed * speed() * MICROSECONDS)) pause();
  };
  const pause = () => {
    cancelAnimationFrame(frame);
    frame = 0;
  };
  return {
    get isPlaying() {
      return frame !== 0;
    },
    play() {
      if (frame !== 0) return;
      before = performance.now();
      frame = requestAnimationFrame(next);
    },
    pause,
  };
}
