/** How an adult is related to children, as a line of a form says it. */
export interface SaidRelation {
  /** In the field's words, small: `mother`, `partner of father`; empty where the line says none. */
  readonly kind: string;
  /** The given names that the line says it of, `Wren and Rowan`; empty where it says it of nobody by name. */
  readonly ofWhom: string;
  /** The line without it. */
  readonly rest: string;
}

const before = '(?:(?:birth|biological|step|foster|adoptive|maternal|paternal|great|half|older|adult)[ -]?)*';
const kin = `${before}(?:mother|father|mum|dad|parent|carer|guardian|grandmother|grandfather|grandparent|grandma|grandad|aunt|uncle|brother|sister|cousin)`;
const partner = `(?:(?:mother|father|mum|dad)[’']?s (?:new )?partner|partner of (?:the )?(?:mother|father|mum|dad)|special guardian|family friend)`;
const relation = `(?<kind>${partner}|${kin})`;
const ofWhom = "(?:\\s+(?:of|to)\\s+(?<of>[\\p{L}’'\\s-]+?(?:(?:,| and| &)\\s*[\\p{L}’'-]+)*))?";

/** `Mother: Juniper Sampleton`, `Juniper Sampleton (mother of Wren)`, `Juniper Sampleton, mother, 5 May 1990`. */
const forms: ReadonlyArray<RegExp> = [
  new RegExp(`^${relation}${ofWhom}\\s*[:–-]\\s*(?<name>.+)$`, 'iu'),
  new RegExp(`^(?<name>.+?)\\s*\\(\\s*${relation}${ofWhom}\\s*\\)(?<after>.*)$`, 'iu'),
  new RegExp(`^(?<name>[^,;–]+(?:,[^,;–]+)??)\\s*(?:[,;–]|\\s-\\s)\\s*${relation}${ofWhom}\\s*(?<after>[,;(–].*)?$`, 'iu'),
];

/** Takes out of a line how somebody is related; what it cannot tell for certain stays in the line. */
export const relationIn = (line: string): SaidRelation => {
  for (const form of forms) {
    const found = form.exec(line.trim())?.groups;
    if (found?.kind === undefined) continue;
    return { kind: asTold(found.kind), ofWhom: (found.of ?? '').trim(), rest: `${found.name ?? ''}${found.after ?? ''}`.trim() };
  }
  return { kind: '', ofWhom: '', rest: line };
};

/** What a label says of whoever is named beside it: `Mother’s name`; empty for `Parents`. */
export const relationOfLabel = (label: string): string => {
  const found = new RegExp(`^(?:name of (?:the )?)?${relation}(?:[’']s)?(?: (?:full )?name)?$`, 'iu').exec(
    label.replace(/[:*?]|\(.*?\)/g, ' ').trim(),
  )?.groups?.kind;
  return found === undefined || /^(parent|carer)$/i.test(found) ? '' : asTold(found);
};

const asTold = (said: string): string =>
  said
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(.*)[’']s (?:new )?partner$/, 'partner of $1')
    .replace('partner of the ', 'partner of ')
    .replace(/\b(mum)\b/, 'mother')
    .replace(/\b(dad)\b/, 'father')
    .replace(/grandma$/, 'grandmother')
    .replace(/grandad$/, 'grandfather')
    .trim();

/** Whether somebody of this relation is a parent in law, as far as a word can say it. Whether they hold parental responsibility it never says (PF01). */
export const isParentKind = (kind: string): boolean =>
  /^((birth|biological|adoptive)[ -])?(mother|father|parent)$/i.test(kind.trim());
