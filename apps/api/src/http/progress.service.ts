import { type BeforeApplicationShutdown, Injectable, type MessageEvent } from '@nestjs/common';
import {
  defer,
  distinctUntilChanged,
  endWith,
  interval,
  map,
  merge,
  type Observable,
  repeat,
  Subject,
  takeUntil,
  takeWhile,
} from 'rxjs';
import { ProblemException } from './problem.exception.ts';

const pollMs = 300;

/** Proxies end a connection on which nothing comes for a minute. */
const signOfLifeMs = 15_000;

/** Sends what happens to something as server-sent events, for routes with `@Sse()`. */
@Injectable()
export class ProgressService implements BeforeApplicationShutdown {
  private readonly shutdown = new Subject<void>();

  /**
   * The state at once, and again whenever it has changed, until it is finished. The state is read where it is kept, so
   * whatever process changes it is heard of, and who comes late or again misses nothing.
   *
   * @throws what the first reading throws, so that an unknown thing is refused as everywhere
   */
  async stream<State>(
    read: () => Promise<State>,
    isFinished: (state: State) => boolean,
  ): Promise<Observable<MessageEvent>> {
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
      map((state): MessageEvent => ({ data: JSON.stringify(state) })),
      distinctUntilChanged((one, other) => one.data === other.data),
      endWith(null),
    );
    const signsOfLife = interval(signOfLifeMs).pipe(map((): MessageEvent => ({ comment: 'alive' })));
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
