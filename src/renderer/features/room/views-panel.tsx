import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { limits } from '../../../contract/limits.ts';
import type { Category } from '../../../core/children/people.ts';
import { givenIn } from '../../../core/conferences/part-of-new-line.ts';
import { type Invitee, type ThresholdView, viewKey } from '../../../core/conferences/record.ts';
import type { ConferenceId } from '../../../core/identifiers.ts';
import { reportsInWords } from '../../../core/returned/proposals.ts';
import { TextField } from '../../ui/text-field.tsx';
import { calledOnList } from '../../words/record-words.ts';
import { FromReport, useReported } from './from-report.tsx';
import { Matrix } from './matrix.tsx';
import { useRoom, useRoomRecord } from './use-room.tsx';

/** Each agency's view for each child: asked for and recorded, not voted (R-CH-05). Letters choose: P plan, N no plan. */
export const ViewsPanel = () => {
  const styles = useStyles();
  const { people, isOpen, sitting, nameOf } = useRoom();
  const reports = useReported();
  const spread = sitting.conferences.flatMap(({ conference, child }) => {
    const words = reportsInWords(reports.filter(({ conferenceId }) => conferenceId === conference.id));
    return words === '' ? [] : [{ id: conference.id, words: `${nameOf(child.id)}: ${words}` }];
  });
  const agencies = people.map(({ invitee }) => invitee).filter(({ part }) => part === 'agency');
  if (agencies.length === 0) return <p className={styles.none}>No agency is on the list yet. Invite them under Invitations.</p>;
  return (
    <>
      {isOpen && <p className={styles.none}>Press P for a plan or N for no plan; Enter goes to the next agency.</p>}
      {spread.length > 0 && (
        <ul aria-label="What the reports recommend" className={styles.spread}>
          {spread.map(({ id, words }) => (
            <li key={id}>{words}</li>
          ))}
        </ul>
      )}
      <Matrix
        label="Views of the agencies"
        rows={agencies}
        cell={(invitee, conferenceId, child) => (
          <>
            <ViewCell invitee={invitee} conferenceId={conferenceId} child={child} />
            <FromReport invitee={invitee} conferenceId={conferenceId} reports={reports} />
          </>
        )}
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
  spread: { margin: '0', padding: '0 28px 8px 36px' },
  none: { margin: '0', padding: '0 28px 8px 16px', color: tokens.colorNeutralForeground2 },
  cell: { display: 'flex', flexDirection: 'column', gap: '4px', width: '152px' },
});
