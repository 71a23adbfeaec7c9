import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { docker, root, stack, webPort } from './compose.ts';

const dockerfile = readFileSync(join(root, 'docker/Dockerfile'), 'utf8');
const services = stack.services();
const running = services.filter((service) => service !== 'migrate');

describe.each(running)('the service %s', (service) => {
  const container = stack.container(service);

  it('is healthy', () => {
    expect(container.State.Health?.Status).toBe('healthy');
  });

  it('runs as a numeric user other than root', () => {
    expect(container.Config.User).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    const processes = docker('top', container.Id, '-eo', 'uid,pid,comm').trim().split('\n').slice(1);
    // The first process is Docker's init, which runs as the same user.
    expect(processes.filter((line) => /^\s*0\s/.test(line))).toEqual([]);
  });

  it('cannot write to its root file system', () => {
    expect(container.HostConfig.ReadonlyRootfs).toBe(true);
    const { status, stderr } = stack.exec(
      service,
      'sh',
      '-c',
      'echo x > /intruder || echo x > /etc/intruder',
    );
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/Read-only file system/);
  });

  it('has no capabilities and cannot gain any', () => {
    expect(container.HostConfig).toMatchObject({ CapDrop: ['ALL'], CapAdd: null, Privileged: false });
    expect(container.HostConfig.SecurityOpt).toContain('no-new-privileges:true');
    const { stdout } = stack.exec(service, 'sh', '-c', 'cat /proc/1/status');
    expect(stdout).toMatch(/^CapEff:\s+0+$/m);
    expect(stdout).toMatch(/^CapBnd:\s+0+$/m);
    expect(stdout).toMatch(/^NoNewPrivs:\s+1$/m);
  });

  it('has limits for memory, CPU, processes and logs', () => {
    const { Memory, NanoCpus, PidsLimit, LogConfig, Init } = container.HostConfig;
    expect(Memory).toBeGreaterThan(64 * 1024 ** 2);
    expect(Memory).toBeLessThanOrEqual(1024 ** 3);
    expect(NanoCpus).toBeGreaterThan(0);
    expect(PidsLimit).toBeGreaterThan(0);
    expect(LogConfig).toEqual({ Type: 'json-file', Config: { 'max-size': '10m', 'max-file': '3' } });
    expect(Init).toBe(true);
  });

  it('mounts neither the Docker socket nor a folder of the host', () => {
    expect(
      container.Mounts.filter(({ Type, Source }) => Type !== 'volume' || Source.includes('docker.sock')),
    ).toEqual([]);
  });
});

describe('the service migrate', () => {
  it('ran once and exited successfully', () => {
    const [container, ...others] = stack.containers('migrate');
    expect(others).toEqual([]);
    expect(container?.State).toMatchObject({ Status: 'exited', ExitCode: 0 });
    expect(container?.HostConfig).toMatchObject({ ReadonlyRootfs: true, CapDrop: ['ALL'] });
  });
});

