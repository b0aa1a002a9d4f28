import { Worker } from 'node:worker_threads';
import type { Picture } from '../../report/picture/picture.ts';
import type { RenderedFile } from '../writeFiles.ts';

const WORKER = new URL('./figuresWorker.js', import.meta.url);

/** Pictures as SVG files, drawn in a thread of their own, whose memory goes with it. */
export function drawFigures(pictures: readonly Picture[]): Promise<readonly RenderedFile[]> {
  return new Promise((resolve, reject) => {
    const files: RenderedFile[] = [];
    new Worker(WORKER, { workerData: pictures, execArgv: [] })
      .on('message', (text: string) => {
        const picture = pictures[files.length];
        if (picture !== undefined) files.push({ name: `${picture.name}.svg`, text });
      })
      .on('error', reject)
      .on('exit', (code) => {
        if (files.length === pictures.length) resolve(files);
        else reject(new Error(`the thread that draws figures ended with code ${code}`));
      });
  });
}
