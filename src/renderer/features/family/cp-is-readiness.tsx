import type { CpIsRow } from '../../../core/children/cp-is.ts';
import type { FamilyId } from '../../../core/identifiers.ts';
import { useLive } from '../../engine/use-live.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Section } from '../../ui/section.tsx';

/** What the council's system needs of each child before it can tell CP-IS of a plan, with the gaps counted (PF05). */
export const CpIsReadiness = ({ familyId }: { readonly familyId: FamilyId }) => {
  const found = useLive('family.cpIs', { familyId });
  if (found?.ok !== true || found.value.length === 0) return null;
  const gaps = found.value.reduce((count, row) => count + row.gaps.length, 0);
  return (
    <Section
      title={gaps === 0 ? 'Ready for CP-IS' : `Ready for CP-IS: ${gaps} ${gaps === 1 ? 'gap' : 'gaps'}`}
      lead="Close the gaps before the conference: the council’s own system tells CP-IS of a plan that begins, changes or ends."
    >
      <DataTable<CpIsRow>
        label="Ready for CP-IS"
        rows={found.value}
        rowKey={(row) => row.childId}
        columns={[
          { id: 'child', header: 'Child', cell: (row) => row.name },
          {
            id: 'nhs',
            header: 'NHS number',
            cell: (row) => (row.nhsNumber === '' ? 'Not known' : `${row.nhsNumber}${row.isMothers ? ' (mother’s)' : ''}`),
          },
          { id: 'upn', header: 'Pupil number', cell: (row) => row.upn || 'Not known' },
          { id: 'legal', header: 'Legal status', cell: (row) => row.legalStatus || 'Not said' },
          { id: 'plans', header: 'Earlier plans', cell: (row) => (row.previousPlans === 0 ? 'None known' : row.previousPlans) },
          { id: 'gaps', header: 'To close', cell: (row) => (row.gaps.length === 0 ? 'Nothing' : row.gaps.join(' ')) },
        ]}
      />
    </Section>
  );
};
