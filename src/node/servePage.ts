import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page that is being served. */
export interface PageServer {
  readonly address: string;
  close(): Promise<void>;
}

/** What a browser on this machine calls it: a page of another site that has its name lead here is told nothing. */
const OWN_NAMES = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/**
 * Serves one page on this machine only, made anew for each visit, so that it follows its files. What cannot be made is told in its place.
 *
 * @param port 0 for any that is free
 * @param explain what to say of an error
 */
export async function servePage(
  port: number,
  render: () => string,
  explain: (error: unknown) => string,
): Promise<PageServer> {
  const server = createServer(({ method, url, headers }, response) => {
    if (!OWN_NAMES.test(headers.host ?? '')) return end(response, 403, 'text/plain', 'not for this host\n');
    if (url !== '/') return end(response, 404, 'text/plain', 'there is one page: /\n');
    if (method !== 'GET' && method !== 'HEAD') return end(response, 405, 'text/plain', 'the page can only be read\n');
    try {
      end(response, 200, 'text/html', render());
    } catch (error) {
      end(response, 500, 'text/plain', explain(error));
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function end(response: ServerResponse, status: number, type: string, body: string): void {
  response
    .writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    .end(body);
}
