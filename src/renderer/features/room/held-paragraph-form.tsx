import { Button, Field, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { WaitingParagraph } from '../../../contract/held-texts.ts';
import { limits } from '../../../contract/limits.ts';
import type { AgendaItem } from '../../../core/conferences/agenda.ts';
import { spokenBy } from '../../../core/conferences/held-text.ts';
import { partOfNewLine } from '../../../core/conferences/part-of-new-line.ts';
import { type Section, type Statement, type StatementKind, statementKinds } from '../../../core/conferences/record.ts';
import { kindNames } from '../../../core/conferences/record-words.ts';
import type { SegmentId } from '../../../core/identifiers.ts';
import { newId } from '../../engine/new-id.ts';
import { lengthNote } from '../../ui/length-note.tsx';
import { calledOnList, sentenceCase } from '../../words/record-words.ts';
import { placesSaid } from './model/places-between.ts';
import { goesOnFrom, newStatement, statementsIn } from './model/statements.ts';
import { useRoom, useRoomRecord } from './use-room.tsx';

/** Under which heading the last paragraph was put, and as what: the next one most likely goes there too. */
export interface Placing {
  readonly section: Section;
  readonly kind: StatementKind;
  readonly segment: SegmentId | null;
}

/** One pasted paragraph: read, put right, given its heading and speaker, and accepted with Ctrl+Enter or left out. */
export const HeldParagraphForm = ({
  paragraph,
  items,
  placing,
  onAccept,
  onLeaveOut,
}: {
  readonly paragraph: WaitingParagraph;
  readonly items: ReadonlyArray<AgendaItem>;
  readonly placing: Placing | undefined;
  readonly onAccept: (statement: Statement, placing: Placing) => void;
  readonly onLeaveOut: () => void;
}) => {
  const styles = useStyles();
  const { people, latest } = useRoom();
  const speakers = people.map(({ invitee }) => ({ id: invitee.id, name: calledOnList(invitee) }));
  const spoken = spokenBy(paragraph.text, speakers);
  const [text, setText] = useState(spoken?.words ?? paragraph.text);
  const [speaker, setSpeaker] = useState(spoken?.who.id ?? null);
  const [section, setSection] = useState<Section>(placing?.section ?? 'agency-information');
  const [kind, setKind] = useState<StatementKind>(placing?.kind ?? 'fact');
  const record = useRoomRecord();
  const places = placesSaid(record);
  // Who was in the room decides who may read it: where there is a choice, a person makes it, and it goes on for the next.
  const onlyPlace = places.length > 1 ? undefined : (partOfNewLine(record)?.id ?? null);
  const [chosenPlace, setPlace] = useState<SegmentId | null | undefined>(placing?.segment ?? undefined);
  const place = onlyPlace === undefined ? places.find(({ id }) => id === chosenPlace)?.id : onlyPlace;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const length = lengthNote('held-paragraph-length', text, limits.longText);

  const accept = (): void => {
    if (text.trim() === '' || place === undefined) return;
    const line = newStatement(newId(), section, goesOnFrom(statementsIn(latest().record.statements, section)), place);
    // A narrow audience goes on as when one types; whom it is about is not guessed.
    onAccept({ ...line, kind, speaker, children: [], about: null, text: text.trim() }, { section, kind, segment: place });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (event.shiftKey) onLeaveOut();
    else accept();
  };
  return (
    <form
      ref={form}
      aria-label="Paragraph to read"
      className={styles.form}
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        accept();
      }}
    >
      <Field label="As it will stand in the record" hint="Put it right here before you accept it.">
        <Textarea
          value={text}
          rows={4}
          autoComplete="off"
          spellCheck={false}
          {...length.marks}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      {length.words}
      <div className={styles.fields}>
        <Field label="Heading">
          <Select
            value={section}
            onChange={(_, { value }) => {
              const chosen = items.find(({ work }) => work.work === 'lines' && work.section === value)?.work;
              if (chosen?.work === 'lines') setSection(chosen.section);
            }}
          >
            {items.map(
              ({ id, title, work }) =>
                work.work === 'lines' &&
                work.section !== 'restricted' && (
                  <option key={id} value={work.section}>
                    {title}
                  </option>
                ),
            )}
          </Select>
        </Field>
        <Field label="Who said it">
          <Select
            value={speaker ?? ''}
            onChange={(_, { value }) => setSpeaker(speakers.find(({ id }) => id === value)?.id ?? null)}
          >
            <option value="">Nobody: summary</option>
            {speakers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Kind">
          <Select value={kind} onChange={(_, { value }) => setKind(statementKinds.find((one) => one === value) ?? kind)}>
            {statementKinds.map((one) => (
              <option key={one} value={one}>
                {sentenceCase(kindNames[one])}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {onlyPlace === undefined && (
        <Field label="When it was said" hint="Whoever was out of the room then does not have it in their copy." required>
          <Select value={place ?? ''} onChange={(_, { value }) => setPlace(places.find(({ id }) => id === value)?.id)}>
            {place === undefined && <option value="">Choose</option>}
            {places.map(({ id, words }) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={text.trim() === '' || place === undefined}>
          Accept into the record (Ctrl+Enter)
        </Button>
        <Button onClick={onLeaveOut}>Leave it out (Ctrl+Shift+Enter)</Button>
      </div>
    </form>
  );
};

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  fields: { display: 'flex', flexWrap: 'wrap', gap: '8px 12px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});
