import type { EntityManager } from 'typeorm';
import type { GoodRow } from './check-row.ts';
import { toStorableJson } from './storable-json.ts';

/** Writes questions in batches, after the existing questions of their quizzes. */
export class QuestionWriter {
  private batch: (GoodRow & { position: number })[] = [];
  private writing: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly manager: EntityManager,
    private readonly lastPositions: Map<string, number>,
  ) {}

  /**
   * Locks the quizzes until the end of the transaction and raises their revisions, as every change of questions does.
   *
   * @throws Error if a quiz was deleted since the file was checked; the next attempt checks it again
   */
  static async begin(manager: EntityManager, quizIds: string[]): Promise<QuestionWriter> {
    // Always in the same order, so that two imports can't deadlock.
    const locked = await manager.query<unknown[]>(
      'SELECT id FROM quizzes WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE',
      [quizIds],
    );
    if (locked.length < quizIds.length) throw new Error('A quiz was deleted between checking and writing.');
    await manager.query('UPDATE quizzes SET revision = revision + 1 WHERE id = ANY($1)', [quizIds]);
    const positions = await manager.query<{ quizId: string; last: number }[]>(
      'SELECT quiz_id AS "quizId", max(position) AS last FROM questions WHERE quiz_id = ANY($1) GROUP BY quiz_id',
      [quizIds],
    );
    return new QuestionWriter(manager, new Map(positions.map(({ quizId, last }) => [quizId, last])));
  }

  /** @returns the size of the current batch, this row included */
  add(row: GoodRow): number {
    const position = (this.lastPositions.get(row.quizId) ?? 0) + 1;
    this.lastPositions.set(row.quizId, position);
    return this.batch.push({ ...row, position });
  }

  /** Waits for the previous batch, then sends this one to Postgres, which inserts it while the next one is read. */
  async flush(): Promise<void> {
    await this.writing;
    const rows = toStorableJson(this.batch);
    this.batch = [];
    this.writing = this.manager.query(
      `INSERT INTO questions (quiz_id, position, prompt, answer, topic, difficulty, explanation)
       SELECT "quizId", position, prompt, answer, topic, difficulty, explanation
       FROM json_to_recordset($1) AS new("quizId" uuid, position integer, prompt text, answer text, topic text,
         difficulty text, explanation text)`,
      [rows],
    );
    // The next flush awaits this promise. Until then, an unhandled rejection would end the process.
    this.writing.catch(() => undefined);
  }

  async finish(): Promise<void> {
    await this.flush();
    await this.writing;
  }
}
