import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { SittingRow } from '../../../contract/sitting-answers.ts';
import type { FamilyId, SittingId } from '../../../core/identifiers.ts';
import { longDate } from '../../../core/local-date.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { WarningsBand } from '../../ui/warnings-band.tsx';
import { PartnerRequests } from './partner-requests.tsx';

export interface FamilyScreenProps {
  readonly familyId: FamilyId;
  readonly onSitting: (row: SittingRow) => void;
  readonly onNewRequest: () => void;
  /** Opens the request that was made because a partner agency asked for it. */
  readonly onRequest: (sittingId: SittingId) => void;
  /** The family's details, which the conference workspace shows as well. */
  readonly children: ReactNode;
}

/** One family: its conferences, and everything that is known of its people. */
export const FamilyScreen = ({ familyId, onSitting, onNewRequest, onRequest, children }: FamilyScreenProps) => {
  const file = useLive('family.get', { familyId });
  if (file === undefined) return <Loading />;
  if (!file.ok) return <Notice {...messageFor(file.error)} />;
  const { family } = file.value;
  return (
    <Page
      above={family.reference}
      title={family.name}
      actions={
        <Button appearance="primary" size="large" icon={<AddRegular />} onClick={onNewRequest}>
          New request
        </Button>
      }
    >
      <WarningsBand familyId={familyId} />
      <FamilyConferences reference={family.reference} onSitting={onSitting} />
      <PartnerRequests familyId={familyId} onRequest={onRequest} />
      {children}
    </Page>
  );
};

const FamilyConferences = ({
  reference,
  onSitting,
}: {
  readonly reference: string;
  readonly onSitting: (row: SittingRow) => void;
}) => {
  const styles = useStyles();
  const found = useLive('sitting.list', { like: reference, filter: 'all' });
  const rows = found?.ok ? found.value.filter((row) => row.reference.startsWith(`${reference}/`)) : [];
  return (
    <Section title="Conferences" look="card">
      {rows.length === 0 ? (
        <p className={styles.none}>None yet. A conference begins with a request.</p>
      ) : (
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={row.sittingId} className={styles.row}>
              <Link as="button" onClick={() => onSitting(row)}>
                {row.heldOn === null ? 'Not booked' : longDate(row.heldOn)}, {row.kind}
              </Link>
              <span className={styles.none}>
                {row.reference}. {row.dueInWords}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

const useStyles = makeStyles({
  none: { margin: '0', color: tokens.colorNeutralForeground2 },
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', gap: '4px 16px', flexWrap: 'wrap', alignItems: 'baseline' },
});
