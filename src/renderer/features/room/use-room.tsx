import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { ModelOfSitting } from '../../../contract/conference-models.ts';
import type { RecordView } from '../../../contract/records.ts';
import type { SittingView } from '../../../contract/sitting-answers.ts';
import { type FamilyFile, fullName } from '../../../core/children/people.ts';
import type { RecordEdit, StatementEdit } from '../../../core/conferences/edits.ts';
import type { ConferenceRecord, Invitee, Section } from '../../../core/conferences/record.ts';
import type { PersonId, SittingId } from '../../../core/identifiers.ts';
import { type LocalDate, type LocalTime, londonWallClock, timeOf } from '../../../core/local-date.ts';
import type { ProceduresProfile } from '../../../core/procedures/profile.ts';
import type { RecordStore } from '../../engine/record-store.ts';
import { mayBeTakenBack, type Step, sectionOfStep } from '../../engine/undo.ts';
import { useLive } from '../../engine/use-live.ts';
import { useRecordPart, useRecordStore } from '../../engine/use-record.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { calledOnList } from '../../words/record-words.ts';
import { type ChipOption, chipOptions } from './model/chips.ts';
import { peopleInOrder } from './model/presence.ts';
/** What every part of the Room knows whatever is typed, and how it changes the record; the record itself is had with `useRoomPart`. */
export interface RoomData {
  readonly sitting: SittingView;
  readonly profile: ProceduresProfile;
  /** The agenda that the sitting follows. */
  readonly followed: ModelOfSitting;
  readonly family: FamilyFile;
  /** The record as it is at this moment, for what is done with it; what is drawn comes from `useRoomPart`. */
  readonly latest: () => RecordView;
  /** Whether this person may read the restricted part. */
  readonly isEntitled: boolean;
  /** An approved record is read, not typed in. */
  readonly isOpen: boolean;
  readonly people: ReadonlyArray<NumberedPerson>;
  readonly options: ReadonlyArray<ChipOption>;
  /** Everyone and everything that completes as it is typed, the family first (LC04). */
  readonly names: ReadonlyArray<string>;
  readonly nameOf: (id: PersonId) => string;
  /** Changes the record; Ctrl+Z takes it back. */
  readonly edit: (...edits: ReadonlyArray<RecordEdit>) => void;
  readonly editAnnex: (...edits: ReadonlyArray<StatementEdit>) => void;
  /** Takes the last thing back; answers the heading whose lines it changed, where it did. */
  readonly undo: () => Section | undefined;
  readonly redo: () => Section | undefined;
}

export interface NumberedPerson {
  readonly invitee: Invitee;
  /** The digit of Alt+1 to Alt+9; null beyond the ninth. */
  readonly number: number | null;
}

export const now = (): LocalTime => timeOf(londonWallClock(new Date()));

const context = createContext<RoomData | undefined>(undefined);

export const useRoom = (): RoomData => {
  const room = useContext(context);
  if (room === undefined) throw new Error('A part of the Room was drawn outside RoomProvider');
  return room;
};

/** One part of the record; whoever uses it is drawn again only when that part has changed, not at every key. */
export const useRoomPart = <Part,>(select: (view: RecordView) => Part): Part => useRecordPart((view) => select(loaded(view)));

/** The whole record, for what is not on the screen while lines are typed. */
export const useRoomRecord = (): ConferenceRecord => useRoomPart(({ record }) => record);

const loaded = (view: RecordView | undefined): RecordView => {
  if (view === undefined) throw new Error('The Room is drawn once its record is loaded');
  return view;
};

/** Loads what the Room needs and gives it to its parts. */
export const RoomProvider = ({ sittingId, children }: { readonly sittingId: SittingId; readonly children: ReactNode }) => {
  const sitting = useLive('sitting.get', { sittingId });
  if (sitting === undefined) return <Loading label="Opening the Room" />;
  if (!sitting.ok)
    return <Notice title="This conference could not be opened" next="Go back to the list of conferences and open it again." />;
  return <RoomOf sitting={sitting.value}>{children}</RoomOf>;
};

