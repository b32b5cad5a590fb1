import { z } from 'zod';
import { countings } from '../core/attendance/quoracy-rule.ts';
import { helpKinds } from '../core/conferences/record.ts';
import { evidenceMarks, levels, units } from '../core/procedures/deadline-rule.ts';
import { conferenceTypes, milestones } from '../core/procedures/milestones.ts';
import { endingWarnings, type ProceduresProfile, recordingPolicies } from '../core/procedures/profile.ts';
import { profileFaults } from '../core/procedures/profile-faults.ts';
import { afterLeaving, type Disclosure, disclosures, matrixReaders, visibilityItems } from '../core/procedures/visibility.ts';
import { err, ok, type Result } from '../core/result.ts';
import { type FileFault, faultsOf, fileDate, fileTime, slug, words } from './calendar.ts';

const source = z
  .strictObject({
    rule: z.string().regex(/^[A-Z][A-Z-]*-?\d+[a-z]?(\.\d+)*$|^\d+(\.\d+)*$/, {
      error: 'must be a number of the domain reference, such as T-03 or 6.8',
    }),
    document: words,
    level: z.enum(levels),
    evidence: z.enum(evidenceMarks),
    checked: fileDate,
    confirmLocally: z.boolean(),
    note: words.exactOptional(),
  })
  .meta({ id: 'source', description: 'Where a rule comes from, how firm it is, and when somebody last read it.' });

const sourced = <const Fields extends z.ZodRawShape>(fields: Fields) => z.strictObject({ ...fields, source });

const within = z
  .strictObject({
    amount: z.int().min(1).max(1000),
    unit: z.enum(units),
    direction: z.enum(['after', 'before']),
    at: fileTime.exactOptional(),
  })
  .refine(({ unit, direction, amount }) => unit !== 'gestation-week' || (direction === 'before' && amount < 40), {
    error: 'a week of pregnancy lies before the expected date of delivery, and before week 40',
  });

const deadline = sourced({
  title: words,
  key: words,
  anchor: z.enum(milestones),
  within,
  conferenceTypes: z.array(z.enum(conferenceTypes)),
  who: words,
  keepsFirstSitting: z.boolean(),
}).meta({ id: 'deadline', description: 'One time limit. Day 0 is the anchor and never counted.' });

const deadlines = z
  .object({
    'initial-conference': deadline,
    'first-core-group': deadline,
    'first-review': deadline,
    'later-review': deadline,
    'transfer-in-conference': deadline,
  })
  .catchall(deadline);

const agency = z
  .strictObject({
    code: slug,
    name: words,
    typicalPeople: z.string(),
    inviteWhen: z.string(),
    invitedByDefault: z.boolean(),
    isHealth: z.boolean(),
    counts: z.enum(countings),
    eachPlaceCounts: z.boolean(),
    helps: z.array(z.enum(helpKinds).exclude(['none'])).exactOptional(),
  })
  .meta({ id: 'agency', description: 'One agency or discipline that comes to conferences.' });

const quoracy = z.strictObject({
  principle: sourced({ text: words }),
  mustAttend: sourced({ agencies: z.array(slug).min(1) }),
  others: sourced({ atLeast: z.int().min(0).max(20), withDirectContact: z.boolean() }),
  healthCountsOnce: sourced({ value: z.boolean() }),
  fabricatedIllness: sourced({ agencies: z.array(slug) }),
  transferIn: sourced({ socialCareCountsOnce: z.boolean() }),
  remote: sourced({ counts: z.boolean() }),
  reportOnly: sourced({ counts: z.boolean() }),
  neverCount: sourced({}),
  inquorate: sourced({
    maxInRow: z.int().min(0).max(20).nullable(),
    proceedGrounds: z.array(z.strictObject({ code: slug, words })),
  }),
});

const scale = sourced({
  lowest: z.strictObject({ value: z.int(), words }),
  highest: z.strictObject({ value: z.int(), words }),
  safeEnd: z.enum(['lowest', 'highest']),
});

const statement = sourced({ readAloud: z.boolean(), text: words }).meta({ id: 'statement' });

const contact = sourced({
  name: words,
  phone: words.nullable(),
  email: words.nullable(),
  web: words.nullable(),
}).meta({ id: 'contact', description: 'Null where nobody has given the number or address.' });

const kindsOfDisclosure = Object.keys(disclosures) as ReadonlyArray<Disclosure>;
const visibility = sourced({
  rows: z.array(
    z.strictObject({
      item: z.enum(visibilityItems),
      title: words,
      readers: z.record(z.enum(matrixReaders), z.enum(kindsOfDisclosure)),
    }),
  ),
  afterLeaving: z.enum(afterLeaving).exactOptional(),
});

const shape = z.strictObject({
  $schema: z.string().exactOptional(),
  id: slug,
  title: words,
  version: words,
  inForce: z.strictObject({ from: fileDate, until: fileDate.nullable() }),
  authority: z.strictObject({ name: words, laCode: words, onsCode: words }).nullable(),
  calendar: slug,
  guidance: sourced({ title: words }),
  deadlines,
  quoracy,
  agencies: z.array(agency).min(1),
  chair: sourced({
    label: words,
    lcppWhoInvestigated: z.enum(['block', 'warn', 'allow']),
    independenceDeclaration: words,
  }),
  model: sourced({ name: slug }),
  scale,
  statements: z.strictObject({ professionalDifference: statement, equality: statement, confidentiality: statement }),
  markings: sourced({ professionals: words, family: words }),
  documents: sourced({ templates: z.array(words), letterShowsDissent: z.boolean() }),
  recording: sourced({ policy: z.enum(recordingPolicies) }),
  child: sourced({ inviteAge: z.int().min(0).max(18) }),
  category: sourced({ allowMultiple: z.boolean() }),
  contacts: z.strictObject({
    frontDoor: contact,
    emergencyDutyTeam: contact,
    complaints: contact,
    chairsTeam: contact,
    dataProtectionOfficer: contact,
  }),
  visibility,
  retention: sourced({ localPurgeDays: z.int().min(1).max(3650) }),
  interimSafety: sourced({ laterThanWorkingDay: z.int().min(1).max(60) }),
  planEnding: sourced({ warnOf: z.array(z.enum(endingWarnings)) }),
  workload: sourced({ caseloadWarn: z.int().min(1).max(200) }),
  macpt: sourced({ enabled: z.boolean(), from: fileDate.nullable() }),
  annexA: sourced({ list5: z.array(words).min(1), list7: z.array(words).min(1) }),
  cin: sourced({ year: words, from: fileDate, until: fileDate, returnBy: fileDate }),
  toAsk: z.array(z.strictObject({ key: words, question: words })),
});

const profileSchema = shape
  .transform(({ $schema: _, ...profile }): ProceduresProfile => profile)
  .superRefine((profile, context) => {
    for (const { path, reason } of profileFaults(profile)) context.addIssue({ code: 'custom', path: [...path], message: reason });
  });

/** The procedures profile in a file, or everything that is wrong with it, each fault with its path and reason. */
export const parseProfile = (value: unknown): Result<ProceduresProfile, ReadonlyArray<FileFault>> => {
  const parsed = profileSchema.safeParse(value);
  return parsed.success ? ok(parsed.data) : err(faultsOf(parsed.error));
};

/** The JSON Schema of a profile file, as it is published in `resources/schemas/profile.schema.json`. */
export const profileJsonSchema = (): Record<string, unknown> => ({
  title: 'Conference Desk procedures profile',
  ...z.toJSONSchema(shape, { io: 'input' }),
});
