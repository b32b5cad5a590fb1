import { fullName, type Person, type Relationship } from '../children/people.ts';
import type { Invitee } from '../conferences/record.ts';
import type { PersonId } from '../identifiers.ts';

/** A known father of a child of the conference who is not invited to it (PF07). */
export interface UninvitedFather {
  readonly personId: PersonId;
  readonly name: string;
  /** Empty while nobody has said it. */
  readonly reason: string;
  /** How he is heard instead (PA-05); empty while nobody has said it. */
  readonly heardInstead: string;
}

/**
 * Whether somebody is a known father: a parent of the child who is called a father, or is male. Parental responsibility does not
 * matter: fathers of unborn children without it are thought of too (PA-01).
 */
export const isFather = ({ kind, parental }: Pick<Relationship, 'kind' | 'parental'>, { sex }: Pick<Person, 'sex'>): boolean =>
  parental && (sex === 'male' || kind.toLowerCase().includes('father'));

type Listed = Pick<Invitee, 'personId' | 'attendance' | 'notInvited'>;

/** The known fathers of these children who are not on the list, or stand on it as not invited, in the order of the people. */
export const uninvitedFathers = (
  people: ReadonlyArray<Person>,
  relationships: ReadonlyArray<Relationship>,
  childIds: ReadonlyArray<PersonId>,
  list: ReadonlyArray<Listed>,
): ReadonlyArray<UninvitedFather> =>
  people.flatMap((person) => {
    const isKnown = relationships.some((r) => r.adultId === person.id && childIds.includes(r.childId) && isFather(r, person));
    const entry = list.find(({ personId }) => personId === person.id);
    if (!isKnown || (entry !== undefined && entry.attendance !== 'not-invited')) return [];
    const { reason = '', heardInstead = '' } = entry?.notInvited ?? {};
    return [{ personId: person.id, name: fullName(person), reason: reason.trim(), heardInstead: heardInstead.trim() }];
  });

export const isAccountedFor = ({ reason, heardInstead }: Pick<UninvitedFather, 'reason' | 'heardInstead'>): boolean =>
  reason !== '' && heardInstead !== '';
