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
import { QuestionEntity } from './question.entity.ts';

/**
 * An uploaded picture that isn't stored yet. The process that deletes the row decides: the worker stores the picture, the
 * API cancels the upload.
 */
@Entity('picture_uploads')
export class PictureUploadEntity {
  /** Also the name of the uploaded file. */
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  questionId: string;

  @ManyToOne(() => QuestionEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn()
  question: Relation<QuestionEntity>;

  @Column('varchar', { length: 300 })
  alt: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
