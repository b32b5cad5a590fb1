import { Button, makeStyles } from '@fluentui/react-components';
import { linesToSettle, whySettleLine } from '../../../core/conferences/lines-to-settle.ts';
import type { Section, Statement } from '../../../core/conferences/record.ts';
import type { StatementId } from '../../../core/identifiers.ts';
import { Notice } from '../../ui/notice.tsx';
import { useRoom, useRoomPart } from './use-room.tsx';

/**
 * After the conference: the lines under a heading that look private and go to everyone, each until somebody has said who may have it.
 * While people speak it would be noise.
 */
export const AskWhoMayHave = ({ section }: { readonly section: Section }) => {
  const { sitting, isOpen } = useRoom();
  const asked = new Set(sitting.missing.map(({ id }) => id));
  return isOpen && [...asked].some((id) => id.startsWith('line-reading:')) ? <Asked section={section} asked={asked} /> : null;
};

const Asked = ({ section, asked }: { readonly section: Section; readonly asked: ReadonlySet<string> }) => {
  const styles = useStyles();
  const { family, edit } = useRoom();
  const statements = useRoomPart(({ record }) => record.statements);
  const segments = useRoomPart(({ record }) => record.segments);
  // At every key in a record that is put right: only the few lines that are asked about are looked at.
  const these = statements.filter((line) => line.section === section && asked.has(`line-reading:${line.id}`));
  const places = family.people.flatMap(({ child }) => (child === null ? [] : [child.school]));
  // Whether somebody is kept apart is known where the list of what is missing is made.
  const lines = linesToSettle({ statements: these, segments }, { places, isSomebodyApart: true });
  if (lines.length === 0) return null;
  // The question goes once it is answered: the line itself, with what it says now, is where one goes on.
  const settle = (id: StatementId, change: Pick<Statement, 'audience'> | Pick<Statement, 'settled'>): void => {
    edit({ edit: 'statement.change', id, change });
    document.querySelector<HTMLElement>(`[data-statement="${CSS.escape(id)}"]`)?.focus();
  };
  return (
    <div className={styles.asked}>
      {lines.map(({ line, kinds }) => (
        <Notice
          key={line.id}
          tone="warning"
          title={`Who may have “${line.text.trim().replace(/[.]$/, '')}”?`}
          next={`${whySettleLine({ kinds })} Choose here, or narrow the line itself below.`}
          actions={
            <>
              <Button size="small" onClick={() => settle(line.id, { audience: { to: 'professionals' } })}>
                Professionals alone
              </Button>
              <Button
                size="small"
                onClick={() => settle(line.id, { settled: [...new Set([...(line.settled ?? []), ...kinds])] })}
              >
                Everyone may have it
              </Button>
            </>
          }
        />
      ))}
    </div>
  );
};

const useStyles = makeStyles({
  asked: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '0 16px 8px', maxHeight: '40%', overflowY: 'auto' },
});
