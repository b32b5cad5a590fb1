import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { limits } from '../../../contract/limits.ts';
import type { Category } from '../../../core/children/people.ts';
import { givenIn } from '../../../core/conferences/part-of-new-line.ts';
import { type Invitee, type ThresholdView, viewKey } from '../../../core/conferences/record.ts';
import type { ConferenceId } from '../../../core/identifiers.ts';
import { TextField } from '../../ui/text-field.tsx';
import { calledOnList } from '../../words/record-words.ts';
import { Matrix } from './matrix.tsx';
import { useRoom, useRoomRecord } from './use-room.tsx';

/** Each agency's view for each child: asked for and recorded, not voted (R-CH-05). Letters choose: P plan, N no plan. */
export const ViewsPanel = () => {
  const styles = useStyles();
  const { people, isOpen } = useRoom();
  const agencies = people.map(({ invitee }) => invitee).filter(({ part }) => part === 'agency');
  if (agencies.length === 0) return <p className={styles.none}>No agency is on the list yet. Invite them under Invitations.</p>;
  return (
    <>
      {isOpen && <p className={styles.none}>Press P for a plan or N for no plan; Enter goes to the next agency.</p>}
      <Matrix
        label="Views of the agencies"
        rows={agencies}
        cell={(invitee, conferenceId, child) => <ViewCell invitee={invitee} conferenceId={conferenceId} child={child} />}
      />
    </>
  );
};

const categories: { readonly [C in Category]: string } = {
  neglect: 'Neglect',
  physical: 'Physical abuse',
  sexual: 'Sexual abuse',
  emotional: 'Emotional abuse',
  multiple: 'Multiple',
};
const views: { readonly [V in ThresholdView['view']]: string } = {
  plan: 'Plan',
  'no-plan': 'No plan',
  'no-view': 'View not given',
};

const ViewCell = ({
  invitee,
  conferenceId,
  child,
}: {
  readonly invitee: Invitee;
  readonly conferenceId: ConferenceId;
  readonly child: string;
}) => {
  const styles = useStyles();
  const { profile, isOpen, edit } = useRoom();
  const record = useRoomRecord();
  const held: ThresholdView = record.views[viewKey(conferenceId, invitee.id)] ?? {
    conferenceId,
    inviteeId: invitee.id,
    view: 'no-view',
    category: null,
    reason: '',
  };
  const set = (change: Partial<ThresholdView>) =>
    edit({ edit: 'view.set', view: { ...held, ...change, segment: givenIn(record, held) } });
  const allowed = (Object.keys(categories) as ReadonlyArray<Category>).filter(
    (category) => category !== 'multiple' || profile.category.allowMultiple || held.category === 'multiple',
  );
  if (!isOpen)
    return (
      <div className={styles.cell}>
        <strong>{held.view === 'no-view' ? '–' : views[held.view]}</strong>
        {held.category !== null && categories[held.category]}
        {held.reason !== '' && <span>{held.reason}</span>}
      </div>
    );
  return (
    <div className={styles.cell}>
      <Select
        aria-label={`View on ${child}, ${calledOnList(invitee)}`}
        value={held.view}
        onChange={(_, { value }) => isView(value) && set({ view: value, ...(value === 'plan' ? {} : { category: null }) })}
      >
        {Object.entries(views).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
      {held.view === 'plan' && (
        <Select
          aria-label={`Category for ${child}, ${calledOnList(invitee)}`}
          value={held.category ?? ''}
          onChange={(_, { value }) => set({ category: allowed.find((category) => category === value) ?? null })}
        >
          <option value="">Category not said</option>
          {allowed.map((category) => (
            <option key={category} value={category}>
              {categories[category]}
            </option>
          ))}
        </Select>
      )}
      {held.view !== 'no-view' && (
        <TextField
          label={`Reason, ${child}`}
          most={limits.paragraph}
          value={held.reason}
          onChange={(reason) => set({ reason })}
        />
      )}
    </div>
  );
};

const isView = (value: string): value is ThresholdView['view'] => Object.hasOwn(views, value);

const useStyles = makeStyles({
  none: { margin: '0', padding: '0 28px 8px 16px', color: tokens.colorNeutralForeground2 },
  cell: { display: 'flex', flexDirection: 'column', gap: '4px', width: '152px' },
});
