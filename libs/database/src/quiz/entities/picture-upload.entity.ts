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
 * A picture on its way to its question. Whoever deletes the row decides: the worker, which stores the picture, or the
 * API, which takes the upload back.
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
