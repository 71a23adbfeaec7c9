import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import {
  defer,
  distinctUntilChanged,
  endWith,
  fromEvent,
  interval,
  map,
  merge,
  type Observable,
  repeat,
  Subject,
  takeUntil,
  takeWhile,
} from 'rxjs';
import { ProblemException } from '../http/problem.exception.ts';

/** A state as JSON, or a sign of life that clients skip. */
export type ProgressEvent = { data: string; comment?: undefined } | { data?: undefined; comment: string };

const pollMs = 300;

/** Proxies end a connection on which nothing comes for a minute. */
const signOfLifeMs = 15_000;

/**
 * Sends what happens to something as server-sent events. Not by Nest's `@Sse()`: that says 200 before the first reading
 * is done, and what does not exist could not be refused any more.
 */
@Injectable()
export class ProgressService implements BeforeApplicationShutdown {
  private readonly shutdown = new Subject<void>();

  /** Sends a stream to whoever asks, until it ends or nobody listens any longer. */
  async send<State>(
    response: Response,
    read: () => Promise<State>,
    isFinished: (state: State) => boolean,
  ): Promise<void> {
    const events = await this.stream(read, isFinished);
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store, no-transform',
      // nginx passes it on as it comes.
      'X-Accel-Buffering': 'no',
    });
    const isLeft = fromEvent(response, 'close');
    events.pipe(takeUntil(isLeft)).subscribe({
      next: ({ data, comment }) =>
        response.write(data === undefined ? `: ${comment}\n\n` : `data: ${data}\n\n`),
      error: () => response.end(),
      complete: () => response.end(),
    });
  }

  /**
   * The state at once, and again whenever it has changed, until it is finished. The state is read where it is kept, so
   * whatever process changes it is heard of, and who comes late or again misses nothing.
   *
   * @throws what the first reading throws, so that an unknown thing is refused as everywhere
   */
  async stream<State>(
    read: () => Promise<State>,
    isFinished: (state: State) => boolean,
  ): Promise<Observable<ProgressEvent>> {
    let last = await read();
    const readOn = async (): Promise<State> => {
      // A database that is away for a moment ends no stream; what is gone for good does.
      last = await read().catch((error: unknown) => {
        if (error instanceof ProblemException) throw error;
        return last;
      });
      return last;
    };
    const changes = defer(readOn).pipe(
      repeat({ delay: pollMs }),
      takeWhile((state) => !isFinished(state), true),
      map((state): ProgressEvent => ({ data: JSON.stringify(state) })),
      distinctUntilChanged((one, other) => one.data === other.data),
      endWith(null),
    );
    const signsOfLife = interval(signOfLifeMs).pipe(map((): ProgressEvent => ({ comment: 'alive' })));
    return merge(changes, signsOfLife).pipe(
      takeWhile((event) => event !== null),
      takeUntil(this.shutdown),
    );
  }

  /** An open stream would hold the end of the process up. */
  beforeApplicationShutdown(): void {
    this.shutdown.next();
  }
}
