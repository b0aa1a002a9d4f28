/** A line on the terminal that tells how far a piece of work has come. */
export interface Progress {
  update(done: number, total: number): void;
  /** Takes the line away again. */
  end(): void;
}

const QUIET_MILLISECONDS = 1000;
const REDRAW_MILLISECONDS = 100;
const BAR_WIDTH = 24;
const TO_LINE_START_AND_CLEAR = '\r\x1b[2K';

/** What the work consists of, and a clock in milliseconds. */
export interface ProgressOptions {
  /** Of cells, how many are done a second is shown too. */
  readonly unit?: 'replications' | 'cells';
  readonly now?: () => number;
}

/** Draws on `screen` once the work has taken a second, at most ten times a second; without a screen it draws nothing. */
export function progress(
  screen: { write(text: string): unknown } | null,
  title: string,
  { unit = 'replications', now = () => performance.now() }: ProgressOptions = {},
): Progress {
  const started = now();
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    update(done, total) {
      const time = now();
      if (!screen || time - started < QUIET_MILLISECONDS || time - drawn < REDRAW_MILLISECONDS) return;
      drawn = time;
      screen.write(`${TO_LINE_START_AND_CLEAR}${line(title, unit, done, total, time - started)}`);
    },
    end() {
      if (Number.isFinite(drawn)) screen?.write(TO_LINE_START_AND_CLEAR);
    },
  };
}

function line(title: string, unit: ProgressOptions['unit'], done: number, total: number, elapsed: number): string {
  const share = total > 0 ? done / total : 0;
  const filled = Math.round(share * BAR_WIDTH);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
  const left = done > 0 && done < total ? `, ${seconds((elapsed * (total - done)) / done)} left` : '';
  const rate = unit === 'cells' ? `, ${((1000 * done) / elapsed).toFixed(1)} a second` : '';
  return `${title}  ${bar}  ${done} of ${total} ${unit}${rate}${left}`;
}

function seconds(milliseconds: number): string {
  const whole = Math.ceil(milliseconds / 1000);
  return whole < 60 ? `${whole}s` : `${Math.floor(whole / 60)}m ${whole % 60}s`;
}
