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

describe('the embedded Postgres', () => {
  it('keeps its data across restarts', async () => {
    await runOnServer(server.url(), 'CREATE TABLE kept ()');
    await server.stop();
    expect(await server.isRunning()).toBe(false);
    expect(await server.start()).toMatch(/^18\./);
    await runOnServer(server.url(), 'TABLE kept');
  });

  it('is used by the next start if a killed one left it running', async () => {
    await runOnServer(server.url(), 'CREATE TABLE kept ()');
    const next = new PostgresServer(place);
    await next.start();
    expect(next.url()).toBe(server.url());
    await runOnServer(next.url(), 'TABLE kept');
  });

  it('restarts on the same port after it was killed', async () => {
    const url = server.url();
    process.kill(pidOf(), 'SIGKILL');
    while (await server.isRunning()) await sleep(20);
    await sleep(500);
    await server.start();
    expect(server.url()).toBe(url);
    expect(await server.isRunning()).toBe(true);
  });

  it('starts despite a stale pid file that names another process', async () => {
    await server.stop();
    writeFileSync(pidFile(), `${process.pid}\n${join(place.home, 'data')}\n0\n5432\n`);
    const next = new PostgresServer(place);
    await next.start();
    expect(await next.isRunning()).toBe(true);
  });

  it('starts from scratch if its first start was killed halfway', async () => {
    await server.stop();
    rmSync(join(place.home, 'data/PG_VERSION'));
    const next = new PostgresServer(place);
    await next.start();
    expect(await next.isRunning()).toBe(true);
  });

  it('rejects connections without its password', async () => {
    const url = new URL(server.url());
    url.password = 'guess';
    await expect(runOnServer(url.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });
});
