import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { type AgendaItem, agendaFor, heldItem, orderAfterMove } from '../../../core/conferences/agenda.ts';
import { openSegment } from '../../../core/conferences/in-the-room.ts';
import { partOfNewLine } from '../../../core/conferences/part-of-new-line.ts';
import type { Section } from '../../../core/conferences/record.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { newId } from '../../engine/new-id.ts';
import { Notice } from '../../ui/notice.tsx';
import { useShortcut } from '../../ui/shortcuts.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { narrow } from '../../ui/theme.ts';
import { AgendaList } from './agenda-list.tsx';
import { ArrivalsPanel } from './arrivals-panel.tsx';
import { AskWhoMayHave } from './ask-who-may-have.tsx';
import { BigScreen, type BigScreenHere } from './big-screen.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { HeldPanel } from './held-panel.tsx';
import { InclusionPanel } from './inclusion-panel.tsx';
import { closeRestrictedPart, openRestrictedPart } from './model/presence.ts';
import { OpeningPanel } from './opening-panel.tsx';
import { QuoracyNow } from './quoracy-now.tsx';
import { RecordLines } from './record-lines.tsx';
import { RestrictedPart } from './restricted-part.tsx';
import { ScalesPanel } from './scales-panel.tsx';
import { TimeKeeper } from './time-keeper.tsx';
import { now, RoomProvider, useRoom, useRoomPart } from './use-room.tsx';
import { ViewsPanel } from './views-panel.tsx';
import { WhoIsHere } from './who-is-here.tsx';

export interface RoomProps {
  readonly sittingId: SittingId;
  /** Opens another tab of the workspace. */
  readonly onTab?: (tab: 'decisions' | 'plan') => void;
  readonly bigScreen: BigScreenHere;
  /** Opens the list of what can be taken back. */
  readonly onUndoList: () => void;
}

/** Where the minutes are taken while people speak: the agenda, the record, and who is here. Everything by keyboard. */
export const Room = ({ sittingId, onTab, bigScreen, onUndoList }: RoomProps) => (
  <RoomProvider sittingId={sittingId}>
    <ThreeParts onTab={onTab} bigScreen={bigScreen} onUndoList={onUndoList} />
  </RoomProvider>
);

const ThreeParts = ({
  onTab,
  bigScreen,
  onUndoList,
}: Pick<RoomProps, 'bigScreen' | 'onUndoList'> & { readonly onTab: RoomProps['onTab'] | undefined }) => {
  const styles = useStyles();
  const room = useRoom();
  const { isEntitled, isOpen, sitting, edit, latest } = room;
  const segments = useRoomPart(({ record }) => record.segments);
  const kinds = sitting.conferences.map(({ conference }) => conference.kind).join(' ');
  const { model, missing, isKept } = room.followed;
  // Models are kept since they can be changed: what was closed before is shown under the one of that name today.
  const isToday = missing === null && !isKept && room.sitting.sitting.progress.closedAt !== null;
  const order = useRoomPart(({ record }) => record.agendaOrder) ?? null;
  const items = useMemo(() => [...agendaFor(model, kinds.split(' '), order), heldItem], [model, kinds, order]);
  const [moved, setMoved] = useState('');
  const [itemId, setItemId] = useState<string>();
  const beforeRestricted = useRef<string>(undefined);
  const panel = useRef<HTMLDivElement>(null);

  const open = openSegment({ segments });
  const fallback = open?.restricted === true ? 'restricted' : 'welcome';
  const current = items.find(({ id }) => id === (itemId ?? fallback)) ?? items[0];

  const typeIn = (): void => {
    // After the new item is drawn: typing goes on in its last line, or in its first field.
    requestAnimationFrame(() => {
      const lines = panel.current?.querySelectorAll<HTMLElement>('[data-statement]');
      (lines?.item(lines.length - 1) ?? panel.current?.querySelector<HTMLElement>('input, select, button'))?.focus();
    });
  };
  const move = (step: number): void => {
    const next = items[items.findIndex(({ id }) => id === current?.id) + step];
    if (next === undefined) return;
    setItemId(next.id);
    typeIn();
  };
  /** What is talked about earlier or later than the model has it: by key, while people speak (LC01). */
  const place = (step: 1 | -1): void => {
    if (current === undefined || !isOpen) return;
    const ids = items.filter(({ id }) => id !== heldItem.id).map(({ id }) => id);
    const next = orderAfterMove(ids, current.id, step);
    if (next === null) return;
    edit({ edit: 'agenda.set', order: next });
    setMoved(`${current.title}: now item ${next.indexOf(current.id) + 1} of ${next.length}.`);
  };
  const openRestricted = (): void => {
    if (current?.id !== 'restricted') beforeRestricted.current = current?.id;
    setItemId('restricted');
    if (isEntitled && isOpen && open?.restricted !== true) edit(...openRestrictedPart(latest().record, now(), newId()));
    typeIn();
  };
  const closeRestricted = (): void => {
    edit(...closeRestrictedPart(latest().record, now(), newId()));
    setItemId(beforeRestricted.current ?? 'analysis');
    typeIn();
  };

  /** What was taken back can be seen, and typing can go on. */
  const show = (section: Section | undefined): void => {
    if (section !== undefined && section !== current?.id) {
      setItemId(section);
      typeIn();
    } else requestAnimationFrame(() => document.activeElement === document.body && typeIn());
  };
  useShortcut('Ctrl+Z', 'Take back the last thing done', () => show(room.undo()), { group: 'Room' });
  useShortcut('Ctrl+Y', 'Do it again', () => show(room.redo()), { group: 'Room' });
  useShortcut('Ctrl+Shift+Z', 'Do it again', () => show(room.redo()), { group: 'Room' });
  useShortcut('Ctrl+ArrowDown', 'Next item of the agenda', () => move(1), { group: 'Room' });
  useShortcut('Ctrl+ArrowUp', 'Previous item of the agenda', () => move(-1), { group: 'Room' });
  useShortcut(
    'Ctrl+G',
    'Go to an item of the agenda: then its number or first letter',
    () => document.getElementById(`agenda-${current?.id}`)?.focus(),
    { group: 'Room' },
  );
  useShortcut('Alt+ArrowDown', 'Move this item down the agenda', () => place(1), { group: 'Room' });
  useShortcut('Alt+ArrowUp', 'Move this item up the agenda', () => place(-1), { group: 'Room' });
  useShortcut(
    'Ctrl+Shift+R',
    'Open or close the restricted part',
    () => (open?.restricted === true && isEntitled ? closeRestricted() : openRestricted()),
    { group: 'Room' },
  );

  if (current === undefined) return null;
  return (
    <div className={styles.room}>
      <nav aria-label="Agenda" className={styles.left}>
        <AgendaList items={items} current={current.id} panelId="room-panel" onChoose={setItemId} onType={typeIn} />
        <div role="status">
          <Spoken>{moved}</Spoken>
        </div>
        {(missing !== null || isToday || (order !== null && isOpen)) && (
          <div className={styles.below}>
            {isToday && (
              <p className={styles.missing}>
                The agenda of this conference was not kept: this is “{model.title}” as it is today.
              </p>
            )}
            {missing !== null && (
              <p className={styles.missing}>
                The conference model “{missing}” is not on this computer: this is the standard agenda.
              </p>
            )}
            {order !== null && isOpen && (
              <Button appearance="subtle" size="small" onClick={() => edit({ edit: 'agenda.set', order: null })}>
                Back to the order of the model
              </Button>
            )}
          </div>
        )}
      </nav>
      <div
        ref={panel}
        role="tabpanel"
        id="room-panel"
        aria-labelledby={`agenda-${current.id}`}
        className={styles.middle}
        key={current.id}
      >
        <header className={styles.header}>
          <h2 className={styles.title}>{current.title}</h2>
          <p className={styles.prompt}>{current.prompt}</p>
        </header>
        {isOpen && open?.restricted === true && current.work.work === 'lines' && current.id !== 'restricted' && (
          <div className={styles.notice}>
            <Notice
              tone="info"
              title="The restricted part is open."
              next="Nothing is typed into the ordinary record until it is closed with Ctrl+Shift+R."
            />
          </div>
        )}
        {!isOpen && (
          <div className={styles.notice}>
            <Notice tone="info" title="This record is approved." next="It is read here, not typed in." />
          </div>
        )}
        <Middle item={current} items={items} onOpen={openRestricted} onClose={closeRestricted} onTab={onTab} />
      </div>
      <aside aria-label="Who is here" className={styles.right}>
        <TimeKeeper items={items} current={current.id} />
        <BigScreen {...bigScreen} />
        <Button appearance="subtle" size="small" className={styles.undo} onClick={onUndoList}>
          What can be taken back (Ctrl+Shift+H)
        </Button>
        <QuoracyNow />
        <WhoIsHere />
      </aside>
    </div>
  );
};

