import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { MatterView } from '../../../contract/following.ts';
import { routeName } from '../../../core/following/matters.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { type LocalDate, shortDate } from '../../../core/local-date.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { counted } from '../../words/record-words.ts';

/** The challenge log, with the legal planning recommendations: everything that was raised about any conference (DC05, DC09). */
export const MattersScreen = ({
  onSitting,
  onBack,
}: {
  readonly onSitting: (sittingId: SittingId) => void;
  readonly onBack: () => void;
}) => {
  const [from, setFrom] = useState<LocalDate | null>(null);
  const [until, setUntil] = useState<LocalDate | null>(null);
  const [isAll, setAll] = useState(false);
  const found = useLive('matter.list', { sittingId: null, from, until });
  const all = found?.ok ? found.value : [];
  const rows = isAll ? all : all.filter((matter) => matter.isOpen);
  return (
    <Page
      title="Challenges and legal planning"
      lead={`${counted(all.filter((matter) => matter.isOpen).length, 'matter')} open, of ${all.length} raised in this time.`}
      actions={
        <Button size="large" onClick={onBack}>
          Back to conferences
        </Button>
      }
    >
      <FieldRow widths="own">
        <DateField label="Raised from" value={from} hint="Leave it empty for the beginning." onChange={setFrom} />
        <DateField label="Until" value={until} hint="This day too." onChange={setUntil} />
      </FieldRow>
      <Checkbox label="Those with an outcome too" checked={isAll} onChange={(_, { checked }) => setAll(checked === true)} />
      {found === undefined && <Loading label="Opening the log" />}
      {found !== undefined && !found.ok && <Notice {...messageFor(found.error)} />}
      {found?.ok && (
        <DataTable<MatterView>
          label="Challenges and legal planning"
          rows={rows}
          rowKey={({ key }) => `${key.route}:${key.id}`}
          onOpen={({ sittingId }) => onSitting(sittingId)}
          empty={
            <EmptyState title={isAll ? 'Nothing was raised' : 'Nothing is open'}>
              Dissents and recommendations come here from the decisions, complaints and other challenges from the end of the
              Decisions tab.
            </EmptyState>
          }
          columns={[
            {
              id: 'family',
              header: 'Family',
              cell: (row) => row.familyName,
              under: (row) => row.reference,
              width: '16%',
            },
            {
              id: 'what',
              header: 'What it is',
              cell: ({ key }) => routeName[key.route],
              under: ({ childName }) => childName,
              width: '20%',
            },
            {
              id: 'raised',
              header: 'Raised',
              cell: ({ raisedOn }) => (raisedOn === null ? 'Not said' : shortDate(raisedOn)),
              under: ({ raisedBy, owner }) => raisedBy || owner,
              width: '18%',
            },
            { id: 'words', header: 'In their words', cell: ({ words }) => words, width: '26%' },
            {
              id: 'state',
              header: 'Where it stands',
              cell: ({ isOpen, state }) => <Status tone={isOpen ? 'soon' : 'good'}>{state}</Status>,
              width: '20%',
            },
          ]}
        />
      )}
    </Page>
  );
};
