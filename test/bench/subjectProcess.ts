import { type ChildProcess, fork } from 'node:child_process';
import { V8_FLAGS } from '../../src/cli/v8Flags.ts';
import type { Simulator } from './runner.ts';
import type { Questions } from './subject.ts';
import type { Workload } from './workloads.ts';

/** A process that measures one workload, as the one that asks it sees it. */
export interface SubjectProcess {
  ask<Name extends keyof Questions>(
    question: Name,
    ...numbers: Parameters<Questions[Name]>
  ): Promise<Awaited<ReturnType<Questions[Name]>>>;
  end(): Promise<void>;
}

/** Starts `program`, the built `subject.ts`, the engine with the setting that the program makes for itself, the yardstick as plain Node would. */
export function startSubject(program: string, simulator: Simulator, workload: Workload): SubjectProcess {
  const child = fork(program, [simulator, workload], { execArgv: simulator === 'engine' ? V8_FLAGS : [] });
  return {
    ask(question, ...numbers) {
      return answerOf(child, { question, numbers });
    },
    end() {
      return new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill();
      });
    },
  };
}

function answerOf<Answer>(child: ChildProcess, asked: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null) => reject(new Error(`a measuring process ended with code ${code}`));
    child.once('exit', failed);
    child.once('message', (answer) => {
      child.off('exit', failed);
      resolve(answer as Answer);
    });
    child.send(asked);
  });
}
