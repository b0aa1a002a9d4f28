import { parentPort, workerData } from 'node:worker_threads';
import type { Picture } from '../../report/picture/picture.ts';
import { drawFigure } from './drawFigure.ts';

for (const picture of workerData as readonly Picture[]) parentPort?.postMessage(await drawFigure(picture));
