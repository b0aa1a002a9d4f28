import { command } from './command.ts';

export const schema = command({
  name: 'schema',
  argument: null,
  summary: 'Print the JSON Schema of scenario files, or their reference page',
  details: 'An editor that knows the schema completes and checks fields while you type.',
  options: { markdown: { kind: 'flag', describe: 'Print the reference page of all fields instead' } },
  examples: [
    ['schema > busyhour.schema.json', 'store it for an editor'],
    ['schema --markdown', 'every field with form, default and meaning'],
  ],
  async run({ options }, terminal) {
    if (options.markdown) {
      const { reference } = await import('../scenario/reference.ts');
      await terminal.print(reference());
      return 0;
    }
    const { jsonSchema } = await import('../scenario/jsonSchema.ts');
    await terminal.print(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
    return 0;
  },
});
