import { type Answers, RIGHT_ANSWERS } from './answers.ts';
import type { BuiltProgram } from './builtProgram.ts';
import type { Simulator } from './runner.ts';
import { startSubject } from './subjectProcess.ts';

const REPLICATIONS = 400;
/** False alarms: about 7 in a million for each of six answers. */
const MOST_STANDARD_ERRORS = 4.5;

/**
 * What engine and yardstick answer about W2, in a line each: a simulation that is fast and wrong is not worth measuring.
 *
 * @throws Error when an answer is further from the right one than its last digit and chance explain
 */
export async function checkedAnswers(program: BuiltProgram): Promise<readonly string[]> {
  return [await check(program, 'engine'), await check(program, 'yardstick')];
}

async function check(program: BuiltProgram, simulator: Simulator): Promise<string> {
  const process = startSubject(program.subject, simulator, 'W2');
  try {
    const answers = await process.ask('answers', REPLICATIONS);
    for (const name of Object.keys(answers) as (keyof Answers)[]) {
      const { value, standardError } = answers[name];
      const right = RIGHT_ANSWERS[name];
      if (Math.abs(value - right.value) > right.digit / 2 + MOST_STANDARD_ERRORS * standardError) {
        throw new Error(`the ${simulator} answers ${name} ${value} about W2, and right is ${right.value}`);
      }
    }
    return `${simulator}: ${sentence(answers)}`;
  } finally {
    await process.end();
  }
}

function sentence({ abandonment, serviceLevel, meanWait }: Answers): string {
  const withError = ({ value, standardError }: { value: number; standardError: number }, digits: number) =>
    `${value.toFixed(digits)} ± ${standardError.toFixed(digits)}`;
  return (
    `abandoned ${withError(abandonment, 4)}, answered within 20 s ${withError(serviceLevel, 4)}, ` +
    `mean wait ${withError(meanWait, 3)} s (standard errors)`
  );
}
