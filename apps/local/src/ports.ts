import { createServer } from 'node:net';
import { StartError } from './settings.ts';

/**
 * Checks that a port people open in their browser is free.
 *
 * @param variable the setting that changes the port
 * @throws StartError if it isn't
 */
export async function assertPortIsFree(port: number, variable: string): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, resolve);
    });
    await new Promise((resolve) => server.close(resolve));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES')
      throw new StartError(
        `You don't have permission to use port ${port}. Choose another one: ${variable}=8081 npm start`,
      );
    if (code !== 'EADDRINUSE') throw error;
    throw new StartError(
      `Port ${port} is in use by another program. Stop that program, or choose another port: ${variable}=${port + 1} npm start`,
    );
  }
}
