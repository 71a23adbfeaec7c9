import type { ImportFailureCode, ImportFormat, ImportMode, ImportStatus } from '@math-app/contracts/quiz';
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
import { UserEntity } from '../../platform/entities/user.entity.ts';

/** A file of questions that is being imported, and its progress. */
@Entity('imports')
@Index('imports_once_key', ['sha256'], {
  unique: true,
  where: `NOT repeated AND status NOT IN ('failed', 'cancelled')`,
})
@Index('imports_under_way_key', ['sha256'], {
  unique: true,
  where: `status IN ('waiting', 'checking', 'writing')`,
})
@Check('imports_format_check', `format IN ('csv', 'json')`)
@Check('imports_mode_check', `mode IN ('all-or-nothing', 'good-rows')`)
@Check(
  'imports_status_check',
  `status IN ('waiting', 'checking', 'writing', 'completed', 'failed', 'cancelled')`,
)
export class ImportEntity {
  /** Also the name of the upload: `private/imports/<id>`. */
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

  @Column('uuid', { nullable: true })
  createdById: string | null;

  @ManyToOne(() => UserEntity, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn()
  createdBy: Relation<UserEntity> | null;

  @Column('varchar', { length: 200 })
  fileName: string;

  @Column('varchar', { length: 10 })
  format: ImportFormat;

  @Column('varchar', { length: 20 })
  mode: ImportMode;

  /** Hash of the content, in hex. The same file is recognized by its content, not its name. */
  @Column('varchar', { length: 64 })
  sha256: string;

  @Column('integer')
  byteCount: number;

  /** Imported although the same file had been imported before. */
  @Column('boolean', { default: false })
  repeated: boolean;

  @Column('varchar', { length: 10, default: 'waiting' })
  status: ImportStatus;

  /** The worker checks this whenever it reports its progress. */
  @Column('boolean', { default: false })
  cancelRequested: boolean;

  @Column('real', { default: 0 })
  percent: number;

  @Column('integer', { default: 0 })
  readCount: number;

  @Column('integer', { default: 0 })
  badCount: number;

  @Column('integer', { default: 0 })
  writtenCount: number;

  @Column('integer', { nullable: true })
  totalCount: number | null;

  @Column('integer', { nullable: true })
  rowsPerSecond: number | null;

  @Column('integer', { nullable: true })
  remainingSeconds: number | null;

  @Column('varchar', { length: 30, nullable: true })
  failureCode: ImportFailureCode | null;

  @Column('text', { nullable: true })
  failureDetail: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;
}
