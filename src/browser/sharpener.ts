import type { Crew } from '../experiment/crew.ts';
import { simulate } from '../experiment/simulate.ts';
import { type Side, sideOf } from '../report/explore/side.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { stagesFor } from './stagesFor.ts';

/** What the page shows of a plan: with fewer replications at first. */
export interface Picture {
  /** The plan with its changes, and the plan itself, with the same replications. */
  readonly now: Side;
  readonly plan: Side;
  readonly done: number;
  readonly of: number;
}

export interface SharpenerOptions {
  readonly crew: Crew & { readonly workers: number };
  readonly plan: Scenario;
  /** Draws a picture; the next is simulated meanwhile, and drawn after it. */
  readonly onPicture: (picture: Picture) => Promise<void>;
  /** Replications that are done on the way to a sharper picture. */
  readonly onProgress: (done: number, of: number) => void;
  readonly onFailure: (error: unknown) => void;
}

export interface Sharpener {
  /**
   * Shows another scenario, made when its turn comes: `null` is the plan itself. A first picture that is being made is finished, so that
   * pictures go on coming while a slider moves; one that is only being sharpened is given up.
   */
  show(make: () => Scenario | null): void;
}

/** Simulates what is wanted in rounds of more and more replications, until there are as many as the plan asks for. */
export function sharpener({ crew, plan, onPicture, onProgress, onFailure }: SharpenerOptions): Sharpener {
  let wanted: (() => Scenario | null) | null = null;
  let working = false;
  let sharpening: AbortController | null = null;
  let stages: readonly number[] | null = null;
  let drawn = Promise.resolve();
  const planSides = new Map<number, Side>();

  async function side(scenario: Scenario, replications: number, isFirst: boolean): Promise<Side> {
    sharpening = isFirst ? null : new AbortController();
    const sized = { ...scenario, replications };
    const progress = isFirst ? undefined : (done: number) => onProgress(done, plan.replications);
    const options = { crew, records: true, onProgress: progress, signal: sharpening?.signal };
    return sideOf(await simulate(sized, options), sized);
  }

  async function planSide(replications: number, isFirst: boolean): Promise<Side> {
    const known = planSides.get(replications);
    if (known !== undefined) return known;
    const started = performance.now();
    const made = await side(plan, replications, isFirst);
    planSides.set(replications, made);
    // The first replications of a page are slow, for the engine is not compiled yet: they measure nothing.
    if (replications === plan.replications) {
      stages ??= stagesFor(plan.replications, (performance.now() - started) / replications);
    }
    return made;
  }

  /** Resolves when the picture before has been drawn, and this one is being. */
  async function draw(now: Side, planned: Side, done: number): Promise<void> {
    await drawn;
    drawn = onPicture({ now, plan: planned, done, of: plan.replications }).catch(onFailure);
  }

  async function sharpen(scenario: Scenario | null): Promise<void> {
    const first = stagesFor(plan.replications, Number.POSITIVE_INFINITY);
    for (const [place, replications] of (stages ?? first).entries()) {
      const isFirst = place === 0;
      const now = scenario === null ? null : await side(scenario, replications, isFirst);
      const planned = await planSide(replications, isFirst);
      await draw(now ?? planned, planned, replications);
      if (wanted !== null) return;
    }
  }

  async function work(): Promise<void> {
    working = true;
    while (wanted !== null) {
      const make = wanted;
      wanted = null;
      try {
        const scenario = make();
        const last = stages?.at(-1) ?? 0;
        const known = scenario === null ? planSides.get(last) : undefined;
        await (known === undefined ? sharpen(scenario) : draw(known, known, last));
      } catch (error) {
        if (!(error instanceof DOMException && error.name === 'AbortError')) onFailure(error);
      }
    }
    working = false;
  }

  return {
    show(make) {
      wanted = make;
      sharpening?.abort();
      if (!working) void work();
    },
  };
}
