import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { QuizEntity } from './quiz.entity.ts';
import { UserEntity } from './user.entity.ts';

/** One person's graded quiz. The unique pair is what makes "once only" true when two submits arrive together. */
@Entity('submissions')
@Unique(['userId', 'quizId'])
export class SubmissionEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

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
}
