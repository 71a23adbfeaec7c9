import type { ExportKind, ExportStatus } from '@math-app/contracts/quiz';
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
} from 'typeorm';
import { QuizEntity } from './quiz.entity.ts';
import { UserEntity } from '../../platform/entities/user.entity.ts';

/** A file that a staff member has requested, stored as `private/exports/<id>`. */
@Entity('exports')
@Check('exports_kind_check', `kind IN ('country-report', 'results', 'worksheet')`)
@Check('exports_status_check', `status IN ('waiting', 'making', 'ready', 'failed')`)
export class ExportEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

  @Index()
  @Column('uuid')
  userId: string;

  @ManyToOne(() => UserEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn()
  user: Relation<UserEntity>;

  @Column('varchar', { length: 20 })
  kind: ExportKind;

  /** Null if it covers all quizzes. */
  @Index()
  @Column('uuid', { nullable: true })
  quizId: string | null;

  @ManyToOne(() => QuizEntity, { onDelete: 'CASCADE', nullable: true })
  @JoinColumn()
  quiz: Relation<QuizEntity> | null;

  @Column('boolean', { default: false })
  withAnswers: boolean;

  @Column('varchar', { length: 120 })
  fileName: string;

  @Column('varchar', { length: 10, default: 'waiting' })
  status: ExportStatus;

  /** The number of rows or questions in the file so far. */
  @Column('integer', { default: 0 })
  done: number;

  /** 0 until the worker has counted them. */
  @Column('integer', { default: 0 })
  total: number;

  @Column('integer', { nullable: true })
  sizeBytes: number | null;

  /** In plain language. */
  @Column('text', { nullable: true })
  error: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  readyAt: Date | null;

  @Index()
  @Column('timestamptz')
  expiresAt: Date;
}
