import { Button, makeStyles, ToggleButton } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ListFilter, SavedView } from '../../../core/conferences/listed.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { Group } from '../../ui/group.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface SavedViewsProps {
  /** What the list is asked now. */
  readonly filter: ListFilter;
  readonly search: string;
  readonly onChoose: (view: Pick<SavedView, 'filter' | 'search'>) => void;
}

/** Questions that somebody asks again and again, under a name of their own; each person sees theirs alone. */
export const SavedViews = ({ filter, search, onChoose }: SavedViewsProps) => {
  const styles = useStyles();
  const change = useChange();
  const [fault, setFault] = useState<Message>();
  const kept = useLive('view.list', {});
  const views = kept?.ok ? kept.value : [];
  const isAsked = (view: SavedView): boolean => view.filter === filter && view.search === search;
  const isPlain = filter === 'all' && search === '';
  if (views.length === 0 && isPlain) return null;
  const remove = async ({ id }: SavedView): Promise<void> => {
    const removed = await change('view.remove', { viewId: id });
    setFault(removed.ok ? undefined : messageFor(removed.error));
  };
  return (
    <>
      <Group aria-label="My views" className={styles.bar}>
        {views.map((view) => (
          <span key={view.id} className={styles.view}>
            <ToggleButton
              shape="circular"
              size="small"
              checked={isAsked(view)}
              appearance={isAsked(view) ? 'primary' : 'outline'}
              onClick={() => onChoose(view)}
            >
              {view.name}
            </ToggleButton>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={`Remove the view ${view.name}`}
              onClick={() => void remove(view)}
            />
          </span>
        ))}
        {!isPlain && !views.some(isAsked) && <NameView filter={filter} search={search} />}
      </Group>
      {fault !== undefined && <Notice {...fault} />}
    </>
  );
};

const NameView = ({ filter, search }: Pick<SavedViewsProps, 'filter' | 'search'>) => {
  const styles = useStyles();
  const change = useChange();
  const [name, setName] = useState<string>();
  const [fault, setFault] = useState<Message>();
  if (name === undefined)
    return (
      <Button size="small" onClick={() => setName('')}>
        Keep this view
      </Button>
    );
  const keep = async (): Promise<void> => {
    const saved = await change('view.save', { name: name.trim(), filter, search });
    if (saved.ok) setName(undefined);
    setFault(saved.ok ? undefined : messageFor(saved.error));
  };
  return (
    <div className={styles.naming}>
      <TextField
        label="Name of the view"
        hint="Only you see it. A name you used before now stands for this view instead."
        value={name}
        onChange={setName}
      />
      <Button appearance="primary" disabled={name.trim() === ''} onClick={() => void keep()}>
        Keep it
      </Button>
      <Button onClick={() => setName(undefined)}>Cancel</Button>
      {fault !== undefined && <Notice {...fault} />}
    </div>
  );
};

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  view: { display: 'inline-flex', alignItems: 'center' },
  naming: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});
