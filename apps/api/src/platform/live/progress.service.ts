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
import type { z } from 'zod';
import { ProblemException } from '../http/problem.exception.ts';

/** A state as JSON, or a comment that clients skip. */
export type ProgressEvent = { data: string; comment?: undefined } | { data?: undefined; comment: string };

const pollMs = 300;

/** Proxies close a connection that is silent for a minute. */
const keepAliveMs = 15_000;

/** How to follow a running job: where its state is read, the schema that serializes it, and when it ends. */
export interface Progress<Schema extends z.ZodType> {
  schema: Schema;
  read: () => Promise<z.input<Schema>>;
  isFinished: (state: z.output<Schema>) => boolean;
}

/**
 * Sends the progress of a job as server-sent events. Nest's `@Sse()` doesn't fit: it sends status 200 before the first
 * read, when it's still unknown whether the job exists.
 */
@Injectable()
export class ProgressService implements BeforeApplicationShutdown {
  private readonly shutdown = new Subject<void>();

  /** Streams progress until the job has finished or the client disconnects. */
  async send<Schema extends z.ZodType>(response: Response, progress: Progress<Schema>): Promise<void> {
    const events = await this.stream(progress);
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store, no-transform',
      // nginx must not collect the events before it sends them.
      'X-Accel-Buffering': 'no',
    });
    const disconnected = fromEvent(response, 'close');
    events.pipe(takeUntil(disconnected)).subscribe({
      next: ({ data, comment }) =>
        response.write(data === undefined ? `: ${comment}\n\n` : `data: ${data}\n\n`),
      error: () => response.end(),
      complete: () => response.end(),
    });
  }

  /**
   * The state at once, and again after each change, until the job has finished. It is polled from the database, so any
   * process may change it, and a client that connects late or again gets the current state.
   *
   * @throws what the first read throws, such as a 404
   */
  async stream<Schema extends z.ZodType>({
    schema,
    read,
    isFinished,
  }: Progress<Schema>): Promise<Observable<ProgressEvent>> {
    let last = schema.parse(await read());
    const readOn = async () => {
      // A short outage of the database doesn't end the stream; a deleted row does.
      const state = await read().catch((error: unknown) => {
        if (error instanceof ProblemException) throw error;
        return null;
      });
      if (state !== null) last = schema.parse(state);
      return last;
    };
    const changes = defer(readOn).pipe(
      repeat({ delay: pollMs }),
      takeWhile((state) => !isFinished(state), true),
      map((state): ProgressEvent => ({ data: JSON.stringify(state) })),
      distinctUntilChanged((one, other) => one.data === other.data),
      endWith(null),
    );
    const keepAlive = interval(keepAliveMs).pipe(map((): ProgressEvent => ({ comment: 'keep-alive' })));
    return merge(changes, keepAlive).pipe(
      takeWhile((event) => event !== null),
      takeUntil(this.shutdown),
    );
  }

  /** An open stream would delay the shutdown. */
  beforeApplicationShutdown(): void {
    this.shutdown.next();
  }
}
