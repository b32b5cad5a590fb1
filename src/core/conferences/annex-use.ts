import type { LocalDateTime } from '../local-date.ts';

/** That somebody read or changed the restricted part on one day, first and last. */
export interface AnnexUse {
  readonly what: 'read' | 'changed';
  /** The name of who did. */
  readonly by: string;
  readonly firstAt: LocalDateTime;
  readonly lastAt: LocalDateTime;
}
