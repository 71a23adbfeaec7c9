import autocannon from 'autocannon';

/** One row of the table. */
export interface Measurement {
  name: string;
  perSecond: number;
  /** Median and 99th percentile of the latency, in milliseconds. */
  p50Ms: number;
  p99Ms: number;
  /** Kilobytes of one response, as transferred. */
  responseKb: number;
  errors: number;
}

export interface Load {
  name: string;
  url: string;
  /** The path of the nth request, if it varies. */
  path?: (index: number) => string;
  connections?: number;
  method?: 'GET' | 'POST' | 'PUT';
  headers?: Record<string, string>;
  /** The body of the nth request. */
  body?: (index: number) => unknown;
}

const durationSeconds = Number(process.env['BENCH_SECONDS'] ?? 5);
const warmUpSeconds = 1;

/** Sends as many requests as the connections can carry, after a short warm-up. */
export async function measure({
  name,
  url,
  connections = 40,
  method = 'GET',
  headers = {},
  path,
  body,
}: Load): Promise<Measurement> {
  let index = 0;
  const load = (duration: number) =>
    autocannon({
      url,
      connections,
      duration,
      requests: [
        {
          method,
          headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
          setupRequest(request) {
            index++;
            return {
              ...request,
              ...(path && { path: path(index) }),
              ...(body && { body: JSON.stringify(body(index)) }),
            };
          },
        },
      ],
    });
  await load(warmUpSeconds);
  const result = await load(durationSeconds);
  return {
    name,
    perSecond: Math.round(result.requests.average),
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    responseKb: Math.round(result.throughput.total / Math.max(1, result.requests.total) / 102.4) / 10,
    errors: result.errors + result['4xx'] + result['5xx'],
  };
}

export function toTable(measurements: Measurement[]): string {
  const head = ['', 'requests/s', 'p50 ms', 'p99 ms', 'kB', 'errors'];
  const rows = measurements.map(({ name, perSecond, p50Ms, p99Ms, responseKb, errors }) => [
    name,
    ...[perSecond, p50Ms, p99Ms, responseKb, errors].map(String),
  ]);
  return alignColumns({ head, rows });
}

/** Formats a table as text: names aligned left, numbers right. */
export function alignColumns({ head, rows }: { head: string[]; rows: string[][] }): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ');
  return [line(head), ...rows.map(line)].join('\n');
}
