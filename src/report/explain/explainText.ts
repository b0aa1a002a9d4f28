import picocolors from 'picocolors';
import type { Explanation, Rung } from '../../experiment/explain/explanation.ts';
import { meanText } from '../estimateText.ts';
import { decimal, NONE, percent, plural } from '../format.ts';
import type { TableOptions } from '../table.ts';
import { type TerminalColumn, terminalTable } from '../terminalTable.ts';
import { cut, terminalText, wrap } from '../terminalText.ts';
import { rungLabel } from './labels.ts';
import { points, pointsRange } from './points.ts';
import { gapSentences, headline, missesSentence, missSentence, requirementSentence } from './sentences.ts';

/** So many missed intervals have a sentence each; of more, those that fall shortest. */
const MOST_MISSES = 8;
/** Half the width of the bars that stand for contributions, in columns. */
const REACH = 8;

/** An explanation on the terminal: the waterfall, the requirement of every rung, and why intervals missed. */
export function explainText(explanation: Explanation, { color, width }: TableOptions): string {
  const colors = picocolors.createColors(color);
  const columns = Math.max(40, Math.min(width, 120));
  const { rungs, misses, scenario, seed, replications } = explanation;
  const shown = misses
    .toSorted((a, b) => b.shortfall - a.shortfall)
    .slice(0, MOST_MISSES)
    .toSorted((a, b) => a.interval - b.interval);
  const which = shown.length < misses.length ? ` The ${shown.length} that fall shortest:` : '';
  const blocks = [
    [
      colors.bold(cut(terminalText(scenario.name), columns)),
      wrap(`${headline(explanation)}.`, columns),
      colors.dim(wrap(`${plural(replications, 'replication')} a rung · seed ${terminalText(seed)}`, columns)),
    ].join('\n'),
    terminalTable(columnsOf(explanation, colors), rungs, { width: columns, head: colors.dim }),
    wrap(gapSentences(explanation).join(' '), columns),
    wrap(terminalText(requirementSentence(explanation)), columns),
    [
      wrap(`${missesSentence(explanation)}${which}`, columns),
      ...shown.map((miss) => indented(`${terminalText(miss.start)}: ${missSentence(miss, explanation)}`, columns)),
    ].join('\n'),
  ];
  return `${blocks.join('\n\n').replaceAll('\u00a0', ' ')}\n`;
}

function columnsOf(
  { rungs }: Explanation,
  colors: ReturnType<typeof picocolors.createColors>,
): readonly TerminalColumn<Rung>[] {
  const largest = Math.max(1e-9, ...rungs.map(({ contribution }) => Math.abs(contribution?.mean ?? 0)));
  return [
    { header: 'model', cell: (rung) => (rung.contribution === null ? rungLabel(rung) : `+ ${rungLabel(rung)}`) },
    { header: 'service level', cell: ({ serviceLevel }) => meanText(serviceLevel, percent) },
    { header: 'points', cell: ({ contribution }) => (contribution === null ? '' : points(contribution.mean)) },
    { header: '', words: true, cell: ({ contribution }) => bar((contribution?.mean ?? 0) / largest, colors) },
    { header: '95% interval', cell: ({ contribution }) => (contribution === null ? '' : pointsRange(contribution)) },
    { header: 'staff', cell: ({ requirement }) => (requirement === null ? NONE : percent(requirement.share, 0)) },
    { header: 'hours', cell: ({ requirement }) => (requirement === null ? NONE : decimal(requirement.hours, 1)) },
    { header: 'cost', cell: ({ requirement }) => (requirement === null ? NONE : decimal(requirement.cost)) },
  ];
}

/** A bar to the left of the middle for points lost, to the right for points won. */
function bar(share: number, colors: ReturnType<typeof picocolors.createColors>): string {
  const length = Math.round(Math.abs(share) * REACH);
  const blocks = '█'.repeat(length);
  const left = share < 0 ? `${' '.repeat(REACH - length)}${colors.red(blocks)}` : ' '.repeat(REACH);
  const right = share > 0 ? `${colors.green(blocks)}${' '.repeat(REACH - length)}` : ' '.repeat(REACH);
  return `${left}│${right}`;
}

function indented(text: string, columns: number): string {
  return wrap(text, columns - 2)
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