describe('the networks', () => {
  const published = (service: string) =>
    Object.values(stack.container(service).NetworkSettings.Ports).flat().filter(Boolean);

  it('publish the app and the inbox, to this machine only', () => {
    expect(running.filter((service) => published(service).length > 0).toSorted()).toEqual(['mail', 'web']);
    for (const service of ['mail', 'web']) {
      expect(published(service).map((port) => port?.HostIp)).toEqual(['127.0.0.1']);
    }
    expect(published('web').map((port) => port?.HostPort)).toEqual([webPort]);
  });

  it('are two, and the data network has no access to the internet', () => {
    const networks = JSON.parse(
      docker('network', 'inspect', `${stack.project}_front`, `${stack.project}_data`),
    ) as { Internal: boolean }[];
    expect(networks.map(({ Internal }) => Internal)).toEqual([false, true]);
    const of = (service: string) =>
      Object.keys(stack.container(service).NetworkSettings.Networks).map((name) => name.split('_').at(-1));
    expect(of('web')).toEqual(['front']);
    expect(of('api').toSorted((one, other) => one!.localeCompare(other!))).toEqual(['data', 'front']);
    for (const service of ['postgres', 'redis', 'worker']) expect(of(service)).toEqual(['data']);
  });

  it('keep web away from Postgres and Redis, and let the API reach both', () => {
    const reach = (service: string, host: string, port: number) =>
      stack.exec(service, 'bash', '-c', `exec 3<>/dev/tcp/${host}/${port}`).status === 0;
    const address = (service: string) =>
      Object.values(stack.container(service).NetworkSettings.Networks)[0]?.IPAddress ?? '';
    expect(reach('api', 'postgres', 5432)).toBe(true);
    expect(reach('api', 'redis', 6379)).toBe(true);
    expect(reach('web', 'api', 3000)).toBe(true);
    for (const [host, port] of [
      ['postgres', 5432],
      ['redis', 6379],
      [address('postgres'), 5432],
      [address('redis'), 6379],
    ] as const) {
      expect({
        host,
        isReached:
          stack.exec('web', 'timeout', '3', 'bash', '-c', `exec 3<>/dev/tcp/${host}/${port}`).status === 0,
      }).toEqual({ host, isReached: false });
    }
  });

  it('use names of services and no address', () => {
    for (const service of ['api', 'worker']) {
      const env = stack.container(service).Config.Env.join('\n');
      expect(env).toContain('@postgres:5432/');
      expect(env).toContain('redis://redis:6379');
      expect(env).toContain('smtp://mail:1025');
    }
  });
});

describe('the images', () => {
  interface Image {
    Config: {
      User: string;
      Labels: Record<string, string>;
      Healthcheck?: { Test: string[] };
      ExposedPorts?: object;
      Env: string[];
    };
  }
  const imageOf = (service: string) =>
    (JSON.parse(docker('image', 'inspect', stack.container(service).Config.Image)) as Image[])[0]!;

  it.each(['api', 'worker', 'web'])('%s has labels, a health check and a user', (service) => {
    const { User, Labels, Healthcheck } = imageOf(service).Config;
    expect(User).toMatch(/^\d+:\d+$/);
    expect(Healthcheck?.Test[0]).toBe('CMD');
    expect(Labels['org.opencontainers.image.title']).toContain('Math App');
    expect(Labels).toHaveProperty(['org.opencontainers.image.version']);
    expect(Labels).toHaveProperty(['org.opencontainers.image.revision']);
  });

  it.each([
    ['api', 40],
    ['worker', 40],
    ['web', 8],
  ])('%s adds less than %i MB to its base', (service, mostMb) => {
    const base =
      new RegExp(`^ARG ${service === 'web' ? 'NGINX' : 'NODE'}_IMAGE=(.+)$`, 'm').exec(dockerfile)?.[1] ?? '';
    const bytesOf = (image: string) => Number(docker('image', 'inspect', '--format', '{{.Size}}', image));
    const addedMb = (bytesOf(stack.container(service).Config.Image) - bytesOf(base)) / 1e6;
    expect(addedMb).toBeGreaterThan(0);
    expect(addedMb).toBeLessThan(mostMb);
  });

  it('contain no build tools, no source and no secrets', () => {
    for (const service of ['api', 'worker']) {
      const { stdout } = stack.exec(service, 'find', '/app', '/node_modules', '-maxdepth', '3');
      expect(stdout).toContain('main.js');
      expect(stdout).not.toMatch(/node_modules\/(typescript|vite|rolldown|oxlint|nx)|(?<!\.d)\.ts$|\.env/m);
    }
  });

  it('pass the checks of the builder without warnings', () => {
    expect(() => docker('build', '--check', '-f', 'docker/Dockerfile', '.')).not.toThrow();
  });
});

describe('the configuration', () => {
  it('of nginx is valid, without warnings', () => {
    const { status, stderr } = stack.exec('web', 'nginx', '-t', '-c', '/etc/nginx/math-app/nginx.conf');
    expect(stderr).not.toMatch(/\[(warn|error|emerg)\]/);
    expect(status).toBe(0);
  });

  it('of Compose is valid', () => {
    expect(stack.tryCompose('config', '--quiet')).toMatchObject({ status: 0, stderr: '' });
  });
});
