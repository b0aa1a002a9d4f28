// How does the service level answer to each further agent, with little patience and with much?
//
// A sweep written in code: a base, what varies, and a row for each of the cells. The same customers call in all of them, so that the
// curve is smooth although each point is simulated. Fields are those of SCENARIO.md and SWEEPS.md.

import { loadSweep, rowsOf, sweep } from 'busyhour';

const curve = loadSweep({
  base: {
    horizon: { start: '08:00', end: '18:00', interval: '30m' },
    serviceLevel: { target: '80%', within: '20s' },
    contactTypes: { calls: { arrivals: { rate: '100/30m' }, talk: '2m30s', wrap: '30s' } },
    agentGroups: { agents: { skills: ['calls'], staff: 10, pay: { perHour: 25 } } },
  },
  replications: 40,
  factors: {
    'contactTypes.calls.patience': ['1m', '5m'],
    'agentGroups.agents.staff': [9, 10, 11, 12, 13, 14, 15],
  },
  measures: ['serviceLevel', 'abandonment', 'occupancy', 'costPerAnswered'],
});

// Both are optional: a researcher likes to see how far it is, and to be able to stop it.
const patience = new AbortController();
const { columns } = await sweep(curve, {
  signal: patience.signal,
  onProgress: (done, of) => process.stderr.isTTY && process.stderr.write(`\r${done} of ${of} cells `),
});

console.log('patience agents in time   lost   busy  per call');
for (const row of rowsOf(columns)) {
  const { serviceLevel, abandonment, occupancy, costPerAnswered } = row;
  const bar = '#'.repeat(Math.round(20 * serviceLevel));
  console.log(
    `${row['contactTypes.calls.patience'] / 60} min ${String(row['agentGroups.agents.staff']).padStart(8)}` +
      `  ${percent(serviceLevel)} ${percent(abandonment)} ${percent(occupancy)} ${costPerAnswered.toFixed(2).padStart(9)}  ${bar}`,
  );
}

function percent(share) {
  return `${(100 * share).toFixed(1)}%`.padStart(6);
}

// Prints:
//
//   patience agents in time   lost   busy  per call
//   1 min        9   63.2%  20.2%  87.6%      1.42  #############
//   1 min       10   72.7%  14.7%  84.2%      1.48  ###############
//   1 min       11   80.9%  10.3%  80.5%      1.54  ################
//   1 min       12   87.3%   6.7%  76.7%      1.62  #################
//   1 min       13   92.1%   4.2%  72.7%      1.71  ##################
//   1 min       14   95.3%   2.5%  68.7%      1.81  ###################
//   1 min       15   97.4%   1.4%  64.8%      1.91  ###################
//   5 min        9   36.1%  15.1%  93.2%      1.34  #######
//   5 min       10   52.5%   9.8%  89.1%      1.40  ###########
//   5 min       11   67.7%   6.0%  84.3%      1.47  ##############
//   5 min       12   79.5%   3.5%  79.3%      1.57  ################
//   5 min       13   87.8%   2.0%  74.4%      1.67  ##################
//   5 min       14   93.2%   1.1%  69.7%      1.78  ###################
//   5 min       15   96.5%   0.5%  65.4%      1.90  ###################
