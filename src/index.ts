// The public API, the same on every platform, in reading order: from the text of a scenario to its result.

export { type ErlangA, erlangA, type PatienceQueue } from './analytic/erlangA.ts';
export { erlangB } from './analytic/erlangB.ts';
export { type DelayQueue, type ErlangC, erlangC } from './analytic/erlangC.ts';
export type { QueueFigures } from './analytic/queueFigures.ts';
export { type Columns, rowsOf } from './columns.ts';
export type { ContactTrace, Origin, Outcome } from './engine/contactTrace.ts';
export { Engine, type EngineParts } from './engine/engine.ts';
export { type CompareOptions, compare } from './experiment/compare.ts';
export type { Candidate, ComparedMeasure, ComparedPlan, Comparison, Frontier } from './experiment/comparison.ts';
export type { Aborter, Crew } from './experiment/crew.ts';
export type { Custom } from './experiment/custom/custom.ts';
export type {
  FreeGroup,
  MakeRouter,
  RoutedCenter,
  RoutedContact,
  Router,
  WaitingContact,
} from './experiment/custom/router.ts';
export type { AssumptionId } from './experiment/explain/assumptions.ts';
export { type Explained, type ExplainOptions, explain } from './experiment/explain/explain.ts';
export type { Cause, Explanation, Miss, Requirement, Rung, RungId } from './experiment/explain/explanation.ts';
export type { Course } from './experiment/floor/course.ts';
export type { FloorAgents, FloorCampaign, FloorDay, FloorQueue } from './experiment/floor/floorDay.ts';
export { floor } from './experiment/floor.ts';
export { inlineCrew } from './experiment/inlineCrew.ts';
export { type Replicated, type ReplicateOptions, replicate } from './experiment/replicate.ts';
export type { IdleSplit, Result, ResultInterval, ResultPool, Run } from './experiment/result.ts';
export type { ReplicationOptions } from './experiment/runReplications.ts';
export type {
  Cover,
  CoverRule,
  Infeasibility,
  NoCover,
  PlannedShift,
  RosteredAgent,
} from './experiment/schedule/coverTask.ts';
export type { IntegerProgram, Solution, SolveOptions, Solver, Unsolved } from './experiment/schedule/integerProgram.ts';
export { schedule } from './experiment/schedule/schedule.ts';
export type { NoSchedule, Schedule, Scheduled, ScheduleStep } from './experiment/schedule/scheduled.ts';
export type { ScheduleOptions } from './experiment/schedule/scheduleOptions.ts';
export { type ShiftHours, type ShiftShapes, shiftShapes } from './experiment/schedule/shiftShapes.ts';
export { type SimulateOptions, simulate } from './experiment/simulate.ts';
export type { Fewer } from './experiment/staff/fewer.ts';
export { given } from './experiment/staff/given.ts';
export type { Verdict } from './experiment/staff/goalTally.ts';
export type { LabOptions } from './experiment/staff/labOf.ts';
export type { GoalProof } from './experiment/staff/prove.ts';
export type { SearchStep } from './experiment/staff/search.ts';
export type { StaffOptions } from './experiment/staff/staff.ts';
export { staff } from './experiment/staff/staff.ts';
export type { Given, PricedPlan, StaffedGoal, Staffing } from './experiment/staff/staffing.ts';
export { type StaffPlan, withStaff } from './experiment/staff/staffPlan.ts';
export type { Target, TargetMeasure } from './experiment/staff/target.ts';
export { parseSweep } from './experiment/sweep/parseSweep.ts';
export type { Sweep, SweepCell, SweepFactor } from './experiment/sweep/sweep.ts';
export { type SweepOptions, type Swept, sweepCells as sweep } from './experiment/sweep/sweepCells.ts';
export type { SweptCell } from './experiment/sweep/sweptCell.ts';
export { trace } from './experiment/trace.ts';
export type { RunsOptions } from './experiment/withRuns.ts';
export { compile } from './plan/compile.ts';
export type { Plan } from './plan/plan.ts';
export { formatProblem, InputError, type Problem } from './problem.ts';
export type { Generator } from './random/generator.ts';
export type { Law } from './random/law.ts';
export { lawOf } from './random/lawOf.ts';
export type { Transform } from './random/sampler.ts';
export { type Algorithm, STREAM_VERSION, stream } from './random/stream.ts';
export { comparisonColumns } from './report/compare/comparisonColumns.ts';
export { intervalColumns } from './report/intervalColumns.ts';
export { digest } from './scenario/digest.ts';
export type { ReadFile } from './scenario/files.ts';
export { type JsonSchema, jsonSchema } from './scenario/jsonSchema.ts';
export type { Overrides } from './scenario/overrides.ts';
export { parseScenario } from './scenario/parseScenario.ts';
export type {
  AgentGroup,
  Arrivals,
  Break,
  BreakWindow,
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
  ShiftType,
  Skill,
  Steps,
  Survey,
  TalkPhase,
  Transfer,
  Until,
  UntilMeasure,
} from './scenario/scenario.ts';
export type { Targets } from './scenario/targets.ts';
export type { Workbook, WorkbookSheet } from './scenario/workbook.ts';
export type { Form } from './statistics/definition.ts';
export type { Difference } from './statistics/difference.ts';
export type {
  AgentTimeEstimates,
  AgentTimeMeasure,
  BacklogEstimates,
  BacklogMeasure,
  ContactEstimates,
  ContactMeasure,
  CostEstimates,
  CostMeasure,
  Estimate,
  Estimates,
  GroupEstimates,
  GroupMeasure,
  IntervalEstimates,
  JourneyEstimates,
  JourneyMeasure,
  MaybeEstimate,
  UnitCost,
  UnitCostEstimates,
  WaitDistribution,
} from './statistics/estimates.ts';
export type { HeadlineMeasure } from './statistics/headlineMeasures.ts';
export { pairedDifference } from './statistics/pairedDifference.ts';
export type { Ratio } from './statistics/ratios.ts';
export type { Recorded, Where } from './statistics/recordedSeries.ts';
export type { Records } from './statistics/records.ts';
export { tQuantile } from './statistics/tQuantile.ts';
export { clearTally, createTally, type Tally, type WaitHistogram } from './tally.ts';
export { VERSION } from './version.ts';
