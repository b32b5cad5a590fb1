import type { Bridge } from '../contract/bridge.ts';

/** The one place that holds the records, the services and the Word writer. It has no window and knows no shell. */
export interface Engine extends Bridge {
  /** Finishes what is being written, moves the write-ahead log into the database and forgets the keys (security.md A2). */
  close(): Promise<void>;
}
