import { createServer } from 'node:net';
import { StartRefusal } from './settings.ts';

/**
 * Makes sure that a port which people will open in their browser is free.
 *
 * @param variable the setting that moves it
 * @throws StartRefusal
 */
export async function refusePortInUse(port: number, variable: string): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, resolve);
    });
    await new Promise((resolve) => server.close(resolve));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES')
      throw new StartRefusal(
        `Port ${port} needs rights that you do not have. Choose another: ${variable}=8081 npm start`,
      );
    if (code !== 'EADDRINUSE') throw error;
    throw new StartRefusal(
      `Port ${port} is in use by another program. End it, or choose another port: ${variable}=${port + 1} npm start`,
    );
  }
}
