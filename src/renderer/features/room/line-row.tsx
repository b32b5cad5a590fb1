import { Button, makeStyles, mergeClasses, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { type Audience, type Statement, type StatementKind, statementKinds } from '../../../core/conferences/record.ts';
import { kindNames } from '../../../core/conferences/record-words.ts';
import type { PersonId } from '../../../core/identifiers.ts';
import { Group } from '../../ui/group.tsx';
import { calledOnList, sentenceCase } from '../../words/record-words.ts';
import { useNotInCopyOf } from './group-of-lines.tsx';
import { LineDetails } from './line-details.tsx';
import { placesFor } from './model/places-between.ts';
import { useRoom, useRoomPart } from './use-room.tsx';

/** The quiet row below the record where the chips of the line are changed by keyboard, with its source and its limits. */
export const LineRow = ({
  line,
  onChange,
  onLeave,
}: {
  readonly line: Statement | undefined;
  readonly onChange: (change: Partial<Statement>) => void;
  /** Back to the text. */
  readonly onLeave: () => void;
}) => {
  const styles = useStyles();
  const id = useId();
  const room = useRoom();
  const [isOpen, setIsOpen] = useState(false);
  const segments = useRoomPart(({ record }) => record.segments);
  const invitees = useRoomPart(({ record }) => record.invitees);
  const notFor = useNotInCopyOf();
  if (line === undefined)
    return (
      <div className={styles.row}>
        <p className={styles.hint}>
          Enter begins a new line · Tab completes a name · @ who · # kind · / who may have it · ^ child · Ctrl+Enter changes the
          line
        </p>
      </div>
    );
  const speakers = room.people.map(({ invitee }) => invitee);
  const places = placesFor({ segments, invitees }, line);
  // Words were added after somebody had left: the line is not theirs until it is said that they heard all of it.
  const isTypedOn = notFor(line) !== notFor({ ...line, typedIn: [] });
  const isDetailed = isOpen || line.source !== '' || line.sensitivity !== null || line.summary !== '' || line.about !== null;
  return (
    <Group
      aria-label="About this line"
      data-chips-of={line.id}
      className={styles.row}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onLeave();
      }}
    >
      <div className={styles.fields}>
        <label className={styles.field} htmlFor={`${id}-speaker`}>
          Who said it
          <Select
            id={`${id}-speaker`}
            size="small"
            value={line.speaker ?? ''}
            onChange={(_, { value }) => onChange({ speaker: speakers.find((one) => one.id === value)?.id ?? null })}
          >
            <option value="">Nobody: summary</option>
            {speakers.map((speaker) => (
              <option key={speaker.id} value={speaker.id}>
                {calledOnList(speaker)}
              </option>
            ))}
          </Select>
        </label>
        <label className={styles.field} htmlFor={`${id}-kind`}>
          Kind
          <Select
            id={`${id}-kind`}
            size="small"
            value={line.kind}
            onChange={(_, { value }) => isKind(value) && onChange({ kind: value })}
          >
            {statementKinds.map((kind) => (
              <option key={kind} value={kind}>
                {sentenceCase(kindNames[kind])}
              </option>
            ))}
          </Select>
        </label>
        <Toggles
          label="Children"
          people={room.sitting.conferences.map(({ child }) => child.id)}
          chosen={line.children}
          onChange={(children) => onChange({ children })}
        />
        <AudienceFields id={id} audience={line.audience} onChange={(audience) => onChange({ audience })} />
        {places.length > 0 && (
          <label className={mergeClasses(styles.field, styles.place)} htmlFor={`${id}-place`}>
            When it was said
            <Select
              id={`${id}-place`}
              size="small"
              value={line.segment ?? ''}
              onChange={(_, { value }) =>
                onChange({ segment: places.find((place) => place.id === value)?.id ?? line.segment, typedIn: [] })
              }
            >
              {places.map((place) => (
                <option key={place.id} value={place.id}>
                  {place.words}
                </option>
              ))}
            </Select>
          </label>
        )}
        {isTypedOn && (
          <Button size="small" onClick={() => onChange({ typedIn: [] })}>
            All of it was said then
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isDetailed}
          icon={isDetailed ? <ChevronDownRegular /> : <ChevronUpRegular />}
          onClick={() => setIsOpen(!isOpen)}
        >
          Source, limits
        </Button>
      </div>
      {isDetailed && <LineDetails id={id} line={line} onChange={onChange} />}
    </Group>
  );
};

const AudienceFields = ({
  id,
  audience,
  onChange,
}: {
  readonly id: string;
  readonly audience: Audience;
  readonly onChange: (audience: Audience) => void;
}) => {
  const styles = useStyles();
  const { family } = useRoom();
  const choose = (to: string): void => {
    const people = 'people' in audience ? audience.people : [];
    if (to === 'everyone' || to === 'professionals') onChange({ to });
    else if (to === 'only' || to === 'all-but') onChange({ to, people });
  };
  return (
    <>
      <label className={styles.field} htmlFor={`${id}-audience`}>
        Who may have it
        <Select id={`${id}-audience`} size="small" value={audience.to} onChange={(_, { value }) => choose(value)}>
          <option value="everyone">Everyone</option>
          <option value="professionals">Professionals</option>
          <option value="all-but">Everyone but</option>
          <option value="only">Only</option>
        </Select>
      </label>
      {'people' in audience && (
        <Toggles
          label={audience.to === 'only' ? 'Only' : 'Everyone but'}
          people={family.people.map((one) => one.id)}
          chosen={audience.people}
          onChange={(people) => onChange({ to: audience.to, people })}
        />
      )}
    </>
  );
};

/** People who are in or out, each a small button. */
const Toggles = ({
  label,
  people,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly people: ReadonlyArray<PersonId>;
  readonly chosen: ReadonlyArray<PersonId>;
  readonly onChange: (chosen: ReadonlyArray<PersonId>) => void;
}) => {
  const styles = useStyles();
  const { nameOf } = useRoom();
  return (
    <Group aria-label={label} className={styles.people}>
      <span>{label}</span>
      <span className={styles.toggles}>
        {people.map((person) => (
          <ToggleButton
            key={person}
            size="small"
            shape="circular"
            appearance={chosen.includes(person) ? 'primary' : 'outline'}
            checked={chosen.includes(person)}
            onClick={() => onChange(chosen.includes(person) ? chosen.filter((one) => one !== person) : [...chosen, person])}
          >
            {nameOf(person)}
          </ToggleButton>
        ))}
      </span>
    </Group>
  );
};

const isKind = (value: string): value is StatementKind => statementKinds.some((kind) => kind === value);

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '10px 16px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    minHeight: '48px',
  },
  hint: {
    margin: '0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
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
  // What tells one place from another stands at the end: a name, and whether they came or left.
  place: { maxWidth: '440px' },
  people: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  toggles: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
});
