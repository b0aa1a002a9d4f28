const NETWORK_CODES: { readonly [code: string]: string } = {
  ECONNREFUSED: 'the connection is refused',
  ECONNRESET: 'the connection broke',
  EPIPE: 'the connection broke',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ETIMEDOUT: 'no answer',
};

/** Why Redis cannot be used at the moment, in words: what the network says, or Redis itself. */
export function reasonOf(error: Error): string {
  const { code, name } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : NETWORK_CODES[code];
  if (known !== undefined) return known;
  if (name === 'ParserError') return 'what answers there is not Redis';
  return /closed|aborted|timeout/i.test(error.message) ? 'no answer' : error.message.split('\n', 1).join('');
}

/** Whether it may pass by itself: a connection that broke, or a Redis that starts, is full, or takes no commands just now. */
export function isPassing(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { code, name, message } = error as NodeJS.ErrnoException;
  if (code !== undefined && code in NETWORK_CODES) return true;
  return ['ReplyError', 'AbortError', 'ParserError'].includes(name) || /^Connection is closed/.test(message);
}
