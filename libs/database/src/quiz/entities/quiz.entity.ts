import { Column, CreateDateColumn, Entity, PrimaryColumn, Unique, UpdateDateColumn } from 'typeorm';

@Entity('quizzes')
@Unique(['slug'])
export class QuizEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

  @Column('varchar', { length: 60 })
  slug: string;

  @Column('varchar', { length: 120 })
  title: string;

  @Column('text', { default: '' })
  description: string;

  @Column('boolean', { default: false })
  published: boolean;

  /** Raised in the transaction of every change of the questions, so that no outdated list is served from the cache. */
  @Column('integer', { default: 1 })
  revision: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt: Date;
}