const Middle = ({
  item: { work, title },
  items,
  onOpen,
  onClose,
  onTab,
}: {
  readonly item: AgendaItem;
  readonly items: ReadonlyArray<AgendaItem>;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onTab: RoomProps['onTab'] | undefined;
}) => {
  const { isOpen } = useRoom();
  const segments = useRoomPart(({ record }) => record.segments);
  const part = openSegment({ segments });
  switch (work.work) {
    case 'arrivals':
      return <ArrivalsPanel />;
    case 'opening':
      return <OpeningPanel />;
    case 'scales':
      return <ScalesPanel />;
    case 'views':
      return <ViewsPanel />;
    case 'inclusion':
      return <InclusionPanel />;
    case 'held':
      return <HeldPanel items={items} />;
    case 'elsewhere':
      return <Elsewhere tab={work.tab} onTab={onTab} />;
    case 'lines':
      return work.section === 'restricted' ? (
        <RestrictedPart onOpen={onOpen} onClose={onClose} />
      ) : (
        <>
          <AskWhoMayHave section={work.section} />
          <RecordLines
            lane="record"
            section={work.section}
            title={title}
            segment={partOfNewLine({ segments })?.id ?? null}
            isReadOnly={!isOpen || part?.restricted === true}
          />
        </>
      );
  }
};

const useStyles = makeStyles({
  room: {
    display: 'grid',
    gridTemplateColumns: '256px minmax(0, 1fr) 272px',
    height: '100%',
    minHeight: '0',
    backgroundColor: tokens.colorNeutralBackground1,
    [narrow]: { display: 'flex', flexDirection: 'column', height: 'auto' },
  },
  left: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '0',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { borderRight: 'none', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  middle: { display: 'flex', flexDirection: 'column', minHeight: '0', minWidth: '0' },
  header: { padding: '16px 28px 8px 16px' },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  prompt: { margin: '2px 0 0', color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  notice: { padding: '0 28px 8px 16px' },
  below: { flexShrink: 0, padding: '4px 8px 8px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  missing: { margin: '4px 8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  undo: { flexShrink: 0, margin: '-8px 8px 0' },
  right: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    minHeight: '0',
    overflowY: 'auto',
    padding: '16px 8px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { borderLeft: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});
