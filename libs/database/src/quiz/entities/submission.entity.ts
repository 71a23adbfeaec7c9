import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { QuizEntity } from './quiz.entity.ts';
import { UserEntity } from '../../platform/entities/user.entity.ts';

/**
 * A student's graded quiz. The unique index allows one submission even if two requests arrive together. A reopened
 * submission is exempt: it is kept as a record but no longer counts.
 */
@Entity('submissions')
@Index('submissions_user_id_quiz_id_key', ['userId', 'quizId'], {
  unique: true,
  where: 'reopened_at IS NULL',
})
export class SubmissionEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

  @Index()
  @Column('uuid')
  userId: string;

  @ManyToOne(() => UserEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn()
  user: Relation<UserEntity>;

  @Index()
  @Column('uuid')
  quizId: string;

  @ManyToOne(() => QuizEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn()
  quiz: Relation<QuizEntity>;

  @Column('integer')
  correctCount: number;

  @Column('integer')
  questionCount: number;

  @CreateDateColumn({ type: 'timestamptz' })
  submittedAt: Date;

  @Column('timestamptz', { nullable: true })
  reopenedAt: Date | null;

  @Column('uuid', { name: 'reopened_by', nullable: true })
  reopenedById: string | null;

  @ManyToOne(() => UserEntity, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn({ name: 'reopened_by' })
  reopenedBy: Relation<UserEntity> | null;
}
