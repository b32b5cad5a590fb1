import { makeStyles } from '@fluentui/react-components';
import type { SittingView } from '../../../contract/sitting-answers.ts';
import { awayPersonInWords, peopleAway } from '../../../core/agencies/away.ts';
import { useLive } from '../../engine/use-live.ts';
import { useRecord } from '../../engine/use-record.tsx';
import { Notice } from '../../ui/notice.tsx';

/** That somebody on the list would hardly come on the day that is booked: a school in half-term, an agency that sends nobody (SC10). */
export const AwayThatDay = ({ sitting: { sitting } }: { readonly sitting: SittingView }) => {
  const styles = useStyles();
  const { id: sittingId, heldOn, startsAt, endsAt, chairId, minuteTakerId, roomId } = sitting;
  const clashes = useLive('sitting.clashes', { sittingId, heldOn, startsAt, endsAt, chairId, minuteTakerId, roomId });
  const agencies = useLive('agency.list', {});
  const { view } = useRecord();
  const rows = agencies?.ok ? agencies.value : [];
  const people =
    heldOn === null || view === undefined
      ? []
      : peopleAway(
          Object.values(view.record.invitees),
          rows.flatMap(({ practitioners }) => practitioners),
          rows.flatMap(({ absences }) => absences),
          heldOn,
        );
  const away = clashes?.ok ? clashes.value.filter(({ about }) => about === 'agencies') : [];
  return (
    <div role="status" className={styles.said}>
      {away.length > 0 && (
        <Notice
          tone="warning"
          title={away.map(({ words }) => words).join(' ')}
          next="Ask for a report and a deputy now, or change the booking."
        />
      )}
      {people.length > 0 && (
        <Notice
          tone="warning"
          title={people.map(awayPersonInWords).join(' ')}
          next="Ask whoever comes instead, and write their name as the deputy."
        />
      )}
    </div>
  );
};

const useStyles = makeStyles({ said: { ':empty': { display: 'none' } } });
