export type AnswerStatus =
  /** Nothing has been typed. */
  | 'empty'
  /** Typed, and about to be saved. */
  | 'typed'
  | 'saving'
  | 'saved'
  /** The server rejected the answer. `message` says why. */
  | 'rejected'
  /** The server couldn't be reached. The sheet retries by itself. */
  | 'unsaved';

export interface AnswerState {
  value: string;
  status: AnswerStatus;
  message?: string;
}

export type SaveOutcome = { kind: 'saved' } | { kind: 'rejected'; message: string } | { kind: 'failed' };

/** Keeps unsaved answers over a reload. */
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

const emptyAnswer: AnswerState = { value: '', status: 'empty' };

/**
 * The answers of one quiz while the student types. Each answer is saved a moment after the last keystroke. Only one
 * request per question runs at a time, so the latest value wins. Answers that can't be saved are kept and retried.
 *
 * The state lives outside React, because a keystroke must not render all 500 questions of a long quiz.
 */
export class AnswerSheet {
  private readonly states = new Map<string, AnswerState>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly saving = new Map<string, Promise<void>>();
  private readonly listeners = new Set<() => void>();
  private isOpen = false;
  private readonly debounceMs: number;
  private readonly retryMs: number;

  constructor(private readonly options: AnswerSheetOptions) {
    this.debounceMs = options.debounceMs ?? 400;
    this.retryMs = options.retryMs ?? 3000;
    for (const [questionId, value] of Object.entries(options.drafts.read())) {
      this.states.set(questionId, { value, status: 'typed' });
    }
  }

  /** Starts saving, beginning with the drafts of an earlier visit. */
  open(): void {
    this.isOpen = true;
    for (const questionId of this.listUnsaved()) this.scheduleSave(questionId, this.debounceMs);
  }

  /** Stops saving and retrying. Drafts stay for the next visit. */
  close(): void {
    this.isOpen = false;
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get(questionId: string): AnswerState {
    return this.states.get(questionId) ?? emptyAnswer;
  }

  /** The status that matters most among all answers. */
  get summary(): AnswerStatus {
    const all = new Set([...this.states.values()].map(({ status }) => status));
    return (
      (['rejected', 'unsaved', 'saving', 'typed', 'saved'] as const).find((one) => all.has(one)) ?? 'empty'
    );
  }

  isAnswered(questionId: string): boolean {
    const { value, status } = this.get(questionId);
    return value.trim() !== '' && status !== 'rejected';
  }

  /** Takes over the server's answers, except where this page has newer ones. */
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
    this.scheduleSave(questionId, this.debounceMs);
  }

  /** Saves all unsaved answers now. @returns whether everything is saved */
  async saveAll(): Promise<boolean> {
    await Promise.all(this.listUnsaved().map((questionId) => this.save(questionId)));
    return ['saved', 'empty'].includes(this.summary);
  }

  private listUnsaved(): string[] {
    const unsaved = [...this.states].filter(([, { status }]) =>
      ['typed', 'saving', 'unsaved'].includes(status),
    );
    return unsaved.map(([questionId]) => questionId);
  }

  private scheduleSave(questionId: string, delayMs: number): void {
    if (!this.isOpen) return;
    clearTimeout(this.timers.get(questionId));
    this.timers.set(
      questionId,
      setTimeout(() => void this.save(questionId), delayMs),
    );
  }

  private async save(questionId: string): Promise<void> {
    clearTimeout(this.timers.get(questionId));
    await this.saving.get(questionId);
    const { value, status } = this.get(questionId);
    if (status !== 'typed' && status !== 'unsaved') return;
    const saving = this.saveValue(questionId, value).finally(() => this.saving.delete(questionId));
    this.saving.set(questionId, saving);
    await saving;
  }

  private async saveValue(questionId: string, value: string): Promise<void> {
    this.set(questionId, { value, status: 'saving' });
    const outcome = await this.options.save(questionId, value);
    // The student has typed something else in the meantime, so this outcome is about an old value.
    if (this.get(questionId).value !== value) return;
    if (outcome.kind === 'saved') {
      this.set(questionId, value === '' ? emptyAnswer : { value, status: 'saved' });
    } else if (outcome.kind === 'rejected') {
      this.set(questionId, { value, status: 'rejected', message: outcome.message });
    } else {
      this.set(questionId, { value, status: 'unsaved' });
      this.scheduleSave(questionId, this.retryMs);
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
