import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Practitioner } from '../../../core/agencies/directory.ts';
import type { LocalTime } from '../../../core/local-date.ts';
import { type Availability, type WorkingHours, type WorkingPattern, weekdayName } from '../../../core/scheduling/availability.ts';
import { useDesk } from '../../engine/desk.ts';
import { useTypedOver } from '../../engine/use-typed-over.ts';
import { Group } from '../../ui/group.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { ChairAbsences } from './chair-absences.tsx';
import { ChairRecord } from './chair-record.tsx';

export interface ChairTimesProps {
  readonly chair: Practitioner;
  readonly availability: Availability;
  readonly others: ReadonlyArray<Practitioner>;
}

/** When one chair works, how much on one day, and when they are away: booking says so, and slots keep to it (SC05). */
export const ChairTimes = ({ chair, availability, others }: ChairTimesProps) => {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.all}>
      <div>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {chair.chairs ? 'Working times and leave' : 'Leave'} of {chair.name}
        </Button>
      </div>
      {isOpen && (
        <Group aria-label={`Times of ${chair.name}`} className={styles.all}>
          {chair.chairs && <ChairRecord chair={chair} others={others} />}
          {chair.chairs && <Pattern key={availability.practitionerId} availability={availability} />}
          <ChairAbsences practitionerId={availability.practitionerId} absences={availability.absences} />
        </Group>
      )}
    </div>
  );
};

const Pattern = ({ availability: { practitionerId, pattern } }: { readonly availability: Availability }) => {
  const styles = useStyles();
  const { call } = useDesk();
  const {
    fields: typed,
    fault,
    change,
    show,
  } = useTypedOver<WorkingPattern>(pattern, ({ hours, conferencesADay }) =>
    call('workingPattern.save', { practitionerId, pattern: { hours: [...hours], conferencesADay } }),
  );
  const putDay = (weekday: number, day: WorkingHours | null): void => {
    const hours = [...typed.hours.filter((one) => one.weekday !== weekday), ...(day === null ? [] : [day])].sort(
      (a, b) => a.weekday - b.weekday,
    );
    // A day that ends before it starts is only half typed: what was kept stays until it fits.
    if (hours.every((one) => one.from < one.until)) change({ hours });
    else show({ hours });
  };
  return (
    <>
      {[1, 2, 3, 4, 5].map((weekday) => (
        <DayHours
          key={weekday}
          weekday={weekday}
          hours={typed.hours.find((one) => one.weekday === weekday) ?? null}
          onChange={(hours) => putDay(weekday, hours)}
        />
      ))}
      <div className={styles.number}>
        <TextField
          label="Conferences on one day at most"
          width="short"
          value={String(typed.conferencesADay)}
          onChange={(text) => {
            const conferencesADay = Number(text);
            if (Number.isInteger(conferencesADay) && conferencesADay >= 1 && conferencesADay <= 10) change({ conferencesADay });
          }}
        />
      </div>
      {fault !== undefined && <Notice {...fault} />}
    </>
  );
};

const DayHours = ({
  weekday,
  hours,
  onChange,
}: {
  readonly weekday: number;
  readonly hours: WorkingHours | null;
  readonly onChange: (hours: WorkingHours | null) => void;
}) => {
  const styles = useStyles();
  const name = weekdayName(weekday);
  const works = { weekday, from: '09:00' as LocalTime, until: '17:00' as LocalTime };
  return (
    <div className={styles.day}>
      <div className={styles.name}>
        <Checkbox
          label={name}
          checked={hours !== null}
          onChange={(_, { checked }) => onChange(checked === true ? works : null)}
        />
      </div>
      {hours !== null && (
        <FieldRow widths="own">
          <TimeField
            label={`${name} from`}
            value={hours.from}
            onChange={(from) => from !== null && onChange({ ...hours, from })}
            fault={hours.from < hours.until ? undefined : 'This is not before the end.'}
          />
          <TimeField
            label={`${name} until`}
            value={hours.until}
            onChange={(until) => until !== null && onChange({ ...hours, until })}
          />
        </FieldRow>
      )}
    </div>
  );
};

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: '12px', marginTop: '8px' },
  day: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center' },
  name: { width: '140px' },
  number: { maxWidth: '280px' },
});
