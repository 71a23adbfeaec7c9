import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docker, isReady, Stack, stack, until, webUrl } from './compose.ts';

const attemptsPerAddress = 100;

/** Recreates the containers whose settings have changed. */
async function restart(changed: Stack): Promise<void> {
  changed.compose('up', '--detach', '--wait');
  await until(() => isReady());
}

interface Sent {
  forwardedFor: string;
  proto?: string;
}

/** An attempt that the API counts by the client's address alone. */
const attempt = async ({ forwardedFor }: Sent) => {
  const { status } = await fetch(`${webUrl}/api/auth/reset-password`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': forwardedFor },
    body: JSON.stringify({ token: 'invalid', password: 'correct horse battery' }),
  });
  return status;
};

async function attemptTooOften(addressOf: (index: number) => string): Promise<Set<number>> {
  const attempts = Array.from({ length: attemptsPerAddress + 1 }, (_, index) =>
    attempt({ forwardedFor: addressOf(index) }),
  );
  return new Set(await Promise.all(attempts));
}

/** @returns the address that nginx logs for a request, and the HSTS header of its response */
async function visit({ forwardedFor, proto = 'http' }: Sent) {
  const path = `/api/${randomUUID()}`;
  const headers = { 'X-Forwarded-For': forwardedFor, 'X-Forwarded-Proto': proto };
  const response = await fetch(webUrl + path, { headers });
  const findClient = () =>
    new RegExp(`"client":"([^"]+)".*"path":"${path}"`).exec(
      stack.compose('logs', '--no-log-prefix', '--tail', '50', 'web'),
    )?.[1];
  await until(() => findClient() !== undefined);
  return { client: findClient(), hsts: response.headers.get('strict-transport-security') };
}

describe('without TRUSTED_PROXIES', () => {
  beforeAll(() => restart(stack));

  it('a client cannot choose its address or protocol', async () => {
    const { client, hsts } = await visit({ forwardedFor: '203.0.113.7', proto: 'https' });
    expect(client).not.toBe('203.0.113.7');
    expect(hsts).toBeNull();
  });

  it('a client cannot get around a rate limit by claiming other addresses', async () => {
    expect(await attemptTooOften((index) => `203.0.113.${index}`)).toContain(429);
  });
});

describe('with the network of a proxy in TRUSTED_PROXIES', () => {
  beforeAll(async () => {
    // Requests from this machine reach nginx from the gateway of its network.
    const [{ IPAM }] = JSON.parse(docker('network', 'inspect', `${stack.project}_front`)) as [
      { IPAM: { Config: { Subnet: string }[] } },
    ];
    const proxies = `198.51.100.1, ${IPAM.Config[0]?.Subnet}`;
    await restart(new Stack(stack.project, { TRUSTED_PROXIES: proxies }));
  });

  afterAll(() => restart(stack));

  it('the client has the address and protocol that the proxy reports', async () => {
    expect(await visit({ forwardedFor: '203.0.113.7', proto: 'https' })).toEqual({
      client: '203.0.113.7',
      hsts: 'max-age=63072000; includeSubDomains',
    });
    expect(await visit({ forwardedFor: '2001:db8::7' })).toEqual({ client: '2001:db8::7', hsts: null });
  });

  it('addresses that the client itself put before that one are ignored, and trusted proxies skipped', async () => {
    const { client } = await visit({ forwardedFor: '192.0.2.66, 203.0.113.7, 198.51.100.1' });
    expect(client).toBe('203.0.113.7');
  });

  it('rate limits count each client', async () => {
    expect(await attemptTooOften((index) => `198.51.100.${index + 2}`)).not.toContain(429);
    expect(await attemptTooOften(() => '203.0.113.7')).toContain(429);
  });
});
