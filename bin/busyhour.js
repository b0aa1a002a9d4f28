#!/usr/bin/env node
// Plain JavaScript that every Node can read: it says what is missing when the program itself cannot start.
import { existsSync } from 'node:fs';

const program = new URL('../dist/program/main.js', import.meta.url);
const [major, minor] = process.versions.node.split('.').map(Number);
const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;

if (!supported) {
  stop(`busyhour needs Node 20.19 or later, 22.13 or later, or 24 and up, and this is Node ${process.versions.node}.`);
} else if (!existsSync(program)) {
  stop(
    'busyhour is not built (dist/program/main.js is missing): run "npm ci", or "npm run build" if that was done already.',
  );
} else {
  await start();
}

async function start() {
  try {
    const { main } = await import(program.href);
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    stop(`busyhour is not installed completely (${error.message.split(' imported')[0]}): run "npm ci".`);
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exitCode = 3;
}
