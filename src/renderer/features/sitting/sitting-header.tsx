import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SittingView } from '../../../contract/sitting-answers.ts';
import { quoracyInWords } from '../../../core/attendance/quoracy-words.ts';
import { isOutcomeLetter } from '../../../core/disclosure/document-kinds.ts';
import { useLive } from '../../engine/use-live.ts';
import { useRecord } from '../../engine/use-record.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { StageLine } from '../../ui/stage-line.tsx';
import { narrow } from '../../ui/theme.ts';
import { WarningsBand } from '../../ui/warnings-band.tsx';
import { Why } from '../../ui/why.tsx';
import { sentenceCase } from '../../words/record-words.ts';
import { childrenInWords, dueStates, kindInWords, whenInWords } from './sitting-words.ts';
import { stagesOf } from './stages.ts';

/**
 * Which family, which conference, how it stands: the same on every tab. Where `isBrief` the facts stand in one run without their names,
 * which a screen reader still says: the room below is for the work of the tab.
 */
export const SittingHeader = ({ view, isBrief }: { readonly view: SittingView; readonly isBrief: boolean }) => {
  const styles = useStyles();
  const { sitting, family, chair, profile } = view;
  const log = useLive('documents.log', { sittingId: sitting.id });
  const letters = log?.ok === true ? log.value.filter(({ kind }) => isOutcomeLetter(kind)) : [];
  const letterAt = letters.map(({ at }) => at).sort()[0] ?? null;
  return (
    <header className={styles.header}>
      <div className={styles.names}>
        <PageHeading>{`${family.name} family`}</PageHeading>
        <span className={styles.children}>{childrenInWords(view) || 'No child chosen yet'}</span>
        <span className={styles.kind}>
          {kindInWords(view)}, {sitting.reference}
        </span>
      </div>
      <WarningsBand familyId={family.id} />
      <dl className={mergeClasses(styles.facts, isBrief && styles.brief)}>
        <Fact name="When">{whenInWords(view)}</Fact>
        <Fact name="Where">{sitting.place || (sitting.remoteLink === '' ? 'Not said yet' : 'By video')}</Fact>
        <Fact name={sentenceCase(profile.chairLabel)}>{chair?.name ?? 'Not named yet'}</Fact>
        <Fact name="Time limit">
          {dueStates(view).map(({ words, late, conference }) => (
            <span key={words} className={mergeClasses(styles.due, late && styles.late)}>
              {words} {conference.due !== null && <Why due={conference.due} label="Why?" />}
            </span>
          ))}
        </Fact>
        <Fact name="Quoracy">
          <Quoracy sittingId={sitting.id} />
        </Fact>
      </dl>
      <StageLine label="How far it is" steps={stagesOf({ progress: sitting.progress, letterAt })} />
    </header>
  );
};

const Quoracy = ({ sittingId }: { readonly sittingId: SittingView['sitting']['id'] }) => {
  const judged = useLive('sitting.quoracy', { sittingId });
  const { view } = useRecord();
  const came = Object.values(view?.record.invitees ?? {}).some(({ attendance }) => attendance === 'attended');
  if (judged?.ok !== true || view === undefined) return null;
  return came ? quoracyInWords(judged.value) : 'Nobody has come yet';
};

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
};

const useStyles = makeStyles({
  header: { display: 'flex', flexDirection: 'column', gap: '12px' },
  names: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 16px', minWidth: '0' },
  children: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2 },
  kind: { marginLeft: 'auto', color: tokens.colorNeutralForeground2, [narrow]: { marginLeft: '0' } },
  facts: {
    display: 'grid',
    gridTemplateColumns: '5fr 7fr 4fr 6fr 5fr',
    gap: '8px 24px',
    margin: '0',
    [narrow]: { gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))' },
  },
  brief: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 24px',
    '& dt': { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  },
  fact: { minWidth: '0' },
  name: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  value: { margin: '0', overflowWrap: 'anywhere' },
  due: { display: 'block' },
  late: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusDangerForeground1 },
});
