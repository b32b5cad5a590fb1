import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { FamilyRow } from '../../../contract/families.ts';
import type { FamilyId } from '../../../core/identifiers.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FirstShown } from '../../ui/first-shown.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { NewFamily } from './new-family.tsx';

/** Every family that the desk knows, found by its name, a child or its reference. */
export const FamiliesScreen = ({ onOpen }: { readonly onOpen: (familyId: FamilyId) => void }) => {
  const [like, setLike] = useState('');
  const [isAdding, setAdding] = useState(false);
  const found = useLive('family.list', { like: like.trim() });
  return (
    <Page
      title="Families"
      actions={
        !isAdding && (
          <Button appearance="primary" size="large" icon={<AddRegular />} onClick={() => setAdding(true)}>
            New family
          </Button>
        )
      }
    >
      {isAdding && <NewFamily onMade={onOpen} onClose={() => setAdding(false)} />}
      <SearchField label="Search families" placeholder="Family name, child's name or reference" value={like} onChange={setLike} />
      {found === undefined && <Loading />}
      {found !== undefined && !found.ok && <Notice {...messageFor(found.error)} />}
      {found?.ok && (
        <DataTable<FamilyRow>
          label="Families"
          rows={found.value}
          rowKey={(row) => row.family.id}
          onOpen={(row) => onOpen(row.family.id)}
          columns={[
            { id: 'name', header: 'Family', cell: (row) => row.family.name, width: '24%' },
            { id: 'children', header: 'Children', cell: (row) => row.children || 'No child entered yet', width: '36%' },
            { id: 'plan', header: 'With a plan today', cell: (row) => (row.onPlan === 0 ? 'None' : row.onPlan), width: '140px' },
            { id: 'reference', header: 'Reference', cell: (row) => row.family.reference, width: '180px' },
          ]}
          empty={
            like.trim() === '' ? (
              <EmptyState title="There is no family yet.">
                Add one here, or begin with a request: the family is made in the same step.
              </EmptyState>
            ) : (
              <EmptyState title="No family is called that.">
                Try part of the name, a child's given name or the case reference.
              </EmptyState>
            )
          }
        />
      )}
      {found?.ok && <FirstShown count={found.value.length} />}
    </Page>
  );
};
