import type { StatementKind } from '../../../../core/conferences/record.ts';

/** What minute takers write short, and the phrase that the record says instead (LC04). Tab expands it. */
export const shortCodes: { readonly [code: string]: string } = {
  asb: 'anti-social behaviour',
  cg: 'core group',
  cin: 'child in need',
  cp: 'child protection',
  cpp: 'child protection plan',
  csc: "children's social care",
  da: 'domestic abuse',
  dna: 'did not attend',
  dsl: 'designated safeguarding lead',
  eh: 'early help',
  fgdm: 'family group decision making',
  gp: 'general practitioner',
  hv: 'health visitor',
  lpm: 'legal planning meeting',
  mh: 'mental health',
  nfa: 'no further action',
  pr: 'parental responsibility',
  s47: 'section 47 enquiry',
  sd: 'strategy discussion',
  sn: 'school nurse',
  sw: 'social worker',
  swr: "social worker's report",
  wnb: 'was not brought',
};

/** Somebody's exact words are never made into a phrase of ours (LC08). */
export const codesFor = (kind: StatementKind): { readonly [code: string]: string } => (kind === 'verbatim' ? {} : shortCodes);
