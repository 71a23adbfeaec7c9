import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { QuestionEntity } from './question.entity.ts';
import { UserEntity } from '../../platform/entities/user.entity.ts';

/** A student's answer so far, not yet graded. */
@Entity('answers')
export class AnswerEntity {
  @PrimaryColumn('uuid')
  userId: string;

  @ManyToOne(() => UserEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn()
  user: Relation<UserEntity>;

  @Index()
  @PrimaryColumn('uuid')
  questionId: string;

  @ManyToOne(() => QuestionEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn()
  question: Relation<QuestionEntity>;

  @Column('varchar', { length: 40 })
  value: string;

  @Column('timestamptz', { default: () => 'now()' })
  savedAt: Date;
}
