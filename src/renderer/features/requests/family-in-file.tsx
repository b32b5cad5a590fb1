import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RequestSeen } from '../../../contract/request-forms.ts';
import { type ConferenceKind, kindName } from '../../../core/conferences/sitting.ts';
import type { FamilyId } from '../../../core/identifiers.ts';
import { sentenceCase } from '../../../core/words.ts';
import { Section } from '../../ui/section.tsx';
import { Rest } from './request-file.tsx';

export interface FamilyInFileProps {
  readonly fileName: string;
  readonly seen: RequestSeen;
  readonly kind: ConferenceKind;
  readonly onFamily: (familyId: FamilyId) => void;
  readonly onKind: (kind: ConferenceKind) => void;
  readonly onPutAway: () => void;
}

/** Before there is a request: which family the file may be about, and which kind of conference it asks for. The rest is read with the request (IN09). */
export const FamilyInFile = ({ fileName, seen, kind, onFamily, onKind, onPutAway }: FamilyInFileProps) => {
  const styles = useStyles();
  const asked = seen.kind;
  return (
    <Section
      title={`What ${fileName} says`}
      lead="Say whose it is and start the request; the rest of the file is then proposed beside it, to be accepted one by one."
      look="card"
      actions={<Button onClick={onPutAway}>Put the file away</Button>}
    >
      {seen.families.length === 0 && <p className={styles.line}>It names no family that is here.</p>}
      <ul aria-label="Families that it may be about" className={styles.list}>
        {seen.families.map(({ familyId, name, reference, why }) => (
          <li key={familyId} className={styles.row}>
            <div className={styles.words}>
              <strong>{name}</strong> {reference}
              <div className={styles.why}>{sentenceCase(why)}.</div>
            </div>
            <Button aria-label={`It is about ${name}`} onClick={() => onFamily(familyId)}>
              It is this family
            </Button>
          </li>
        ))}
      </ul>
      {asked !== null && asked !== kind && (
        <div className={styles.row}>
          <span className={styles.words}>It asks for: {kindName(asked)}.</span>
          <Button onClick={() => onKind(asked)}>Accept the kind</Button>
        </div>
      )}
      <Rest seen={seen} />
    </Section>
  );
};

const useStyles = makeStyles({
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  words: { flex: '1 1 320px', minWidth: '0' },
  why: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  line: { margin: '0' },
});
