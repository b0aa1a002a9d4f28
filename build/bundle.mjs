// Bundles what is loaded as a whole: node build/bundle.mjs [folder]
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const [folder = 'dist'] = process.argv.slice(2);
const shared = { bundle: true, logLevel: 'warning', metafile: true };

rmSync(`${folder}/program`, { recursive: true, force: true });
// The command line and its threads: a few files instead of some hundreds, which take longer to find and read than to run.
const program = await build({
  ...shared,
  entryPoints: [
    'src/cli/main.ts',
    'src/node/worker.ts',
    'src/node/figures/figuresWorker.ts',
    'src/node/sweep/cellWorker.ts',
    'src/node/solver/solverWorker.ts',
    'src/node/excel/excelProgram.ts',
  ],
  outdir: `${folder}/program`,
  entryNames: '[name]',
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['highs', 'jsdom', 'plotly.js-dist-min', 'read-excel-file', 'write-excel-file'],
  // For packages that are CommonJS inside.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
});

// The programs of the what-if page, which a page carries as text.
const page = await build({
  ...shared,
  entryPoints: ['src/browser/explore.ts', 'src/browser/worker.ts'],
  outdir: `${folder}/page`,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
});

writeFileSync(`${folder}/licenses.txt`, licenses([program, page]));

// The chart library as a report carries it: its one file, compressed by gzip, in base64.
const plotly = createRequire(import.meta.url).resolve('plotly.js-dist-min');
writeFileSync(`${folder}/plotly.txt`, gzipSync(readFileSync(plotly), { level: 9 }).toString('base64'));

/** The licenses of all packages of which a bundle holds code. */
function licenses(bundles) {
  const inputs = bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const found = inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]).filter(Boolean);
  const texts = [...new Set(found)].sort().map((place) => {
    const { name, version, license } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
    const file = readdirSync(place).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name} ${version}, ${license}\n\n${file ? readFileSync(join(place, file), 'utf8') : ''}`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n`);
}
