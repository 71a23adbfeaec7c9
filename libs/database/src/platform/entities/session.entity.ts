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
import { UserEntity } from './user.entity.ts';

/** A signed-in browser. The cookie contains the id, this row only its hash, so a copy of the table opens no session. */
@Entity('sessions')
export class SessionEntity {
  /** SHA-256 of the id, as base64url. */
  @PrimaryColumn('varchar', { length: 43 })
  idHash: string;

  @Index()
  @Column('uuid')
  userId: string;

  @ManyToOne(() => UserEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn()
  user: Relation<UserEntity>;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Index()
  @Column('timestamptz')
  expiresAt: Date;
}
