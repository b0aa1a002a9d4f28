// How much does one day of a bank differ from another, although nothing about the bank is different?
//
// Written as a notebook would be, cell after cell: load, simulate, look, look closer.

import { loadScenario, replicate, rowsOf } from 'busyhour';

// [1] A scenario is a file, or what a file would say; `set` changes it as the command line does.
const bank = loadScenario(`${import.meta.dirname}/../scenarios/retail-bank.yaml`);

// [2] One row for each simulated day; columns are plain arrays, made for charts and data frames.
const { columns, result } = await replicate(bank, {
  replications: 200,
  measures: ['serviceLevel', 'abandonment', 'asa', 'offered', 'cost'],
});
console.log(Object.keys(columns).join(' '));

// [3] The same as rows.
const days = rowsOf(columns);
const worst = days.reduce((one, other) => (other.serviceLevel < one.serviceLevel ? other : one));
console.log(`the worst of ${days.length} days is day ${worst.replication}: ${percent(worst.serviceLevel)} in time`);

// [4] What an average hides.
const levels = columns.serviceLevel.toSorted((a, b) => a - b);
const at = (share) => percent(levels[Math.round(share * (levels.length - 1))]);
console.log(
  `one day in ten is below ${at(0.1)}, one in ten above ${at(0.9)}, half between ${at(0.25)} and ${at(0.75)}`,
);

// [5] Busy days are bad days, but how surely?
console.log(
  `correlation of volume and service level: ${correlation(columns.offered, columns.serviceLevel).toFixed(2)}`,
);

// [6] Who has to have the very same numbers needs these.
const { busyhour, streams, seed, scenario } = result;
console.log(`busyhour ${busyhour}, streams ${streams}, seed ${seed}, scenario ${scenario.digest.slice(0, 12)}`);

function percent(share) {
  return `${(100 * share).toFixed(1)}%`;
}

function correlation(a, b) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const covariance = (x, meanX, y, meanY) => mean(x.map((value, row) => (value - meanX) * (y[row] - meanY)));
  return covariance(a, meanA, b, meanB) / Math.sqrt(covariance(a, meanA, a, meanA) * covariance(b, meanB, b, meanB));
}

// Prints:
//
//   replication serviceLevel abandonment asa offered cost
//   the worst of 200 days is day 195: 6.0% in time
//   one day in ten is below 19.9%, one in ten above 59.7%, half between 27.3% and 52.9%
//   correlation of volume and service level: -0.96
//   busyhour 0.1.0, streams 2, seed retail bank, scenario 842275918187
