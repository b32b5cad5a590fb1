import type { AgencyType, QuoracySettings } from '../attendance/quoracy-rule.ts';
import type { LocalDate } from '../local-date.ts';
import type { Deadlines, Source } from './deadline-rule.ts';
import type { AfterLeaving, VisibilityRow } from './visibility.ts';

/**
 * A partnership's procedures as data: everything that varies between councils and years (domain.md 12.1).
 *
 * A sitting keeps the id and version it was run under. Time limits are all in `deadlines`, each with the key that
 * domain.md gives it (`icpc.maxWD`); every other part carries the source of its default. A null value is one that
 * nobody here knows: `toAsk` says what to ask the partnership.
 */
export interface ProceduresProfile {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** `until` is inclusive; null while it is in force. */
  readonly inForce: { readonly from: LocalDate; readonly until: LocalDate | null };
  readonly authority: Authority | null;
  /** The holiday table that its working days are counted with. */
  readonly calendar: string;
  readonly guidance: { readonly title: string; readonly source: Source };
  readonly deadlines: Deadlines;
  readonly quoracy: QuoracySettings;
  readonly agencies: ReadonlyArray<AgencyType>;
  readonly chair: Chair;
  /** The id of a conference model: it changes headings and their order only (domain.md 5.1). */
  readonly model: { readonly name: string; readonly source: Source };
  readonly scale: Scaling;
  readonly statements: Statements;
  readonly markings: { readonly professionals: string; readonly family: string; readonly source: Source };
  readonly documents: Documents;
  readonly recording: { readonly policy: RecordingPolicy; readonly source: Source };
  readonly child: { readonly inviteAge: number; readonly source: Source };
  readonly category: { readonly allowMultiple: boolean; readonly source: Source };
  readonly contacts: Contacts;
  readonly visibility: {
    readonly rows: ReadonlyArray<VisibilityRow>;
    /** Absent in profiles from before it was asked: the chair decides. */
    readonly afterLeaving?: AfterLeaving;
    readonly source: Source;
  };
  readonly retention: { readonly localPurgeDays: number; readonly source: Source };
  /** An initial conference later than this working day after the strategy discussion needs an interim safety plan (IN10). */
  readonly interimSafety: { readonly laterThanWorkingDay: number; readonly source: Source };
  /** What a chair is warned of who ends a plan, by the local rule (DC08). */
  readonly planEnding: { readonly warnOf: ReadonlyArray<EndingWarning>; readonly source: Source };
  readonly workload: { readonly caseloadWarn: number; readonly source: Source };
  readonly macpt: { readonly enabled: boolean; readonly from: LocalDate | null; readonly source: Source };
  readonly annexA: AnnexA;
  readonly cin: CinCensus;
  readonly toAsk: ReadonlyArray<OpenQuestion>;
}

/** What may speak against ending a plan: too few agencies, its first review, or work of the plan that is not done. */
export const endingWarnings = ['inquorate', 'first-review', 'work-undone'] as const;
export type EndingWarning = (typeof endingWarnings)[number];

/** Which council it is, with its codes in national returns. */
export interface Authority {
  readonly name: string;
  readonly laCode: string;
  readonly onsCode: string;
}

export interface Chair {
  /** What the chair is called here: "independent chair", "child protection adviser". */
  readonly label: string;
  /** A lead child protection practitioner who took part in the section 47 enquiry (R-CH-02). */
  readonly lcppWhoInvestigated: 'block' | 'warn' | 'allow';
  /** What the chair declares before the conference (R-CH-02). */
  readonly independenceDeclaration: string;
  readonly source: Source;
}

export const recordingPolicies = ['none', 'la-audio', 'request-permission'] as const;
export type RecordingPolicy = (typeof recordingPolicies)[number];

/** Both ends of the scaling question in words, so that no reader has to guess which end is safe. */
export interface Scaling {
  readonly lowest: { readonly value: number; readonly words: string };
  readonly highest: { readonly value: number; readonly words: string };
  readonly safeEnd: 'lowest' | 'highest';
  readonly source: Source;
}

/** What the chair reads aloud at the start (domain.md 5.1, item 3). */
export interface Statements {
  readonly professionalDifference: Statement;
  readonly equality: Statement;
  readonly confidentiality: Statement;
}

export interface Statement {
  readonly readAloud: boolean;
  readonly text: string;
  readonly source: Source;
}

export interface Documents {
  /** The council's own .docx letterheads, by file name. */
  readonly templates: ReadonlyArray<string>;
  /** Whether the decision letter says that an agency dissents, without its name (domain.md 5.5). */
  readonly letterShowsDissent: boolean;
  readonly source: Source;
}

/** Who families and agencies are told to turn to. A number or address that nobody has given us is null, never invented. */
export interface Contacts {
  readonly frontDoor: Contact;
  readonly emergencyDutyTeam: Contact;
  readonly complaints: Contact;
  readonly chairsTeam: Contact;
  readonly dataProtectionOfficer: Contact;
}

export interface Contact {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly web: string | null;
  readonly source: Source;
}

/** The child-level lists for inspection, heading by heading, in order (domain.md 8.5). */
export interface AnnexA {
  readonly list5: ReadonlyArray<string>;
  readonly list7: ReadonlyArray<string>;
  readonly source: Source;
}

/** The census year, both ends inclusive, and the last day on which its return may be made (T-29). */
export interface CinCensus {
  readonly year: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly returnBy: LocalDate;
  readonly source: Source;
}

export interface OpenQuestion {
  /** The key of domain.md 12.1 that waits for the answer. */
  readonly key: string;
  readonly question: string;
}
