import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecordEdit } from '../../../core/conferences/edits.ts';
import type { PlanAction } from '../../../core/conferences/outline-plan.ts';
import type { ConferenceRecord } from '../../../core/conferences/record.ts';
import type { PlanBefore } from '../../../core/disclosure/sitting-file.ts';
import type { ActionId, PersonId } from '../../../core/identifiers.ts';
import { type PlanContext, planHints } from '../../../core/plans/plain-wording.ts';
import { timesCarriedOver } from '../../../core/plans/repeated-actions.ts';
import type { TextToSettle } from '../../../core/plans/who-may-read.ts';
import { newId } from '../../engine/new-id.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Notice } from '../../ui/notice.tsx';
import type { PersonChoice } from '../../ui/people-chips.tsx';
import { inOrder, moveAction, newAction, putBack, removeAction } from './plan-actions.ts';
import { PlanRow } from './plan-row.tsx';
import { SettleReading } from './settle-reading.tsx';

export interface PlanActionsListProps {
  readonly label: string;
  readonly record: ConferenceRecord;
  /** The rows to show, in the plan's order: all of them, or those of one child. */
  readonly shown: ReadonlyArray<PlanAction>;
  readonly siblings: ReadonlyArray<PersonChoice<PersonId>>;
  /** Whose plan a new row belongs to. */
  readonly newFor: ReadonlyArray<PersonId>;
  readonly context: PlanContext;
  /** The plans before this one, oldest first. */
  readonly before: ReadonlyArray<PlanBefore>;
  /** Texts of which nobody has said who may read them. */
  readonly toSettle: ReadonlyArray<TextToSettle>;
  readonly isReview: boolean;
  readonly disabled: boolean;
  readonly edit: (...edits: ReadonlyArray<RecordEdit>) => void;
}

/** The rows of the plan, with keys and buttons to add, move and remove them; a row that was removed can be put back. */
export const PlanActionsList = (props: PlanActionsListProps) => {
  const { label, record, shown, siblings, newFor, context, before, toSettle, isReview, disabled, edit } = props;
  const styles = useStyles();
  const list = useRef<HTMLOListElement>(null);
  const [removed, setRemoved] = useState<PlanAction>();
  const [moved, setMoved] = useState<{ readonly id: ActionId; readonly control: string }>();
  const all = inOrder(record.plan);
  const invitees = Object.values(record.invitees);
  const plansThen = before.map(({ actions }) => ({ actions: Object.values(actions) }));

  // A row that is moved on the page loses the focus; it stays where the hand is.
  useEffect(() => {
    if (moved === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-action="${CSS.escape(moved.id)}"] ${moved.control}`)?.focus();
  }, [moved]);

  const add = (): void => {
    const id = newId<ActionId>();
    edit(newAction(id, all, newFor));
    setRemoved(undefined);
    focusField({ field: `goal:${id}` });
  };
  const move = (action: PlanAction, way: 'up' | 'down'): void => {
    const edits = moveAction(all, shown, action.id, way);
    if (edits.length === 0) return;
    const at = document.activeElement?.closest<HTMLElement>('[data-field]');
    const control =
      at === null || at === undefined
        ? `[data-move="${way}"]`
        : `[data-field="${CSS.escape(at.dataset.field ?? '')}"] :is(input, textarea, select, button)`;
    edit(...edits);
    setMoved({ id: action.id, control });
  };
  const remove = (action: PlanAction): void => {
    edit(...removeAction(all, action.id));
    setRemoved(action);
  };

  return (
    <div className={styles.frame} data-field="actions">
      {removed !== undefined && (
        <Removed
          key={removed.id}
          action={removed}
          onUndo={() => {
            edit(...putBack(all, removed));
            setRemoved(undefined);
            focusField({ field: `goal:${removed.id}` });
          }}
        />
      )}
      {shown.length === 0 ? (
        <EmptyState title="No action yet">
          Each action says what needs to change, who does what by when, and how we will know. One that concerns several children
          is typed once.
        </EmptyState>
      ) : (
        <ol ref={list} aria-label={label} className={styles.list}>
          {shown.map((action, index) => (
            <PlanRow
              key={action.id}
              siblings={siblings}
              action={action}
              hints={planHints(action, context)}
              invitees={invitees}
              lead={invitees.find(({ id }) => id === record.plan.leadSocialWorker)}
              asked={<SettleReading toSettle={toSettle} of={`action:${action.id}`} plan={record.plan} edit={edit} />}
              carriedOver={timesCarriedOver(action.action, plansThen)}
              isReview={isReview}
              isFirst={index === 0}
              isLast={index === shown.length - 1}
              disabled={disabled}
              onChange={(change) => edit({ edit: 'action.change', id: action.id, change })}
              onJoin={(id) => edit({ edit: 'invitee.change', id, change: { coreGroup: true } })}
              onMove={(way) => move(action, way)}
              onRemove={() => remove(action)}
            />
          ))}
        </ol>
      )}
      {!disabled && (
        <div className={styles.add}>
          <Button appearance="primary" icon={<AddRegular />} onClick={add}>
            Add an action
          </Button>
          {shown.length > 1 && <span className={styles.keys}>Alt+↑ and Alt+↓ move the action you are in.</span>}
        </div>
      )}
    </div>
  );
};

/** Undo instead of "Are you sure?": the focus is on it, because the button that was pressed is gone. */
const Removed = ({ action, onUndo }: { readonly action: PlanAction; readonly onUndo: () => void }) => {
  const focus = useCallback((button: HTMLElement | null) => button?.focus(), []);
  return (
    <Notice
      tone="info"
      title={`Action ${action.number} was removed.`}
      next={action.action}
      actions={
        <Button ref={focus} size="small" onClick={onUndo}>
          Put it back
        </Button>
      }
    />
  );
};

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: '0' },
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '16px' },
  add: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center' },
  keys: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
