// The container's health check: is the process alive? /api/health/ready checks what it depends on.
const port = process.env['API_PORT'] ?? '3000';

const response = await fetch(`http://127.0.0.1:${port}/api/health/live`, {
  signal: AbortSignal.timeout(2000),
});
process.exitCode = response.ok ? 0 : 1;
