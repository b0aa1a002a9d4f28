// The public API on Node: that of every platform, and beside it files and threads.

export * from '../index.ts';
// These take the places of the platform-free functions of the same names: here they bring their own crew.
export { compare, type NodeCompareOptions } from './compare.ts';
export { explain, type NodeExplainOptions } from './explain.ts';
export { type Fields, loadScenario } from './loadScenario.ts';
export { loadSweep } from './loadSweep.ts';
export type { ThreadOptions } from './onThreads.ts';
export { readRequirement } from './readRequirement.ts';
export { type NodeReplicateOptions, replicate } from './replicate.ts';
export { type NodeScheduleOptions, schedule } from './schedule.ts';
export { type NodeSimulateOptions, simulate } from './simulate.ts';
export { type SolverThreads, solverThreads } from './solver/solverThreads.ts';
export { type NodeStaffOptions, staff } from './staff.ts';
export { type NodeSweepOptions, sweep } from './sweep.ts';
export { type ThreadCrew, threads } from './threads.ts';
