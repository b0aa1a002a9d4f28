import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, onTestFinished } from 'vitest';

/** Whether this machine has a Redis to start. */
export const HAS_REDIS = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of a test's own, on this machine, that keeps nothing on the disk. */
export interface RedisServer {
  readonly port: number;
  /** Address of one of its databases. */
  url(db?: number): string;
  /** A connection to look into one of its databases. */
  client(db?: number): Redis;
  /** Holds its breath: it answers nobody, but its connections stay. */
  suspend(): void;
  resume(): void;
  /** Kills it; all that it had is lost. */
  kill(): Promise<void>;
  /** Starts it again, empty, at the same port. */
  restart(): Promise<void>;
}

const processes = new Set<ChildProcess>();
afterAll(() => {
  for (const child of processes) child.kill('SIGKILL');
});

/** Starts a Redis, which ends with the test; with a password it lets in only those who know it. */
export async function redisServer(password?: string): Promise<RedisServer> {
  const options = password === undefined ? [] : ['--requirepass', password];
  const folder = mkdtempSync(join(tmpdir(), 'busyhour-redis-'));
  const port = await freePort();
  let child = await launch(port, folder, options);
  const clients: Redis[] = [];
  const kill = () => {
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGKILL');
    return ended;
  };
  onTestFinished(async () => {
    for (const client of clients) client.disconnect();
    if (child.exitCode === null && child.signalCode === null) await kill();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    port,
    url: (db = 0) => `redis://${password === undefined ? '' : `:${password}@`}127.0.0.1:${port}/${db}`,
    client(db = 0) {
      const client = new Redis({
        port,
        host: '127.0.0.1',
        db,
        maxRetriesPerRequest: null,
        ...(password !== undefined && { password }),
      });
      client.on('error', () => {});
      clients.push(client);
      return client;
    },
    suspend: () => child.kill('SIGSTOP'),
    resume: () => child.kill('SIGCONT'),
    kill,
    async restart() {
      child = await launch(port, folder, options);
    },
  };
}

async function launch(port: number, folder: string, options: readonly string[]): Promise<ChildProcess> {
  const place = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder];
  const child = spawn('redis-server', [...place, '--save', '', '--appendonly', 'no', ...options], { stdio: 'pipe' });
  processes.add(child);
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (text) => {
      said += text;
      if (/ready to accept connections/i.test(said)) resolve();
    });
    child.once('exit', () => reject(new Error(`redis-server did not start: ${said}`)));
  });
  return child;
}

/** A port that nobody listens at. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
