import { useRef } from 'react';
import type { AlikeFamily, AlikePerson } from '../../contract/alike.ts';
import type { FamilyId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import { useLive } from './use-live.ts';

/** Whom somebody that is being typed may be already; the last answer stands until the next one, so that nothing flickers (IN08). */
export const useAlikePeople = (entered: {
  readonly familyId: FamilyId | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly bornOn: LocalDate | null;
}): ReadonlyArray<AlikePerson> => useLast(useLive('person.alike', entered)) ?? [];

/** Families that one being typed may be already (IN08). */
export const useAlikeFamilies = (name: string): ReadonlyArray<AlikeFamily> => useLast(useLive('family.alike', { name })) ?? [];

const useLast = <T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false } | undefined): T | undefined => {
  const last = useRef<T>(undefined);
  if (answer !== undefined) last.current = answer.ok ? answer.value : undefined;
  return last.current;
};
