import { Engine } from '../../src/engine/engine.ts';
import { compile } from '../../src/plan/compile.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { CONTACT, CONTACT_FIELDS, clearTally } from '../../src/tally.ts';
import { emptyTally } from '../laws/tallied.ts';
import { W1, W2 } from './workloads.ts';

/** Runs each workload on one core in turn, several rounds, and prints the median time a contact. */
const ROUNDS = 5;
const WORKLOADS = [
  { scenario: W1, replications: 1 },
  { scenario: W2, replications: 50 },
];

function measure(scenario: Scenario, replications: number): { nanoseconds: number; serviceLevel: number } {
  const engine = new Engine(compile(scenario), scenario.seed);
  const tally = emptyTally(scenario);
  const sum = (field: number) =>
    tally.contacts.reduce((total, value, i) => (i % CONTACT_FIELDS.length === field ? total + value : total), 0);
  let contacts = 0;
  let within = 0;
  let time = 0;
  for (let replication = 0; replication < replications; replication++) {
    clearTally(tally);
    const start = process.hrtime.bigint();
    engine.replicate(replication, tally);
    time += Number(process.hrtime.bigint() - start);
    contacts += sum(CONTACT.offered);
    within += sum(CONTACT.answeredWithin);
  }
  return { nanoseconds: time / contacts, serviceLevel: within / contacts };
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

for (const { scenario, replications } of WORKLOADS) {
  measure(scenario, replications);
  const rounds = Array.from({ length: ROUNDS }, () => measure(scenario, replications));
  const time = median(rounds.map(({ nanoseconds }) => nanoseconds));
  const rate = (1e3 / time).toFixed(2);
  const level = ((rounds[0]?.serviceLevel ?? 0) * 100).toFixed(2);
  console.log(`${scenario.name}: ${time.toFixed(0)} ns a contact, ${rate} million a second; service level ${level}%`);
}
