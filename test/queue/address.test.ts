import { describe, expect, it } from 'vitest';
import { parseRedisAddress } from '../../src/node/queue/redisAddress.ts';
import { withoutPassword } from '../../src/node/queue/withoutPassword.ts';

describe('an address of a Redis', () => {
  it('has a host, and may have a port, a database, a user and a password', () => {
    expect(parseRedisAddress('redis://queue-host')).toEqual({
      host: 'queue-host',
      port: 6379,
      db: 0,
      username: null,
      password: null,
      encrypted: false,
      shown: 'redis://queue-host:6379',
    });
    expect(parseRedisAddress('rediss://anna:p%40ss%3Aword@[::1]:7000/12')).toEqual({
      host: '::1',
      port: 7000,
      db: 12,
      username: 'anna',
      password: 'p@ss:word',
      encrypted: true,
      shown: 'rediss://[::1]:7000/12',
    });
    expect(parseRedisAddress('redis://:secret@10.0.0.7/0')).toMatchObject({
      username: null,
      password: 'secret',
      db: 0,
    });
    expect(parseRedisAddress('REDIS://host/')).toMatchObject({ host: 'host', shown: 'redis://host:6379' });
  });

  it.each([
    '',
    'localhost',
    'localhost:6379',
    'http://localhost:6379',
    'redis:',
    'redis:host',
    'redis://',
    'redis://:6379',
    'redis://host:port',
    'redis://host:0',
    'redis://host:65536',
    'redis://host:-1',
    'redis://a b',
    'redis://host/one',
    'redis://host/1/2',
    'redis://host/-1',
    'redis://host/9999999999',
    'redis://host?family=6',
    'redis://host#1',
    'redis://:hun%ter2@host',
    'redis://ho\u0000st',
    'unix:///var/run/redis.sock',
  ])('is not %j', (text) => {
    expect(parseRedisAddress(text)).toBeNull();
  });

  it.each([
    ['redis://:hunter2@host:6379', 'redis://…@host:6379'],
    ['redis://user:hunter2@host:port', 'redis://…@host:port'],
    ['redis://user:hun@ter/2@host', 'redis://…@host'],
    ['redis://user:hun//ter2@host', 'redis://…@host'],
    ['user:hunter2@host', '…@host'],
    ['--redis=redis://:hunter2@host', '--redis=redis://…@host'],
    ['redis://:hun\nter2@host', 'redis://…@host'],
    ['redis://host:6379/2', 'redis://host:6379/2'],
  ])('is written without its password: %j', (text, shown) => {
    expect(withoutPassword(text)).toBe(shown);
  });
});
