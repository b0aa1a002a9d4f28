import picocolors from 'picocolors';
import type { Run } from '../experiment/result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { CostMeasure } from '../statistics/estimates.ts';
import { estimateText, meanText } from './estimateText.ts';
import { decimal, money, NONE, percent, plural } from './format.ts';
import { journeyLines } from './journeyLines.ts';
import { outboundHeadline } from './outboundHeadline.ts';
import { type Page, pageOf } from './page.ts';
import { agentGroupRows, contactTypeRows, intervalRows } from './tableRows.ts';
import { terminalTable } from './terminalTable.ts';
import { cut, terminalText, wrap } from './terminalText.ts';
import { queuedTypes } from './uses.ts';
import { VERDICT_WORDS, type Verdict, verdictOf } from './verdict.ts';
import { verdictPaint } from './verdictPaint.ts';

export interface TableOptions {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** A run on the terminal: the verdict, contact types, agent groups, the cost, and the day by interval. */
export function table(run: Run, scenario: Scenario, { color, width }: TableOptions): string {
  const page = pageOf(run, scenario);
  const colors = picocolors.createColors(color);
  const paint = verdictPaint(colors);
  const columns = Math.max(40, Math.min(width, 120));
  const options = { width: columns, head: colors.dim };
  const { caption, rows, columns: intervalColumns } = intervalRows(page, paint);
  // A center that only calls has no service level to judge.
  const queued = queuedTypes(scenario).length > 0;
  const judged = verdictOf(run.estimates.total.serviceLevel, scenario.serviceLevel.target);
  const outbound = outboundHeadline(page);
  const verdict = queued ? judged : outbound.verdict;
  const sentence = queued ? verdictSentence(page, verdict) : `${outbound.headline}.`;
  const blocks = [
    [
      colors.bold(cut(terminalText(scenario.name), columns)),
      paint[verdict](wrap(sentence, columns)),
      colors.dim(wrap(settingSentence(page), columns)),
    ].join('\n'),
    ...run.result.warnings.map((warning) => colors.yellow(wrap(`warning: ${terminalText(warning)}`, columns))),
    ...(queued ? [terminalTable(...contactTypeRows(page, paint), options)] : []),
    ...journeyBlock(page, columns),
    terminalTable(...agentGroupRows(page), options),
    wrap(costSentence(page), columns),
    ...(queued
      ? [
          [
            ...(caption === '' ? [] : [colors.dim(wrap(caption, columns))]),
            terminalTable(intervalColumns, rows, options),
          ].join('\n'),
        ]
      : []),
  ];
  return `${blocks.join('\n\n').replaceAll('\u00a0', ' ')}\n`;
}

function journeyBlock(page: Page, columns: number): readonly string[] {
  const lines = journeyLines(page);
  return lines.length === 0 ? [] : [lines.map((line) => wrap(line, columns)).join('\n')];
}

function verdictSentence({ run, views: [total], unit }: Page, verdict: Verdict): string {
  const { serviceLevel, targetMet } = run.estimates.total;
  const { replications } = run.result;
  if (serviceLevel === null) return 'No contacts were offered.';
  const level = `Service level ${estimateText(serviceLevel, percent)} against a target of ${total?.targetText ?? NONE}`;
  const chance =
    replications === 1 || targetMet === null
      ? `One ${unit} gives no 95% interval.`
      : `${percent(targetMet.mean, 0)} of ${plural(replications, unit)} meet it.`;
  return `${level}: ${VERDICT_WORDS[verdict]}. ${chance}`;
}

function settingSentence({ run, grid, unit }: Page): string {
  const whole = grid.whole === '' ? '' : `, ${grid.whole}`;
  const { seed, replications } = run.result;
  return `${plural(grid.starts.length, 'interval')} of ${grid.intervalText}${whole} · ${plural(replications, unit)} · seed ${terminalText(seed)}`;
}

function costSentence({ run, scenario, unit }: Page): string {
  const { cost, unitCosts } = run.estimates;
  const amount = (value: number) => money(value, terminalText(scenario.currency));
  const part = (name: CostMeasure) => `${NAMES[name] ?? name} ${meanText(cost[name], (value) => decimal(value, 2))}`;
  if (cost.total === null) return `Cost per ${unit}: ${NONE}`;
  const each = unitCosts.perAnswered === null ? '' : ` ${amount(unitCosts.perAnswered.mean)} per answered contact.`;
  const more = (['lines', 'selfService', 'lostValue'] as const).filter((name) => (cost[name]?.mean ?? 0) > 0);
  const parts = [...(['busy', 'idle', 'shrinkage', 'overtime'] as const), ...more].map(part);
  const revenue = (cost.revenue?.mean ?? 0) > 0 ? ` − ${part('revenue')}` : '';
  return `Cost per ${unit}: ${estimateText(cost.total, amount)} = ${parts.join(' + ')}${revenue}.${each}`;
}

const NAMES: { readonly [measure in CostMeasure]?: string } = { selfService: 'self-service', lostValue: 'lost value' };
