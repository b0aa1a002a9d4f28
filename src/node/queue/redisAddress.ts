/** Where a Redis is, and how to be let in. */
export interface RedisAddress {
  readonly host: string;
  readonly port: number;
  /** Number of the database; 0 unless the address names one. */
  readonly db: number;
  readonly username: string | null;
  readonly password: string | null;
  /** `rediss:` is encrypted. */
  readonly encrypted: boolean;
  /** The address for people to read: nothing in it is secret. */
  readonly shown: string;
}

const DEFAULT_PORT = 6379;

/** Reads `redis://[[user]:password@]host[:port][/db]`, or the same with `rediss:`; `null` of any other text. */
export function parseRedisAddress(text: string): RedisAddress | null {
  if (!/^rediss?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  const { protocol, hostname, port, pathname, search, hash } = url;
  const db = /^\/?(\d{0,9})$/.exec(pathname)?.[1];
  const username = decoded(url.username);
  const password = decoded(url.password);
  if (hostname === '' || port === '0' || db === undefined || search !== '' || hash !== '') return null;
  if (username === null || password === null) return null;
  return {
    // Of an IPv6 address without its brackets.
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? DEFAULT_PORT : Number(port),
    db: Number(db),
    username: username || null,
    password: password || null,
    encrypted: protocol === 'rediss:',
    shown: `${protocol}//${hostname}:${port || DEFAULT_PORT}${Number(db) > 0 ? `/${Number(db)}` : ''}`,
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
