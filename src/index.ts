// The public API, the same on every platform, in reading order: from the text of a scenario to its result.

export { erlangA } from './analytic/erlangA.ts';
export { erlangB } from './analytic/erlangB.ts';
export { erlangC } from './analytic/erlangC.ts';
export type { QueueFigures } from './analytic/queueFigures.ts';
export type { ContactTrace } from './engine/contactTrace.ts';
export { Engine } from './engine/engine.ts';
export { type CompareOptions, compare } from './experiment/compare.ts';
export type { Candidate, ComparedMeasure, ComparedPlan, Comparison, Frontier } from './experiment/comparison.ts';
export type { Crew } from './experiment/crew.ts';
export { type Explained, type ExplainOptions, explain } from './experiment/explain/explain.ts';
export type { Cause, Explanation, Miss, Requirement, Rung } from './experiment/explain/explanation.ts';
export type { Course } from './experiment/floor/course.ts';
export type { FloorAgents, FloorCampaign, FloorDay, FloorQueue } from './experiment/floor/floorDay.ts';
export { floor } from './experiment/floor.ts';
export { inlineCrew } from './experiment/inlineCrew.ts';
export type { IdleSplit, Result, Run } from './experiment/result.ts';
export { type SimulateOptions, simulate } from './experiment/simulate.ts';
export { trace } from './experiment/trace.ts';
export { compile } from './plan/compile.ts';
export type { Plan } from './plan/plan.ts';
export { formatProblem, InputError, type Problem } from './problem.ts';
export type { Generator } from './random/generator.ts';
export type { Law } from './random/law.ts';
export { lawOf } from './random/lawOf.ts';
export { STREAM_VERSION, stream } from './random/stream.ts';
export { digest } from './scenario/digest.ts';
export { jsonSchema } from './scenario/jsonSchema.ts';
export { parseScenario } from './scenario/parseScenario.ts';
export type {
  AgentGroup,
  Arrivals,
  Break,
  Call,
  Callback,
  Channel,
  ContactType,
  DialingMode,
  Distribution,
  FollowUp,
  Horizon,
  Menu,
  Outbound,
  Overflow,
  Pay,
  Retry,
  Return,
  Scenario,
  SelfServiceStage,
  ServiceLevelFormula,
  ServiceLevelTarget,
  Shift,
  Skill,
  Survey,
  TalkPhase,
  Transfer,
} from './scenario/scenario.ts';
export type { Difference } from './statistics/difference.ts';
export type {
  AgentTimeEstimates,
  BacklogEstimates,
  ContactEstimates,
  CostEstimates,
  Estimate,
  Estimates,
  GroupEstimates,
  JourneyEstimates,
  MaybeEstimate,
  UnitCostEstimates,
} from './statistics/estimates.ts';
export type { HeadlineMeasure } from './statistics/headlineMeasures.ts';
export { pairedDifference } from './statistics/pairedDifference.ts';
export type { Recorded, Where } from './statistics/recordedSeries.ts';
export type { Records } from './statistics/records.ts';
export { tQuantile } from './statistics/tQuantile.ts';
export { clearTally, createTally, type Tally } from './tally.ts';
export { VERSION } from './version.ts';
