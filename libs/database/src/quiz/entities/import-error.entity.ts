import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ImportEntity } from './import.entity.ts';

export interface Fault {
  /** Empty if it concerns the whole row. */
  column: string;
  reason: string;
}

/** A bad row of an imported file, with everything that is wrong with it. */
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

  /** The content of the row, in the order of the contract's columns. */
  @Column('text', { array: true })
  cells: string[];
}
