/** How an answer stands between the keyboard and the server. */
export type AnswerStatus =
  /** Nothing was typed. */
  | 'empty'
  /** Typed, and about to be sent. */
  | 'typed'
  | 'saving'
  | 'saved'
  /** The server says that it is not a number: `message` says why. */
  | 'refused'
  /** The server cannot be reached; it is tried again by itself. */
  | 'unsaved';

export interface AnswerState {
  value: string;
  status: AnswerStatus;
  message?: string;
}

/** What became of an attempt to save. */
export type SaveOutcome = { kind: 'saved' } | { kind: 'refused'; message: string } | { kind: 'failed' };

/** Keeps what is not saved yet where a reload finds it. */
export interface DraftStore {
  read(): Record<string, string>;
  write(drafts: Record<string, string>): void;
}

export interface AnswerSheetOptions {
  save: (questionId: string, value: string) => Promise<SaveOutcome>;
  drafts: DraftStore;
  debounceMs?: number;
  retryMs?: number;
}

const nothing: AnswerState = { value: '', status: 'empty' };

/**
 * The answers of one quiz while they are typed. Each is sent a moment after the last key, one request at a time per
 * question, so that the last word wins; what cannot be sent is kept and tried again.
 *
 * Lives outside of React: of 500 questions on a page, a key changes one.
 */
export class AnswerSheet {
  private readonly states = new Map<string, AnswerState>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly sending = new Map<string, Promise<void>>();
  private readonly listeners = new Set<() => void>();
  private readonly debounceMs: number;
  private readonly retryMs: number;

  constructor(private readonly options: AnswerSheetOptions) {
    this.debounceMs = options.debounceMs ?? 400;
    this.retryMs = options.retryMs ?? 3000;
    for (const [questionId, value] of Object.entries(options.drafts.read())) this.type(questionId, value);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get(questionId: string): AnswerState {
    return this.states.get(questionId) ?? nothing;
  }

  /** The status of all, as one: what the bar below the quiz says. */
  get summary(): AnswerStatus {
    const all = new Set([...this.states.values()].map(({ status }) => status));
    return (
      (['refused', 'unsaved', 'saving', 'typed', 'saved'] as const).find((one) => all.has(one)) ?? 'empty'
    );
  }

  isAnswered(questionId: string): boolean {
    const { value, status } = this.get(questionId);
    return value.trim() !== '' && status !== 'refused';
  }

  /** Takes over what the server has, wherever this page has nothing newer. */
  adopt(answers: readonly { questionId: string; value: string }[]): void {
    const onServer = new Map(answers.map(({ questionId, value }) => [questionId, value]));
    for (const [questionId, { status }] of this.states) {
      if (status === 'saved' && !onServer.has(questionId)) this.states.delete(questionId);
    }
    for (const [questionId, value] of onServer) {
      const { status } = this.get(questionId);
      if (status === 'empty' || status === 'saved') this.states.set(questionId, { value, status: 'saved' });
    }
    this.notify();
  }

  type(questionId: string, value: string): void {
    this.set(questionId, { value, status: 'typed' });
    this.schedule(questionId, this.debounceMs);
  }

  /** Sends everything that waits, now. @returns whether all of it is saved */
  async flush(): Promise<boolean> {
    const waiting = [...this.states].filter(([, { status }]) =>
      ['typed', 'saving', 'unsaved'].includes(status),
    );
    await Promise.all(waiting.map(([questionId]) => this.send(questionId)));
    return ['saved', 'empty'].includes(this.summary);
  }

  /** Ends all timers; drafts stay for the next visit. */
  close(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private schedule(questionId: string, delayMs: number): void {
    clearTimeout(this.timers.get(questionId));
    this.timers.set(
      questionId,
      setTimeout(() => void this.send(questionId), delayMs),
    );
  }

  private async send(questionId: string): Promise<void> {
    clearTimeout(this.timers.get(questionId));
    await this.sending.get(questionId);
    const { value, status } = this.get(questionId);
    if (status !== 'typed' && status !== 'unsaved') return;
    const sending = this.save(questionId, value).finally(() => this.sending.delete(questionId));
    this.sending.set(questionId, sending);
    await sending;
  }

  private async save(questionId: string, value: string): Promise<void> {
    this.set(questionId, { value, status: 'saving' });
    const outcome = await this.options.save(questionId, value);
    // Meanwhile there may be more on the paper: then this outcome is about yesterday's answer.
    if (this.get(questionId).value !== value) return;
    if (outcome.kind === 'saved') {
      this.set(questionId, value === '' ? nothing : { value, status: 'saved' });
    } else if (outcome.kind === 'refused') {
      this.set(questionId, { value, status: 'refused', message: outcome.message });
    } else {
      this.set(questionId, { value, status: 'unsaved' });
      this.schedule(questionId, this.retryMs);
    }
  }

  private set(questionId: string, state: AnswerState): void {
    this.states.set(questionId, state);
    this.writeDrafts();
    this.notify();
  }

  private writeDrafts(): void {
    const unsaved = [...this.states].filter(([, { status }]) => status !== 'saved' && status !== 'empty');
    this.options.drafts.write(
      Object.fromEntries(unsaved.map(([questionId, { value }]) => [questionId, value])),
    );
  }

  private notify(): void {
    for (const listener of this.listeners) listener();
  }
}
