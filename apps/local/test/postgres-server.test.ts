import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runOnServer } from '@math-app/database/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choosePlace, type PostgresPlace } from '../src/postgres/place.ts';
import { PostgresServer } from '../src/postgres/postgres-server.ts';

let place: PostgresPlace;
let server: PostgresServer;

beforeEach(async () => {
  place = await choosePlace(mkdtempSync(join(tmpdir(), 'postgres-server-')));
  server = new PostgresServer(place);
  await server.start();
});

afterEach(async () => {
  await server.stop();
  rmSync(place.home, { recursive: true, force: true });
});

const pidFile = () => join(place.home, 'data/postmaster.pid');
const pidOf = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

describe('a Postgres of one’s own', () => {
  it('keeps its data over a restart', async () => {
    await runOnServer(server.url(), 'CREATE TABLE kept ()');
    await server.stop();
    expect(await server.isRunning()).toBe(false);
    expect(await server.start()).toMatch(/^18\./);
    await runOnServer(server.url(), 'TABLE kept');
  });

  it('is taken over by the next start where a killed one left it running', async () => {
    await runOnServer(server.url(), 'CREATE TABLE kept ()');
    const next = new PostgresServer(place);
    await next.start();
    expect(next.url()).toBe(server.url());
    await runOnServer(next.url(), 'TABLE kept');
  });

  it('comes up again after it was killed, on the same port', async () => {
    const url = server.url();
    process.kill(pidOf(), 'SIGKILL');
    while (await server.isRunning()) await sleep(20);
    await sleep(500);
    await server.start();
    expect(server.url()).toBe(url);
    expect(await server.isRunning()).toBe(true);
  });

  it('is not misled by a pid file whose process is something else by now', async () => {
    await server.stop();
    writeFileSync(pidFile(), `${process.pid}\n${join(place.home, 'data')}\n0\n5432\n`);
    const next = new PostgresServer(place);
    await next.start();
    expect(await next.isRunning()).toBe(true);
  });

  it('begins anew where its first start was killed half way', async () => {
    await server.stop();
    rmSync(join(place.home, 'data/PG_VERSION'));
    const next = new PostgresServer(place);
    await next.start();
    expect(await next.isRunning()).toBe(true);
  });

  it('lets nobody in without its password', async () => {
    const url = new URL(server.url());
    url.password = 'guess';
    await expect(runOnServer(url.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });
});
