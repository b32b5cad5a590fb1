import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import type { SittingView } from '../../../contract/sitting-answers.ts';
import { useLive } from '../../engine/use-live.ts';
import { narrow } from '../../ui/theme.ts';
import { WarningsBand } from '../../ui/warnings-band.tsx';
import { SaveWords } from './save-words.tsx';
import { childrenInWords, kindInWords } from './sitting-words.ts';

/** The Room fills the window; the rest of the window cannot be reached until one goes back. */
export const RoomFrame = ({
  view,
  onBack,
  children,
}: {
  readonly view: SittingView;
  readonly onBack: () => void;
  readonly children: ReactNode;
}) => {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const status = useLive('vault.status', {});
  const isPractice = status?.ok === true && status.value.open?.which === 'practice';
  useEffect(() => (frame.current === null ? undefined : coverTheRest(frame.current)), []);
  return (
    <div ref={frame} className={styles.frame}>
      <header className={styles.bar}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          Back to the conference
        </Button>
        <h1 className={styles.title}>
          {`${view.family.name} family`}
          <span className={styles.what}>
            {kindInWords(view)} · {childrenInWords(view)}
          </span>
        </h1>
        {isPractice && <span className={styles.practice}>Practice: invented families</span>}
        <SaveWords />
      </header>
      <div className={styles.warnings}>
        <WarningsBand familyId={view.family.id} />
      </div>
      <div className={styles.room}>{children}</div>
    </div>
  );
};

/** Makes everything beside `element` inert, up to the window itself, for as long as it is shown. */
const coverTheRest = (element: HTMLElement): (() => void) => {
  const covered: HTMLElement[] = [];
  for (let held: HTMLElement | null = element; held !== null && held.parentElement !== document.body; held = held.parentElement)
    for (const sibling of held.parentElement?.children ?? [])
      if (sibling !== held && sibling instanceof HTMLElement && !sibling.inert) {
        sibling.inert = true;
        covered.push(sibling);
      }
  return () => {
    for (const sibling of covered) sibling.inert = false;
  };
};

const useStyles = makeStyles({
  frame: {
    position: 'fixed',
    inset: '0',
    zIndex: 10,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    [narrow]: { overflowY: 'auto' },
    '@media (max-height: 520px)': { overflowY: 'auto' },
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '4px 16px',
    flexShrink: 0,
    minHeight: '48px',
    padding: '4px 16px 4px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    flex: '1 1 240px',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '0 12px',
    margin: '0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  what: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  practice: {
    padding: '2px 12px',
    borderRadius: tokens.borderRadiusCircular,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorPaletteMarigoldForeground2,
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  warnings: { flexShrink: 0, padding: '0 16px' },
  room: {
    flexGrow: 1,
    minHeight: '0',
    [narrow]: { flexShrink: 0 },
    '@media (max-height: 520px)': { flexShrink: 0 },
  },
});
