import type { Role } from '@math-app/contracts';
import { Check, Column, CreateDateColumn, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('users')
@Unique(['email'])
@Check('users_role_check', `role IN ('student', 'staff')`)
@Check('users_email_check', 'email = lower(email)')
export class UserEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

  @Column('varchar', { length: 80 })
  name: string;

  @Column('varchar', { length: 254 })
  email: string;

  /** Argon2id in PHC format, with salt and cost. Only selected on request. */
  @Column('text', { select: false })
  passwordHash: string;

  /** ISO 3166-1 alpha-2. */
  @Column('varchar', { length: 2 })
  country: string;

  /** E.164. */
  @Column('varchar', { length: 16, nullable: true })
  phone: string | null;

  @Column('varchar', { length: 10, default: 'student' })
  role: Role;

  @Column('boolean', { default: false })
  disabled: boolean;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
