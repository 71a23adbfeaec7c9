// Run by the container: is the process alive? What it depends on is asked by /api/health/ready.
const port = process.env['API_PORT'] ?? '3000';

const response = await fetch(`http://127.0.0.1:${port}/api/health/live`, {
  signal: AbortSignal.timeout(2000),
});
process.exitCode = response.ok ? 0 : 1;