const RoomOf = ({ sitting, children }: { readonly sitting: SittingView; readonly children: ReactNode }) => {
  const store = useRecordStore();
  const sittingId = sitting.sitting.id;
  const family = useLive('family.get', { familyId: sitting.family.id });
  const procedures = useLive('procedures.get', { sittingId });
  const model = useLive('models.ofSitting', { sittingId });
  const invitees = useRecordPart((view) => view?.record.invitees);
  const isOpen = useRecordPart((view) => view?.open);
  const isEntitled = useRecordPart((view) => (view?.annex ?? null) !== null);

  const isClosed = sitting.sitting.progress.closedAt !== null;
  const changes = useMemo(() => changesOf(store, isClosed), [store, isClosed]);
  const segments = useRecordPart((view) => view?.record.segments);
  const { heldOn } = sitting.sitting;
  const people = useMemo(() => numbered(invitees, segments, heldOn), [invitees, segments, heldOn]);
  const words = useMemo(
    () => wordsOf(family?.ok === true ? family.value : undefined, sitting, people),
    [family, sitting, people],
  );
  const room = useMemo((): RoomData | undefined => {
    if (isOpen === undefined || family?.ok !== true || procedures?.ok !== true || model?.ok !== true) return undefined;
    const { profile } = procedures.value;
    const latest = () => loaded(store.current());
    return {
      sitting,
      profile,
      followed: model.value,
      family: family.value,
      latest,
      isEntitled,
      isOpen,
      people,
      ...words,
      ...changes,
    };
  }, [store, isOpen, isEntitled, family, procedures, model, sitting, people, words, changes]);

  if (room === undefined) return <Loading label="Opening the Room" />;
  return <context.Provider value={room}>{children}</context.Provider>;
};

const numbered = (
  invitees: ConferenceRecord['invitees'] | undefined,
  segments: ConferenceRecord['segments'] | undefined,
  heldOn: LocalDate | null,
): ReadonlyArray<NumberedPerson> =>
  invitees === undefined || segments === undefined
    ? []
    : peopleInOrder({ invitees, segments }, heldOn).map((invitee, place) => ({ invitee, number: place < 9 ? place + 1 : null }));

const wordsOf = (family: FamilyFile | undefined, sitting: SittingView, people: ReadonlyArray<NumberedPerson>) => {
  const persons = family?.people ?? [];
  const given = new Map<PersonId, string>();
  for (const person of persons) {
    const isShared = persons.some((other) => other.id !== person.id && other.givenName === person.givenName);
    given.set(person.id, isShared || person.givenName === '' ? fullName(person) : person.givenName);
  }
  const nameOf = (id: PersonId) => given.get(id) ?? 'somebody who is no longer in the family';
  const withNames = persons.map(({ id }) => ({ id, name: nameOf(id) }));
  const subjects = sitting.conferences.map(({ child }) => ({ id: child.id, name: nameOf(child.id) }));
  return {
    nameOf,
    options: chipOptions({
      speakers: people.map(({ invitee, number }) => ({
        id: invitee.id,
        name: calledOnList(invitee),
        agency: invitee.name === '' || invitee.name === invitee.agencyName ? '' : invitee.agencyName,
        number,
      })),
      family: withNames,
      children: subjects,
    }),
    names: [
      ...new Set([
        ...withNames.map(({ name }) => name),
        ...people.map(({ invitee }) => calledOnList(invitee)),
        ...people.map(({ invitee }) => invitee.agencyName),
        ...persons.map((person) => fullName(person)),
        ...persons.flatMap(({ child }) => (child === null ? [] : [child.school])),
      ]),
    ].filter((name) => name.length > 2),
  };
};

const changesOf = (store: RecordStore, isClosed: boolean) => {
  const isOpen = () => store.current()?.open === true;
  const sectionOf = (step: Step | undefined): Section | undefined => {
    const view = store.current();
    if (step === undefined || view === undefined) return undefined;
    return sectionOfStep(step, [...view.record.statements, ...(view.annex?.statements ?? [])]);
  };
  return {
    edit: (...edits: ReadonlyArray<RecordEdit>): void => {
      if (isOpen()) store.edit(...edits);
    },
    editAnnex: (...edits: ReadonlyArray<StatementEdit>): void => {
      if (isOpen()) store.editAnnex(...edits);
    },
    undo: () => sectionOf(store.undo((step) => mayBeTakenBack(step, isClosed))),
    redo: () => sectionOf(store.redo()),
  };
};
