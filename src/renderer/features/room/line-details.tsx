import { Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { limits } from '../../../contract/limits.ts';
import type { Statement } from '../../../core/conferences/record.ts';
import { lengthNote } from '../../ui/length-note.tsx';
import { useRoom } from './use-room.tsx';

/** Where a line comes from, which row of the visibility matrix it falls under, and what is told instead of it. */
export const LineDetails = ({
  id,
  line,
  onChange,
}: {
  readonly id: string;
  readonly line: Statement;
  readonly onChange: (change: Partial<Statement>) => void;
}) => {
  const styles = useStyles();
  const { profile, family, nameOf } = useRoom();
  const source = lengthNote(`${id}-source-length`, line.source, limits.line);
  const summary = lengthNote(`${id}-summary-length`, line.summary, limits.paragraph);
  const person = (value: string) => family.people.find((one) => one.id === value)?.id ?? null;
  return (
    <div className={styles.fields}>
      <label className={styles.field} htmlFor={`${id}-source`}>
        Source
        <Input
          id={`${id}-source`}
          size="small"
          autoComplete="off"
          placeholder="School report, 15 April"
          value={line.source}
          {...source.marks}
          onChange={(_, { value }) => onChange({ source: value })}
        />
        {source.words}
      </label>
      {line.section === 'family-views' && (
        <label className={styles.field} htmlFor={`${id}-about`}>
          Whose view
          <Select
            id={`${id}-about`}
            size="small"
            value={line.about ?? ''}
            onChange={(_, { value }) => onChange({ about: person(value) })}
          >
            <option value="">The speaker's own</option>
            {family.people.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOf(one.id)}
              </option>
            ))}
          </Select>
        </label>
      )}
      <label className={styles.field} htmlFor={`${id}-sensitivity`}>
        Falls under
        <Select
          id={`${id}-sensitivity`}
          size="small"
          value={line.sensitivity?.item ?? ''}
          onChange={(_, { value }) =>
            onChange({ sensitivity: value === '' ? null : { item: value, subject: line.sensitivity?.subject ?? null } })
          }
        >
          <option value="">Ordinary content</option>
          {profile.visibility.rows.map(({ item, title }) => (
            <option key={item} value={item}>
              {title}
            </option>
          ))}
        </Select>
      </label>
      {line.sensitivity !== null && (
        <label className={styles.field} htmlFor={`${id}-subject`}>
          Whose information
          <Select
            id={`${id}-subject`}
            size="small"
            value={line.sensitivity.subject ?? ''}
            onChange={(_, { value }) =>
              line.sensitivity !== null && onChange({ sensitivity: { item: line.sensitivity.item, subject: person(value) } })
            }
          >
            <option value="">Nobody's in particular</option>
            {family.people.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOf(one.id)}
              </option>
            ))}
          </Select>
        </label>
      )}
      {(line.sensitivity !== null || line.summary !== '') && (
        <label className={styles.wide} htmlFor={`${id}-summary`}>
          What those are told who may only have a summary
          <Textarea
            id={`${id}-summary`}
            size="small"
            rows={1}
            autoComplete="off"
            placeholder="Empty: they are told nothing"
            value={line.summary}
            {...summary.marks}
            onChange={(_, { value }) => onChange({ summary: value })}
          />
          {summary.words}
        </label>
      )}
    </div>
  );
};

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', gap: '8px 12px', alignItems: 'end' },
  field: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    maxWidth: '196px',
  },
  wide: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    flex: '1 1 320px',
  },
});
