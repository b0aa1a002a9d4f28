import { readFileSync } from 'node:fs';
import { sheetsOf } from './sheetsOf.ts';

// A process of its own: the path of a workbook in, what is in it out, as JSON. See readWorkbook.
const [, , path] = process.argv;
if (path === undefined) throw new Error('excelProgram.js is started by busyhour, not by hand');
process.stdout.write(JSON.stringify(await sheetsOf(readFileSync(path))));
