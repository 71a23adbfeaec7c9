import type { Difficulty } from '@math-app/contracts/quiz';
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  Unique,
  UpdateDateColumn,
} from 'typeorm';
import { QuizEntity } from './quiz.entity.ts';
import type { StoredPicture } from './stored-picture.ts';

@Entity('questions')
// Only the migration can create an index of an expression.
@Index('questions_image_hash_idx', { synchronize: false })
// Deferred, so that one statement can move a question and all that follow it.
@Unique(['quizId', 'position'], { deferrable: 'INITIALLY DEFERRED' })
@Check('questions_difficulty_check', `difficulty IN ('easy', 'medium', 'hard')`)
export class QuestionEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

  @Column('uuid')
  quizId: string;

  @ManyToOne(() => QuizEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn()
  quiz: Relation<QuizEntity>;

  @Column('integer')
  position: number;

  @Column('text')
  prompt: string;

  /** As staff typed it. libs/quiz-engine parses it as an exact number. */
  @Column('varchar', { length: 40 })
  answer: string;

  @Column('varchar', { length: 60 })
  topic: string;

  @Column('varchar', { length: 10 })
  difficulty: Difficulty;

  @Column('text', { default: '' })
  explanation: string;

  @Column('jsonb', { nullable: true })
  image: StoredPicture | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt: Date;
}
