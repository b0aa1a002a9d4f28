import { decimal, duration, NONE, percent, plural } from '../report/format.ts';
import { formatShare } from '../scenario/share.ts';
import { decisive, type ErlangAnswer } from './erlangAnswer.ts';
import type { ErlangQuestion } from './erlangQuestion.ts';
import { erlangTable } from './erlangTable.ts';

/** The answer in sentences, and a table of the agents around it. */
export function erlangText(question: ErlangQuestion, answer: ErlangAnswer, color: boolean): string {
  const sentences = [demand(question, answer), supply(question, answer), waits(answer), requirement(question, answer)];
  return `${sentences.filter(Boolean).join('\n')}\n\n${erlangTable(answer, color)}\n`;
}

function demand(question: ErlangQuestion, { load, aht }: ErlangAnswer): string {
  const erlangs = `${decimal(load, 2)} erlangs`;
  if (aht === null) return `The load is ${erlangs}.`;
  const number = (load * question.per) / aht;
  const calls = `${decimal(number, Number.isInteger(number) ? 0 : 1)} calls in ${duration(question.per)} of ${duration(aht)} each`;
  if (question.load !== null) return `The load is ${erlangs}: ${calls}.`;
  return `The largest load that meets ${formatShare(question.target ?? 0)} is ${erlangs}: ${calls}.`;
}

function supply(question: ErlangQuestion, { agents, scheduled, figures, within, aht }: ErlangAnswer): string {
  const { erlangA, erlangC } = figures;
  const planned = scheduled === null ? '' : ` (${decimal(scheduled)} scheduled)`;
  const staff = `${decimal(agents, Number.isInteger(agents) ? 0 : 2)} agent${agents === 1 ? '' : 's'}${planned}`;
  if (!erlangC.stable && !erlangA) {
    return `${staff} cannot carry it: the queue grows without end unless callers hang up (--patience).`;
  }
  if (aht === null) return `With ${staff} ${share(erlangC.delayProbability)} of the calls wait (Erlang C).`;
  const level = `${share(decisive(figures).serviceLevel)} within ${duration(within)} (Erlang ${erlangA ? 'A' : 'C'})`;
  const least = question.agents === null && question.target !== null;
  return `${staff} answer${agents === 1 ? 's' : ''} ${level}${least ? `: the least that reach ${formatShare(question.target)}` : ''}.`;
}

function waits({ figures, aht }: ErlangAnswer): string {
  const { asa, abandonment, occupancy, stable } = decisive(figures);
  if (aht === null)
    return `If calls could not wait, ${share(figures.erlangB.blocked ?? null)} would be lost (Erlang B).`;
  if (!stable) return '';
  const lost = figures.erlangA ? `, ${share(abandonment)} hang up` : '';
  return `Answered calls wait ${asa === null ? NONE : duration(asa)} on average${lost}; agents are busy ${share(occupancy)} of the time.`;
}

function requirement({ load, agents, target }: ErlangQuestion, { figures }: ErlangAnswer): string {
  const { required } = decisive(figures);
  if (load === null || agents === null || target === null || required === null) return '';
  const takes = `The target of ${formatShare(target)} takes ${plural(required, 'agent')}`;
  return `${takes}: it is ${required <= agents ? 'met' : 'missed'}.`;
}

function share(value: number | null): string {
  return value === null ? NONE : percent(value);
}
