import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ImportEntity } from './import.entity.ts';

export interface Fault {
  /** Empty where the row as a whole is at fault. */
  column: string;
  reason: string;
}

/** A row of a file that cannot become a question, with all that is wrong with it. */
@Entity('import_errors')
export class ImportErrorEntity {
  @PrimaryColumn('uuid')
  importId: string;

  @ManyToOne(() => ImportEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn()
  import: Relation<ImportEntity>;

  @PrimaryColumn('integer')
  rowNumber: number;

  @Column('integer')
  line: number;

  @Column('jsonb')
  faults: Fault[];

  /** What the row holds, in the order of the contract's columns. */
  @Column('text', { array: true })
  cells: string[];
}
