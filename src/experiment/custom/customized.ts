import { InputError, type Problem } from '../../problem.ts';
import { customLaw } from '../../random/customLaw.ts';
import type { Law } from '../../random/law.ts';
import { withLaw } from '../../random/lawOf.ts';
import { formatPath, splitPath } from '../../scenario/path.ts';
import type { ContactType, Distribution, Scenario } from '../../scenario/scenario.ts';
import { didYouMean, quote } from '../../scenario/suggest.ts';
import type { Custom } from './custom.ts';

/**
 * The scenario with its distributions as the code has them. They stay behind when it is copied or sent elsewhere.
 *
 * @throws InputError for a path that names no distribution of the scenario
 */
export function customized(scenario: Scenario, { distributions = {} }: Custom): Scenario {
  const laws = new Map(Object.entries(distributions).map(([text, draw]) => [canonical(text), { text, draw }]));
  const known: string[] = [];
  const replaced = <Given extends Distribution | null>(given: Given, path: readonly string[]): Given | Distribution => {
    const name = formatPath(path);
    known.push(name);
    const own = laws.get(name);
    if (own === undefined) return given;
    laws.delete(name);
    return standIn(customLaw(own.draw));
  };
  const typeWith = (type: ContactType): ContactType => {
    const at = (...rest: readonly string[]) => ['contactTypes', type.name, ...rest];
    const isBare = type.talk.length === 1 && type.talk[0]?.name === 'talk';
    // A menu has no contacts of its own.
    if (type.menu !== null) return type;
    return {
      ...type,
      patience: replaced(type.patience, at('patience')),
      talk: type.talk.map((phase) => ({
        ...phase,
        time: replaced(phase.time, isBare ? at('talk') : at('talk', phase.name)),
      })),
      wrap: replaced(type.wrap, at('wrap')),
    };
  };
  const customizedScenario = { ...scenario, contactTypes: scenario.contactTypes.map(typeWith) };
  if (laws.size > 0) throw new InputError([...laws.values()].map(({ text }) => unknown(text, known)));
  return customizedScenario;
}

function canonical(text: string): string {
  return formatPath(splitPath(text) ?? [text]);
}

/** For those who look at its family: a time without spread. */
function standIn(law: Law): Distribution {
  return withLaw({ family: 'constant', value: law.mean }, law);
}

function unknown(text: string, known: readonly string[]): Problem {
  const message = `there is no distribution ${quote(text)}${didYouMean(text, [...known])}`;
  return { file: 'custom', line: 0, column: 0, path: 'distributions', message };
}
