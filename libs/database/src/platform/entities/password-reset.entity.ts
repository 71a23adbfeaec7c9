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

/** An emailed link that sets one new password. A used or replaced link is deleted, so every row is valid until it expires. */
@Entity('password_resets')
export class PasswordResetEntity {
  /** SHA-256 of the token, as base64url. */
  @PrimaryColumn('varchar', { length: 43 })
  tokenHash: string;

  @Index({ unique: true })
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
