import type { AgencyId, PractitionerId, RoomId } from '../identifiers.ts';
import type { LocalDate } from '../local-date.ts';

/** An agency or key discipline that comes to conferences: a school, the police, the Early Help Panel. */
export interface Agency {
  readonly id: AgencyId;
  /** A code of the procedures profile's agency list (domain.md 4.1): `csc`, `ehp`, `fsps`, `sch`. It decides what counts for quoracy. */
  readonly type: string;
  readonly name: string;
  readonly mailbox: string;
  readonly phone: string;
}

/** Somebody who works with families: a social worker, a designated safeguarding lead, a chair, a minute taker. */
export interface Practitioner {
  readonly id: PractitionerId;
  /** Null for the conference service's own chairs and minute takers, who are of no agency. */
  readonly agencyId: AgencyId | null;
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly phone: string;
  /** Who comes in their place, and how to reach them; empty or absent where nobody is named (AG01). */
  readonly deputy?: string;
  readonly chairs: boolean;
  readonly takesMinutes: boolean;
  /** A lead child protection practitioner, who has to say of each family whether they investigated (R-CH-02); absent for nobody. */
  readonly leadPractitioner?: boolean;
  /** Their number on Social Work England's register; empty or absent where nobody has written it (R-CH-08). */
  readonly registration?: string;
  /** The first and the last day on which they chair, both inclusive; null or absent where it is open (R-CH-08). */
  readonly chairsFrom?: LocalDate | null;
  readonly chairsUntil?: LocalDate | null;
  /** The chair in whose place they chair for that time; null or absent for a chair of their own (R-CH-08). */
  readonly standsInFor?: PractitionerId | null;
}

/** Where a sitting is held. */
export interface Room {
  readonly id: RoomId;
  readonly name: string;
  readonly place: string;
  readonly seats: number;
  readonly separateWaiting: boolean;
  readonly secondExit: boolean;
  readonly stepFree: boolean;
  readonly hearingLoop: boolean;
  /** On which those who join by video are seen; false or absent where none is noted. */
  readonly screen?: boolean;
  /** Bus, parking, which door: for people who do not know the building. Absent where nobody has written it. */
  readonly howToGetThere?: string;
}
