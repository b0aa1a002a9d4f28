import { transient } from '../../src/analytic/transient/transient.ts';
import { inlineCrewForMany } from '../../src/experiment/inlineCrew.ts';
import { staff } from '../../src/experiment/staff/staff.ts';
import { parseScenario } from '../../src/scenario/parseScenario.ts';
import { analyticCase } from '../truth/analyticCase.ts';
import { type TransientDay, transientDay } from '../truth/transientDay.ts';

// node --import tsx test/bench/staffingDays.ts: days on which agents chosen interval by interval, each as if it had always been so
// (SIPP), miss 80% in 20 s; the agents that `staff` finds, and the fewest that a descent on the exact solution finds from there.

const TARGET = 0.8;
const DAYS = ['TV-tv_overload_ab', 'TV-tv_overload_noab', 'TV-tv_spike', 'TV-tv_bank_day'];
const VERDICTS = ['fails', 'open', 'holds'] as const;
/** Intervals between which a descent moves agents. */
const NEAR = 2;

const crew = inlineCrewForMany();
for (const id of DAYS) {
  const { params } = analyticCase<TransientDay, unknown>(id);
  const levels = (agents: readonly number[]) =>
    transient(transientDay({ ...params, agents })).intervals.map(({ serviceLevel }) => serviceLevel ?? 1);
  const holds = (agents: readonly number[]) => levels(agents).every((level) => level >= TARGET);
  const start = performance.now();
  const { plan, erlangC, erlangA, fewer } = await staff(scenarioOf(params), { crew });
  const seconds = (performance.now() - start) / 1000;
  const agents = [...(plan.plan.agents[0] ?? [])];
  const sipp = Object.entries({ 'Erlang C': erlangC, 'Erlang A': erlangA }).map(([name, formula]) => {
    const asked = [...(formula.plan.agents[0] ?? [])];
    return `${name} ${sum(asked)} agents, ${levels(asked).filter((level) => level < TARGET).length} intervals missed; `;
  });
  const verdicts = VERDICTS.map((asked) => `${fewer.filter(({ verdict }) => verdict === asked).length} ${asked}`);
  console.log(
    `${id}: ${sipp.join('')}staff ${sum(agents)} in ${seconds.toFixed(1)} s, ` +
      `${holds(agents) ? 'none missed' : 'SOME MISSED'}; best ${sum(descent(agents, holds))}; an agent fewer: ${verdicts.join(', ')}`,
  );
}

function scenarioOf(day: TransientDay) {
  const minutes = (value: number) => ({ exponential: `${value * 60}s` });
  const hours = day.interval_minutes / 60;
  const fields = {
    replications: 100,
    serviceLevel: { target: TARGET, within: '20s' },
    horizon: { length: `${day.lambda_per_hour.length * day.interval_minutes}m`, interval: `${day.interval_minutes}m` },
    contactTypes: {
      calls: {
        arrivals: { counts: day.lambda_per_hour.map((rate) => rate * hours) },
        patience: day.patience_mean_minutes === null ? 'never' : minutes(day.patience_mean_minutes),
        talk: minutes(day.aht_minutes),
      },
    },
    agentGroups: { agents: { skills: ['calls'], staff: 1, pay: { perHour: 1 } } },
  };
  return parseScenario('day.yaml', () => JSON.stringify(fields));
}

/** Takes away an agent, or two for one more nearby, as long as every interval holds. */
function descent(from: readonly number[], holds: (agents: readonly number[]) => boolean): readonly number[] {
  const changed = (agents: readonly number[], changes: readonly (readonly [number, number])[]) =>
    changes.reduce((all, [place, by]) => all.with(place, (all[place] ?? 0) + by), [...agents]);
  const places = [...from.keys()];
  const moves = places.flatMap((place) => [
    [[place, -1]] as const,
    ...places
      .filter((other) => other !== place && Math.abs(other - place) <= NEAR)
      .flatMap((one) =>
        places
          .filter((other) => other >= one && Math.abs(other - place) <= NEAR && other !== place)
          .map(
            (other) =>
              [
                [place, 1],
                [one, -1],
                [other, -1],
              ] as const,
          ),
      ),
  ]);
  let agents = from;
  for (;;) {
    const better = moves.map((move) => changed(agents, move)).find(holds);
    if (better === undefined) return agents;
    agents = better;
  }
}

function sum(agents: readonly number[]): number {
  return agents.reduce((total, one) => total + one, 0);
}
