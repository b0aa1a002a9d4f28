import { writeFile } from 'node:fs/promises';
import { command } from './command.ts';
import { sharedOptions } from './sharedOptions.ts';
import { UsageError } from './usageError.ts';

export const init = command({
  name: 'init',
  argument: { name: 'file', required: false, several: false },
  summary: 'Write a commented scenario to start from',
  details: 'It runs as it is. Without a name it is busyhour.yaml; a file that exists already is left alone.',
  options: { quiet: sharedOptions.quiet },
  examples: [
    ['init', 'write busyhour.yaml here'],
    ['init plans/monday.yaml', 'write it under another name'],
  ],
  async run({ arguments: [file = 'busyhour.yaml'], options }, terminal) {
    const { starter } = await import('../scenario/starter.ts');
    try {
      await writeFile(file, starter, { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      throw new UsageError(`${file} exists already; name another file, such as "busyhour init other.yaml"`);
    }
    if (!options.quiet) await terminal.print(`Wrote ${file}. Run it with: busyhour run ${file}\n`);
    return 0;
  },
});
