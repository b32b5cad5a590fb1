import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { assessQuoracy, type QuoracyAssessment, type QuoracyAttendee, type QuoracyChild } from '../core/attendance/quoracy.ts';
import { quoracyRule } from '../core/attendance/quoracy-rule.ts';
import { modes } from '../core/conferences/record.ts';
import type { PersonId } from '../core/identifiers.ts';
import { ok, type Result } from '../core/result.ts';
import { type Answer, type Refused, refused, type Terminal } from './command.ts';
import { proceduresNamed, typeNamed } from './procedures.ts';

interface Options {
  readonly profile: string;
  readonly file: string;
  readonly type?: string;
  readonly json?: boolean;
}

const words = z.string().max(300);

const attendee = z.strictObject({
  name: words.default(''),
  part: z
    .enum(['chair', 'minute-taker', 'agency', 'family', 'child', 'supporter', 'advocate', 'interpreter', 'solicitor', 'observer'])
    .default('agency'),
  agencyType: words.default(''),
  agencyName: words.default(''),
  directContact: z.boolean().default(true),
  attendance: z.enum(['expected', 'attended', 'apologies', 'did-not-attend', 'excluded', 'not-invited']).default('attended'),
  mode: z.enum(modes).nullable().default('in-person'),
  report: z.enum(['not-requested', 'requested', 'received', 'nil-return']).default('not-requested'),
  employedByPartner: z.boolean().optional(),
  homeAgencyType: words.optional(),
});

const lists = z
  .array(
    z.strictObject({ child: words.min(1), fabricatedIllness: z.boolean().default(false), attendees: z.array(attendee).max(500) }),
  )
  .min(1)
  .max(50);

/** What the file has to look like, for `--help`. */
export const quoracyHelp = `
FILE is a JSON list with one entry for each child, because each is judged alone (Q-09):

  [{ "child": "Rowan", "fabricatedIllness": false, "attendees": [
       { "agencyType": "csc", "name": "Marlo Testcase" },
       { "agencyType": "sch", "agencyName": "Example Oaks Primary", "mode": "video" },
       { "agencyType": "sn", "attendance": "apologies", "report": "received" },
       { "part": "advocate", "name": "Robin Earshot" } ] }]

Only "child" and "attendees" have to be there. What is left out of an attendee means: an agency, with direct contact to the
child, that attended in person. "agencyType" is a code of the profile's list (csc, sch, sn, pol ...); "part" is agency, chair,
minute-taker, family, child, supporter, advocate, interpreter, solicitor or observer; "attendance" is attended, apologies,
did-not-attend, excluded, expected or not-invited; "mode" is in-person, video, phone or hybrid; "report" is received, nil-return,
requested or not-requested; "directContact", "employedByPartner" and "homeAgencyType" say the rest.
Exit code 0 means that the list was judged, whatever the outcome.`;

/** Whether enough agencies are there for each child of a list, requirement by requirement. */
export const quoracy = async (terminal: Terminal, options: Options): Promise<Answer> => {
  const type = typeNamed(options.type);
  if (!type.ok) return type;
  const procedures = proceduresNamed(terminal, options.profile);
  if (!procedures.ok) return procedures;
  const read = listsIn(resolve(terminal.folder, options.file), options.file);
  if (!read.ok) return read;
  const { profile } = procedures.value;
  const rule = quoracyRule(profile);
  const judged = read.value.map(({ child, fabricatedIllness, attendees }, at) => {
    // Children of a list have no identifiers of their own: their place in it is one.
    const one: QuoracyChild = { id: `child-${at}` as PersonId, name: child, fabricatedIllness };
    const { childId: _, ...assessed } = assessQuoracy(
      rule,
      one,
      type.value ?? 'initial',
      attendees.map((who) => standing(who, one.id)),
    );
    return { child, ...assessed };
  });
  return ok({
    json: { profile: profile.id, profileVersion: profile.version, children: judged },
    text: judged.map(asText).join('\n\n'),
  });
};

type Judged = Omit<QuoracyAssessment, 'childId'> & { readonly child: string };

const asText = ({ words: outcome, findings, notCounted }: Judged): string =>
  [
    outcome,
    ...findings.map(
      (finding) =>
        `  ${finding.met ? 'met' : finding.force === 'required' ? 'NOT MET' : 'advised'}  ${finding.words}. (${finding.source.rule})`,
    ),
    ...notCounted.map(({ name, why }) => `  not counted  ${name}: ${why}`),
  ].join('\n');

type Listed = z.infer<typeof attendee>;

const standing = (
  { directContact, report, employedByPartner, homeAgencyType, ...who }: Listed,
  child: PersonId,
): QuoracyAttendee => ({
  ...who,
  contactWith: directContact ? [child] : [],
  report: { status: report },
  ...(employedByPartner === undefined ? {} : { employedByPartner }),
  ...(homeAgencyType === undefined ? {} : { homeAgencyType }),
});

const listsIn = (path: string, name: string): Result<z.infer<typeof lists>, Refused> => {
  const value = jsonIn(path, name);
  if (!value.ok) return value;
  const read = lists.safeParse(value.value);
  if (read.success) return ok(read.data);
  const issue = read.error.issues[0];
  return refused(
    `${name} is not a list of attendees: ${issue?.path.map(String).join('.') || 'the whole file'}: ${issue?.message ?? 'does not fit'}.`,
  );
};

const jsonIn = (path: string, name: string): Result<unknown, Refused> => {
  try {
    return ok(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')));
  } catch (error) {
    return refused(error instanceof SyntaxError ? `${name} is not JSON.` : `${name} cannot be read.`);
  }
};
