import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a worker last proved that it can reach both its queue and the database. One row per process. */
@Entity('heartbeats')
export class HeartbeatEntity {
  /** Host name and process id. */
  @PrimaryColumn('varchar', { length: 300 })
  worker: string;

  /** The queues that it takes jobs from; see QueueConnection.identify. */
  @Column('varchar', { length: 60 })
  queue: string;

  @Column('timestamptz')
  beatAt: Date;
}
