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
  readonly crew: Crew;
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

/** Rounds are cut anew when a first one could have so many times the replications: an engine grows faster as it runs. */
const CLEARLY_FASTER = 1.5;

/** Simulates what is wanted in rounds of more and more replications, until there are as many as the plan asks for. */
export function sharpener({ crew, plan, onPicture, onProgress, onFailure }: SharpenerOptions): Sharpener {
  const all = plan.replications;
  const planSides = new Map<number, Side>();
  let stages = stagesFor(all, Number.POSITIVE_INFINITY);
  let wanted: (() => Scenario | null) | null = null;
  let working = false;
  let sharpening: AbortController | null = null;
  let drawn = Promise.resolve();

  async function side(scenario: Scenario, replications: number, isFirst: boolean, isSeen = true): Promise<Side> {
    sharpening = isFirst ? null : new AbortController();
    const sized = { ...scenario, replications };
    const progress = isFirst || !isSeen ? undefined : (done: number) => onProgress(done, all);
    const started = performance.now();
    const run = await simulate(sized, { crew, records: true, onProgress: progress, signal: sharpening?.signal });
    if (replications === all) calibrate((performance.now() - started) / all);
    return sideOf(run, sized);
  }

  function calibrate(each: number): void {
    const [first = all] = stages;
    const faster = stagesFor(all, each);
    if ((faster[0] ?? all) >= CLEARLY_FASTER * first) stages = faster;
  }

  async function planSide(replications: number, isFirst: boolean, isSeen = true): Promise<Side> {
    const known = planSides.get(replications) ?? (await side(plan, replications, isFirst, isSeen));
    planSides.set(replications, known);
    return known;
  }

  /** Resolves when the picture before has been drawn, and this one is being. */
  async function draw(now: Side, planned: Side, done: number): Promise<void> {
    await drawn;
    drawn = onPicture({ now, plan: planned, done, of: all }).catch(onFailure);
  }

  async function sharpen(scenario: Scenario | null): Promise<void> {
    for (const [place, replications] of stages.entries()) {
      const isFirst = place === 0;
      const now = scenario === null ? null : await side(scenario, replications, isFirst);
      const planned = await planSide(replications, isFirst);
      await draw(now ?? planned, planned, replications);
      if (wanted !== null) return;
    }
  }

  /** What pictures to come will be compared with, while nothing is wanted. */
  async function prepare(): Promise<void> {
    for (const replications of stages) {
      if (wanted !== null) return;
      await planSide(replications, false, false);
    }
  }

  async function work(): Promise<void> {
    working = true;
    while (wanted !== null) {
      const make = wanted;
      wanted = null;
      try {
        const scenario = make();
        const known = scenario === null ? planSides.get(all) : undefined;
        await (known === undefined ? sharpen(scenario) : draw(known, known, all));
        await prepare();
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
