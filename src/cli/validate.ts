import { command } from './command.ts';
import { sharedOptions } from './sharedOptions.ts';

export const validate = command({
  name: 'validate',
  argument: { name: 'scenario', required: true, several: true },
  summary: 'Check scenario files',
  details: 'Prints a line for each good file, and every problem of the others with its place.',
  options: { set: sharedOptions.set, quiet: sharedOptions.quiet },
  examples: [
    ['validate scenarios/*.yaml', 'check all of them'],
    ['validate plan.yaml --set replications=500', 'check it as changed'],
  ],
  async run({ arguments: files, options }, terminal) {
    const { loadScenarios } = await import('./loadScenarios.ts');
    await loadScenarios(files, { set: options.set }, async (file) => {
      if (!options.quiet) await terminal.print(`${file}: ok\n`);
    });
    return 0;
  },
});
