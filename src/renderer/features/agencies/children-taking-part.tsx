import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { DeskApi } from '../../../contract/api.ts';
import type { InputOf } from '../../../contract/procedure.ts';
import type { ParticipationReport } from '../../../contract/sitting-answers.ts';
import { ageGroupNames } from '../../../core/attendance/participation-count.ts';
import { participationName } from '../../../core/conferences/decision-words.ts';
import { participationCodes } from '../../../core/conferences/record.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { longDate } from '../../../core/local-date.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { CountedRows } from './counted-rows.tsx';
import type { Period } from './period.ts';

type Row = ParticipationReport['rows'][number];
type Code = InputOf<DeskApi['participation.figure']>['code'];

/** How children took part in their conferences, by age and code, each figure opening the children that it counts (MI09, AT06). */
export const ChildrenTakingPart = ({
  period,
  onSitting,
}: {
  readonly period: Period;
  readonly onSitting: (sittingId: SittingId) => void;
}) => {
  const [opened, setOpened] = useState<{ readonly group: Row['group']; readonly code: Code }>();
  const report = useLive('participation.count', period);
  return (
    <Section
      title="How children took part"
      lead="Counted for each child at each conference that was held and closed, by their age on the day and the code the chair gave."
    >
      {report?.ok === false && <Notice {...messageFor(report.error)} />}
      {report?.ok && (
        <>
          <p role="status">
            Conferences from {longDate(report.value.from)} to {longDate(report.value.until)}.
          </p>
          <DataTable<Code>
            label="How children took part"
            rows={report.value.rows.length === 0 ? [] : codes}
            rowKey={(code) => code}
            columns={[
              { id: 'code', header: 'How they took part', cell: inWords, width: '34%' },
              ...report.value.rows.map((row) => ({
                id: row.group,
                header: nameOf(row.group),
                cell: (code: Code) => (
                  <Count
                    count={code === 'all' ? row.total : (row.counts[code] ?? 0)}
                    name={`${nameOf(row.group)}, ${inWords(code)}`}
                    onOpen={() => setOpened({ group: row.group, code })}
                  />
                ),
                align: 'end' as const,
              })),
            ]}
            empty={<EmptyState title="No conference was held and closed in this time." />}
          />
          {opened !== undefined && (
            <Opened {...opened} period={period} onSitting={onSitting} onClose={() => setOpened(undefined)} />
          )}
        </>
      )}
    </Section>
  );
};

const codes: ReadonlyArray<Code> = [...participationCodes, 'not-said', 'all'];
const inWords = (code: Code): string =>
  code === 'not-said' ? 'Not said' : code === 'all' ? 'All children' : participationName(code);
const nameOf = (group: Row['group']): string => (group === 'all' ? 'All ages' : ageGroupNames[group]);

/** A count that opens what it counts; none opens nothing. */
const Count = ({ count, name, onOpen }: { readonly count: number; readonly name: string; readonly onOpen: () => void }) =>
  count === 0 ? (
    0
  ) : (
    <Link as="button" aria-label={`${name}: ${count}. Show which`} onClick={onOpen}>
      {count}
    </Link>
  );

const Opened = ({
  group,
  code,
  period,
  onSitting,
  onClose,
}: {
  readonly group: Row['group'];
  readonly code: Code;
  readonly period: Period;
  readonly onSitting: (sittingId: SittingId) => void;
  readonly onClose: () => void;
}) => {
  const rows = useLive('participation.figure', { ...period, group, code });
  return rows?.ok ? (
    <CountedRows title={`${nameOf(group)}, ${inWords(code)}`} rows={rows.value} onSitting={onSitting} onClose={onClose} />
  ) : null;
};
