import { command } from './command.ts';
import { sharedOptions } from './sharedOptions.ts';

export const explore = command({
  name: 'explore',
  argument: { name: 'scenario', required: true, several: false },
  summary: 'Make a what-if page',
  details:
    'Writes <name>/explore.html: one file that opens in a browser, offline, and simulates there. Sliders and the staffing steps ' +
    'change the plan, the picture follows, and what was changed can be saved as a variant, which "busyhour run" reproduces to the ' +
    'last digit. With --serve the page is shown at an address of this machine instead, and follows the file.',
  options: {
    seed: sharedOptions.seed,
    replications: sharedOptions.replications,
    out: sharedOptions.out,
    serve: { kind: 'flag', describe: 'Serve the page on 127.0.0.1, to this machine only, until interrupted' },
    port: { kind: 'value', describe: 'Port to serve it on (default: one that is free)' },
    quiet: sharedOptions.quiet,
  },
  examples: [
    ['explore scenarios/retail-bank.yaml', 'write output/retail-bank/explore.html'],
    ['explore plan.yaml --serve --port 8080', 'look at it at http://127.0.0.1:8080/'],
    ['explore plan.yaml --replications 20', 'a sharp picture sooner'],
  ],
  async run(given, terminal) {
    const { exploreScenario } = await import('./exploreScenario.ts');
    return exploreScenario(given.arguments, given.options, terminal);
  },
});
