import type { LocalDate } from '../local-date.ts';
import type { Report } from './record.ts';

/** Whether something came of a report: the report itself, or word that nothing is known. */
export const isAnswered = ({ status }: Pick<Report, 'status'>): boolean => status === 'received' || status === 'nil-return';

/**
 * A report after somebody noted how it stands. What came has a day, today unless another was said: without one it could be called neither in
 * time nor late (RP01).
 */
export const withStatus = (report: Report, status: Report['status'], today: LocalDate): Report => ({
  ...report,
  status,
  receivedOn: isAnswered({ status }) ? (report.receivedOn ?? today) : report.receivedOn,
});
