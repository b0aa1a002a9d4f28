import { command } from './command.ts';
import { sharedOptions } from './sharedOptions.ts';

export const erlang = command({
  name: 'erlang',
  argument: null,
  summary: 'Calculate with Erlang B, C and A',
  details:
    'Any of agents, service level and load from the other two. Times: 20s, 4m30s, 1h. Shares: 80% or 0.8. --json prints ' +
    'every figure in full precision.',
  options: {
    calls: { kind: 'value', describe: 'Calls that arrive …' },
    per: { kind: 'value', describe: '… in this time (default: 30m)' },
    aht: { kind: 'value', describe: 'Average handle time: talk and wrap' },
    load: { kind: 'value', describe: 'Offered load in erlangs, instead of --calls' },
    agents: { kind: 'value', describe: 'Agents who take calls; fractions are allowed' },
    within: { kind: 'value', describe: 'Service level: answered within this time (default: 20s)' },
    target: { kind: 'value', describe: 'Service level to reach: share answered within --within' },
    patience: { kind: 'value', describe: 'Average time after which a waiting caller hangs up (adds Erlang A)' },
    shrinkage: { kind: 'value', describe: 'Share of paid time in which agents take no calls (adds scheduled agents)' },
    json: sharedOptions.json,
    'no-color': sharedOptions['no-color'],
  },
  examples: [
    ['erlang --calls 100 --aht 3m --agents 14', 'the service level of 14 agents'],
    ['erlang --calls 240 --per 1h --aht 4m --target 80% --within 20s', 'the agents that a target takes'],
    ['erlang --agents 14 --aht 3m --target 80% --patience 5m', 'the calls that 14 agents carry at the target'],
    ['erlang --load 10 --agents 14 --json', 'blocking, delay and occupancy of a load'],
  ],
  async run({ options }, terminal) {
    const { readErlangQuestion } = await import('./erlangQuestion.ts');
    const { erlangAnswer } = await import('./erlangAnswer.ts');
    const question = readErlangQuestion(options);
    const answer = erlangAnswer(question);
    if (options.json) {
      const { erlangJson } = await import('./erlangJson.ts');
      await terminal.print(erlangJson(answer));
    } else {
      const { erlangText } = await import('./erlangText.ts');
      await terminal.print(erlangText(question, answer, terminal.color && !options['no-color']));
    }
    return 0;
  },
});
