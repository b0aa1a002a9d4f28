// The public API on Node: that of every platform, and beside it files and threads.

export * from '../index.ts';
// Takes the place of the platform-free function of that name: here it brings its own crew.
export { compare, type NodeCompareOptions } from './compare.ts';
export { loadScenario } from './loadScenario.ts';
// As does this.
export { type NodeSimulateOptions, simulate } from './simulate.ts';
export { type ThreadCrew, threads } from './threads.ts';
