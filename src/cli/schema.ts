import { command } from './command.ts';

export const schema = command({
  name: 'schema',
  argument: null,
  summary: 'Print the JSON Schema of scenario files',
  details: 'An editor that knows it completes and checks fields while you type.',
  options: {},
  examples: [['schema > busyhour.schema.json', 'store it for an editor']],
  async run(_given, terminal) {
    const { jsonSchema } = await import('../scenario/jsonSchema.ts');
    await terminal.print(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
    return 0;
  },
});
