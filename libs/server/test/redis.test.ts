import { ReplyError } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RedisConnection, ServiceUnavailable } from '../src/index.ts';
import { type RunningRedis, startRedis } from '../src/testing.ts';

const server = await startRedis();
if (!server) console.warn('\n  redis-server is not installed: the connection to Redis is not tested.\n');

describe.skipIf(!server)('a command to Redis', () => {
  let connection: RedisConnection;

  beforeAll(async () => {
    connection = await connectTo(server!);
  });

  afterAll(async () => {
    connection.onApplicationShutdown();
    await server?.stop();
  });

  it('fails with the reply of Redis if the command is wrong', async () => {
    await connection.client!.rpush('list', 'x');
    await expect(connection.client!.incr('list')).rejects.toThrow(ReplyError);
    await expect(connection.client!.eval('return redis.call("incr", "list")', 0)).rejects.toThrow(ReplyError);
  });

  it('fails as unavailable while Redis is a read-only replica', async () => {
    await connection.client!.replicaof('127.0.0.1', 1);
    await expect(connection.client!.set('key', 'x')).rejects.toThrow(ServiceUnavailable);
    await connection.client!.replicaof('NO', 'ONE');
  });

  it('fails as unavailable if Redis does not respond in time', async () => {
    const blocked = connection.client!.blpop('empty', 10);
    await expect(blocked).rejects.toThrow('Redis is unavailable: Command timed out');
  });

  it('fails as unavailable once Redis is gone, in a transaction and a script, too', async () => {
    const gone = await startRedis();
    const lost = await connectTo(gone!);
    const client = lost.client!;
    client.defineCommand('half', { numberOfKeys: 0, lua: 'return 0.5' });
    await gone!.stop();
    const { half } = client as unknown as { half: () => Promise<number> };
    for (const attempt of [0, 1]) {
      await expect(client.get(`key ${attempt}`)).rejects.toThrow(ServiceUnavailable);
      await expect(client.multi().get('key').exec()).rejects.toThrow(ServiceUnavailable);
      await expect(half.call(client)).rejects.toThrow(ServiceUnavailable);
    }
    lost.onApplicationShutdown();
  });
});

async function connectTo({ url }: RunningRedis): Promise<RedisConnection> {
  const connection = new RedisConnection({ REDIS_URL: url });
  await new Promise((resolve) => connection.client!.once('ready', resolve));
  return connection;
}
