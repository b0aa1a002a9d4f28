import { Session } from 'node:inspector/promises';

/** Mean bytes between two samples: small next to what a run allocates. */
const INTERVAL = 1024;

/**
 * Bytes that a run allocates on the heap, those collected since among them, by the sampling of V8's heap profiler. What typed arrays keep
 * outside of the heap is not seen.
 */
export async function allocatedBytes(run: () => void): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post('HeapProfiler.startSampling', {
      samplingInterval: INTERVAL,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    });
    run();
    const { profile } = await session.post('HeapProfiler.stopSampling');
    return bytesBelow(profile.head);
  } finally {
    session.disconnect();
  }
}

interface Node {
  readonly selfSize: number;
  readonly children: readonly Node[];
}

function bytesBelow({ selfSize, children }: Node): number {
  return children.reduce((sum, child) => sum + bytesBelow(child), selfSize);
}
