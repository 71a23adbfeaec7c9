import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { QuestionEntity } from './question.entity.ts';
import type { StoredPicture } from './stored-picture.ts';
import { SubmissionEntity } from './submission.entity.ts';

/** One graded answer, with a copy of the question's text and picture, so that later edits don't change a result. */
@Entity('graded_answers')
@Index('graded_answers_image_hash_idx', { synchronize: false })
export class GradedAnswerEntity {
  @PrimaryColumn('uuid')
  submissionId: string;

  @ManyToOne(() => SubmissionEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn()
  submission: Relation<SubmissionEntity>;

  /** The position in the quiz at the time of grading, from 1. */
  @PrimaryColumn('integer')
  position: number;

  @Index()
  @Column('uuid', { nullable: true })
  questionId: string | null;

  @ManyToOne(() => QuestionEntity, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn()
  question: Relation<QuestionEntity> | null;

  @Column('text')
  prompt: string;

  @Column('varchar', { length: 40 })
  given: string;

  @Column('varchar', { length: 40 })
  expected: string;

  @Column('text')
  explanation: string;

  @Column('jsonb', { nullable: true })
  image: StoredPicture | null;

  @Column('boolean')
  correct: boolean;
}
