import { Button, makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import {
  type FamilyToSpare,
  type LineToSettle,
  linesToSettle,
  whySettleLine,
} from '../../../core/conferences/lines-to-settle.ts';
import type { Section, Statement } from '../../../core/conferences/record.ts';
import { begin } from '../../../core/conferences/self-check.ts';
import { familyToSpare } from '../../../core/disclosure/family-to-spare.ts';
import { Notice } from '../../ui/notice.tsx';
import { useRoom, useRoomPart } from './use-room.tsx';

/**
 * After the conference: the lines under a heading that look private and go to everyone, each until somebody has said who may have it.
 * While people speak it would be noise.
 */
export const AskWhoMayHave = ({ section }: { readonly section: Section }) => {
  const { sitting, family, latest, isOpen } = useRoom();
  const invitees = useRoomPart(({ record }) => record.invitees);
  if (!isOpen || sitting.sitting.progress.closedAt === null) return null;
  const file = { family, request: sitting.request, record: { ...latest().record, invitees } };
  const spared = familyToSpare(file);
  return <Asked key={JSON.stringify(spared)} section={section} spared={spared} />;
};

const Asked = ({ section, spared }: { readonly section: Section; readonly spared: FamilyToSpare }) => {
  const styles = useStyles();
  const statements = useRoomPart(({ record }) => record.statements);
  const segments = useRoomPart(({ record }) => record.segments);
  // At every key in a record that is put right: a line that is the same is not read again.
  const known = useRef(new WeakMap<Statement, ReadonlyArray<LineToSettle>>());
  const lines = statements.flatMap((line) => {
    if (line.section !== section) return [];
    const found = known.current.get(line) ?? linesToSettle({ statements: [line], segments }, spared);
    known.current.set(line, found);
    return found;
  });
  if (lines.length === 0) return null;
  return (
    <div className={styles.asked}>
      {lines.map((one) => (
        <WhoMayHave
          key={one.line.id}
          {...one}
          why={`${whySettleLine(one)} Choose here, or narrow the line itself below.`}
          // The question goes once it is answered: the line itself, with what it says now, is where one goes on.
          onSettled={() => document.querySelector<HTMLElement>(`[data-statement="${CSS.escape(one.line.id)}"]`)?.focus()}
        />
      ))}
    </div>
  );
};

/** Who may have one line that looks private: workers alone, or everyone after all. */
export const WhoMayHave = ({
  line,
  kinds,
  why,
  onSettled,
}: LineToSettle & { readonly why: string; readonly onSettled?: () => void }) => {
  const { edit } = useRoom();
  const settle = (change: Pick<Statement, 'audience'> | Pick<Statement, 'settled'>): void => {
    edit({ edit: 'statement.change', id: line.id, change });
    onSettled?.();
  };
  return (
    <Notice
      tone="warning"
      title={`Who may have “${begin(line.text).replace(/[.]$/, '')}”?`}
      next={why}
      actions={
        <>
          <Button size="small" onClick={() => settle({ audience: { to: 'professionals' } })}>
            Professionals alone
          </Button>
          <Button size="small" onClick={() => settle({ settled: [...new Set([...(line.settled ?? []), ...kinds])] })}>
            Everyone may have it
          </Button>
        </>
      }
    />
  );
};

const useStyles = makeStyles({
  asked: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '0 16px 8px', maxHeight: '40%', overflowY: 'auto' },
});
