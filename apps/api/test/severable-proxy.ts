import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A connection to a service that can be cut and restored, as when the service restarts. */
export class SeverableProxy {
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((client) => this.pipe(client));
  private port = 0;

  constructor(private readonly target: { host: string; port: number }) {}

  /** Opens the connection, on the same port each time. @returns that port */
  async open(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
    return this.port;
  }

  /** Closes all connections and accepts no new ones. */
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private pipe(client: Socket): void {
    const upstream = connect(this.target);
    for (const socket of [client, upstream]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.pipe(upstream).pipe(client);
  }
}
