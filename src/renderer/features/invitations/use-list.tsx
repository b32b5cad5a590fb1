import { createContext, type ReactNode, useContext } from 'react';
import type { AgencyRow } from '../../../contract/families.ts';
import type { SittingView } from '../../../contract/sitting-answers.ts';
import type { FamilyFile } from '../../../core/children/people.ts';
import { supportInWords } from '../../../core/children/person-support.ts';
import type { RecordEdit } from '../../../core/conferences/edits.ts';
import type { Joining } from '../../../core/conferences/joining-list.ts';
import type { ConferenceRecord } from '../../../core/conferences/record.ts';
import type { PersonId, SittingId } from '../../../core/identifiers.ts';
import { newId } from '../../engine/new-id.ts';
import { useLive } from '../../engine/use-live.ts';
import { useRecord } from '../../engine/use-record.tsx';
import { messageFor } from '../../messages.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';

/** What every part of the invitations knows. */
export interface ListData {
  readonly sitting: SittingView;
  readonly record: ConferenceRecord;
  readonly isOpen: boolean;
  readonly file: FamilyFile;
  readonly agencies: ReadonlyArray<AgencyRow>;
  readonly edit: (...edits: ReadonlyArray<RecordEdit>) => void;
  readonly nameOf: (id: PersonId) => string;
  readonly joining: (why: string) => Joining;
  /** What somebody of the family needs to take part, in a line; empty where nothing is known. */
  readonly supportOf: (id: PersonId | null) => string;
  /** Who is signed in, by name: whatever is recorded is recorded by them. */
  readonly me: string;
  /** Opens what is known of the family. */
  readonly onFamily: () => void;
  /** Opens the documents, where the invitations are written. */
  readonly onDocuments: () => void;
}

const context = createContext<ListData | undefined>(undefined);

export const useList = (): ListData => {
  const list = useContext(context);
  if (list === undefined) throw new Error('A part of the invitations was drawn outside ListProvider');
  return list;
};

/** Loads the list of a sitting and what it is chosen from. */
export const ListProvider = ({
  sittingId,
  onFamily,
  onDocuments,
  children,
}: {
  readonly sittingId: SittingId;
  readonly onFamily: () => void;
  readonly onDocuments: () => void;
  readonly children: ReactNode;
}) => {
  const sitting = useLive('sitting.get', { sittingId });
  if (sitting === undefined) return <Loading />;
  if (!sitting.ok) return <Notice {...messageFor(sitting.error)} />;
  return (
    <ListOf sitting={sitting.value} onFamily={onFamily} onDocuments={onDocuments}>
      {children}
    </ListOf>
  );
};

const ListOf = ({
  sitting,
  onFamily,
  onDocuments,
  children,
}: Pick<ListData, 'sitting' | 'onFamily' | 'onDocuments'> & { readonly children: ReactNode }) => {
  const family = useLive('family.get', { familyId: sitting.family.id });
  const agencies = useLive('agency.list', {});
  const { view, edit } = useRecord();
  const status = useLive('vault.status', {});
  const support = useLive('family.support', { familyId: sitting.family.id });
  if (family?.ok !== true || agencies?.ok !== true || view === undefined) return <Loading />;
  const file = family.value;
  const subjects = sitting.conferences.map(({ child }) => child.id);
  const reports = sitting.deadlines.find(({ rule }) => rule === 'T-08') ?? null;
  const list: ListData = {
    sitting,
    record: view.record,
    isOpen: view.open,
    file,
    agencies: agencies.value,
    supportOf: (id) => {
      const known = support?.ok === true ? support.value.find(({ personId }) => personId === id) : undefined;
      const person = file.people.find((one) => one.id === id);
      return known === undefined || person === undefined ? '' : supportInWords(person, known.access, known.format);
    },
    me: status?.ok === true ? (status.value.open?.personName ?? '') : '',
    onFamily,
    onDocuments,
    edit,
    nameOf: (id) => file.people.find((person) => person.id === id)?.givenName ?? 'somebody',
    joining: (why) => ({ id: newId(), why, file, children: subjects, reportDue: reports?.due ?? null }),
  };
  return <context.Provider value={list}>{children}</context.Provider>;
};
