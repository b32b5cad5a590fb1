/** The words that the plain-wording check goes by (PL02, domain.md 7.2), apart from how it goes by them. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const forms = (verb: string): ReadonlyArray<readonly [string, string]> => {
  const root = verb.replace(/e$/, '');
  const past = verb.endsWith('y') && !/[aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${root}ed`;
  const now =
    verb.endsWith('y') && !/[aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : /(ss|ch|sh)$/.test(verb)
        ? `${verb}es`
        : `${verb}s`;
  return [verb, now, `${root}ing`, past].map((form) => [form, verb] as const);
};

/** Verbs that nobody can see done, in all their forms, with the word that a hint names. */
export const vagueVerbs: ReadonlyMap<string, string> = new Map(
  [
    ...words(`
      monitor support engage ensure liaise address promote work encourage improve maintain develop build strengthen increase
      reduce minimise prioritise continue consider explore discuss assist help offer provide access utilise undertake establish
      implement manage recognise reflect understand demonstrate cooperate co-operate collaborate comply adhere respond oversee
      facilitate coordinate co-ordinate enable empower nurture educate signpost safeguard protect advise observe assess link look
      think try seek tackle avoid raise remain review update communicate participate commit progress enhance sustain acknowledge
      accept consolidate embed evidence ascertain challenge follow foster aim strive identify model advocate`),
  ].flatMap(forms),
);

/** Verbs that somebody can see done; their regular forms are found from these. */
export const concreteVerbs: ReadonlySet<string> = words(`
  agree answer apply arrange arrive ask attend begin blow book borrow bring buy call carry change check clean clear collect come
  complete cook copy count cut deliver describe draw drive email enrol enter explain fetch file fill find finish fit fix get give
  given go gone hand hang have held hold install instruct join keep kept lay leave lend let list lock make meet mend measure mow move
  name open order pack paint pay phone photograph pick place plan play post print put read record refer register remove repair
  replace report return ring run say see seen sell send sent set share show sign sing sit sleep speak start stay stop submit sweep
  swap take taken talk teach tell telephone test text throw tick tidy tie train treat turn visit wait wake walk wash watch weigh
  withdraw write written wear
  switch block invite pass bathe feed dress brush fold lift load lodge note swim travel ride hire rent repay claim interview
  collected replaced chair supervise transfer transport escort interpret translate prepare draft rehearse practise display
  attach label empty vacuum bin burn dig plant build screen scan x-ray vaccinate immunise inject prescribe dispense bank save`);

/** Words before the verb that say nothing of it. */
export const skipped: ReadonlySet<string> = words(`
  continue continues be to also then please all jointly regularly actively always closely together further`);

/** Phrases that leave open whether anything is done at all. */
export const escapes: ReadonlyArray<string> = [
  'as appropriate',
  'as needed',
  'as necessary',
  'as required',
  'as and when',
  'if needed',
  'if necessary',
  'if required',
  'when required',
  'when needed',
  'where possible',
  'where appropriate',
  'where necessary',
  'wherever possible',
  'in place',
  'as per',
  'as before',
];

/** Verb and object together that can be seen no more than a vague verb. */
export const sayingNothing: ReadonlyArray<string> = [
  'keep an eye',
  'keep in touch',
  'keep in contact',
  'keep up',
  'keep the children safe',
  'keep the child safe',
  'keep safe',
  'take responsibility',
  'take part',
  'take account',
  'take on board',
  'take steps',
  'take ownership',
  'put the children first',
  'put in place',
  'show commitment',
  'show insight',
  'show understanding',
  'show willingness',
  'meet the needs',
  "meet the children's",
  "meet the child's",
  'meet their needs',
  'attend to',
  'have oversight',
  'have regard',
  'have an awareness',
  'make progress',
  'make positive',
  'make better',
  'make use',
  'make sure',
  'give consideration',
  'carry out work',
  'carry out direct work',
  'complete work',
  'complete direct work',
  'start work',
  'act on',
  'aware',
  'open and honest',
  'supportive',
  'proactive',
  'vigilant',
  'mindful',
  'available',
];

/** What a plain verb says nothing with. */
export const emptyObjects: ReadonlySet<string> = words(`
  information concerns issues support advice awareness work worries consideration progress responsibility engagement changes`);

/** Verbs that are plain only with something particular: not "attend appointments". */
export const needsAnObject: ReadonlySet<string> = words('attend attends attending come start');
/** What makes an object particular. */
export const particular: ReadonlySet<string> = words('the a an his her their each every first next my our');

/** How often, how many and when, in words. */
export const detailWords: ReadonlySet<string> = words(`
  one two three four five six seven eight nine ten twelve fifteen twenty thirty once twice daily weekly fortnightly monthly nightly
  monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays
  january february march april may june july august september october november december noon midnight fortnight`);

/** How a heading begins that stands where an action should. */
export const vagueOpenings: ReadonlySet<string> = words(`
  ongoing regular appropriate positive good better meaningful effective continued multi-agency joint partnership direct support
  consistent increased improved reduced more greater close closer robust adequate further clear honest`);

/** Who is nobody by name: roles, services, and everyone at once. */
export const roleWords: ReadonlySet<string> = words(`
  a all an and any appropriate both by each everybody everyone for in of or relevant the their to be with tbc tba tbd confirmed agreed
  advised allocated named unknown none
  adult advocate agencies agency alcohol assistant association attendance carer carers care centre child children children's chair clinic
  college community coordinator core council counsellor department designated doctor domestic drug duty early education family families
  father father's dad gp group head health help housing hospital hub involved key lead leader local maternal mental midwife mother mother's
  mum network nhs nursery nurse officer others parent parents parental partner police practice practitioner practitioners primary
  probation professional professionals pastoral safeguarding school secondary senco senior service services social sister staff
  substance support supervisor surgery teacher team teams therapist tutor visitor visiting welfare worker workers youth young abuse
  allocated new our manager people person persons`);

/** A measure that is none. */
export const emptyMeasures: ReadonlySet<string> = new Set([
  '',
  '-',
  '–',
  '?',
  'tbc',
  'tba',
  'n/a',
  'na',
  'none',
  'ongoing',
  'as above',
  'see above',
  'to be confirmed',
  'to be agreed',
  'to be advised',
]);
