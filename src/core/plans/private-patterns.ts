/**
 * How texts of plans and minutes are worded that give something away (domain.md 6.8). They were made from what people wrote:
 * tests/support/labelled-private-texts.txt. Every pattern but `meetsSomebody` and `namedPlace` takes a text in either case,
 * because whoever types while people speak types names small: it asks too often rather than too seldom.
 */

function anyOf(...patterns: ReadonlyArray<string>): RegExp {
  return new RegExp(patterns.join('|'), 'i');
}

/** What is done once something happens, or who comes to a meeting: it says nothing of what goes on, and is taken out first. */
export const saysNothing =
  /\b(?:the )?police (?:will|would|to|should|must) be (?:told|called|informed|rung|asked)|\b(?:call|ring|phone|tell)(?:ing|s)? (?:the )?police\b|\bpolice (?:rep(?:resentative)?|colleagues?|vetting|officer attend\w*)\b|\b(?:attends?|goes to|go to|in) school every day\b/gi;

/** That somebody must not know of it. */
export const secret = anyOf(
  '\\bnot to (?:know|be told|find out)|\\bnobody (?:tells|knows|is to know|would think)|\\bnot (?:yet )?aware\\b|\\bonly (?:[\\w, ]{1,25}) knows?\\b',
  '\\b(?:without|behind) (?:his|her|their|dad|mum)[^.]{0,10} (?:knowledge|back)|\\bmust not (?:know|find|be told)|\\bdo(?:es)? not know (?:where|about|that)',
);

const days = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const shortDays = '(?:mon|tues?|wed|thur?s?|fri|sat|sun)';

/** A day that comes again: `on Fridays`, `every second Monday`, `Mon and Wed mornings`; not `by Friday 5 June`. */
export const regularDay = anyOf(
  `\\b${days}s\\b`,
  `\\b(?:every|each)\\s+(?:second\\s+|other\\s+|school\\s+)?(?:${days}|day|weekend|morning|evening)\\b`,
  `\\b(?:first|second|third|last)\\s+${days}\\s+of\\b`,
  '\\balternate (?:weekends?|days?|weeks?)\\b',
  `\\b${days}\\s+(?:morning|afternoon|evening|night)s?\\b`,
  `\\b${days}\\s+(?:to|till|until|and)\\s+${days}\\b`,
  `\\b${shortDays}s?\\s*(?:,|and|&|to|-|–|\\d)\\s*(?:${shortDays}\\b|\\d)`,
);

/** `16:00`, `3.30pm`, `quarter past three`, `Sat 10-12`, `is 9 to 3`. */
export const clockTime = anyOf(
  '\\b(?:[01]?\\d|2[0-3])[:.][0-5]\\d\\s*(?:am|pm)?\\b',
  '\\b(?:1[0-2]|[1-9])\\s?(?:am|pm)\\b',
  "\\bo'clock\\b",
  '\\b(?:half|quarter|ten|five|twenty)\\s+(?:past|to)\\b',
  '\\b(?:is|runs|opens?|from|between)\\s+\\d{1,2}\\s*(?:to|-|–|till|until|and)\\s*\\d{1,2}(?!\\s*(?:of|per|%|weeks?|days?|sessions?))\\s*(?:am|pm)?$',
);

/** Somebody meets a child, fetches them or hands them over; a worker's visit is a time and no contact. */
export const meeting = anyOf(
  '\\b(?:contact|exchange|hand-?overs?|overnight|facetime|skype|whatsapp|zoom|(?:video|phone) calls?|home visits?|supervised (?:sessions?|visits?|time)|spends?|goes to (?:his|her|their))\\b',
  '\\b(?:collect|fetch|bring)(?:s|ed|es|ing)?\\b',
  '\\bpick(?:s|ed)?\\b[^.]{0,20}\\bup\\b|\\bdrop(?:s|ped)?\\b[^.]{0,20}\\boff\\b',
  '\\b(?:stays?|sleeps?) (?:with|at|over)\\b|\\bmeets? (?:his|her|their|with)\\b',
  '\\bha(?:s|ve) the (?:boys|girls|children|kids|baby|little ones)\\b',
);

/** As children call those whom they go to see. */
const calledByChildren = '(?:dad|mum|daddy|mummy|grandad|nan|nana)';

/** Contact that is arranged without an hour: through somebody, or as a heading. */
export const arrangedContact = anyOf(
  '\\b(?:goodbye|sibling|farewell|birthday|family) visit\\b|\\b(?:visit|lunch|tea|dinner|a meal|a walk|time) with (?:his|her|their|dad|mum|nan)|\\bgo-between\\b|\\b(?:fetches|hands) (?:him|her|them|[A-Z]\\w+)\\b',
  '\\bhand-?over\\b|\\b(?:taking|driving|bringing) (?:him|her|them|the (?:lads|boys|girls|kids|twins|children|baby))\\b|\\bseeing (?:him|her|them)\\b|\\bto see (?:the \\w+|[A-Z]\\w+) at\\b|\\bfor an hour\\b|\\b(?:meets?|sees?) [a-z]+ (?:somewhere|at the|in the)',
  '\\bcontact:',
  '\\bletter ?box\\b',
  '\\bletters?\\b[^.]{0,30}\\b(?:go|goes|are sent) (?:through|via)\\b',
  '\\bfamily time\\b|\\bswap(?:ping|ped|s)?[- ]?over\\b|\\b(?:handed|passed|brought|given|dropped) (?:over|back|round|off)\\b|\\bcontact (?:room|cent(?:re|er)|ctr|session)s? (?:on|from|every|each|\\d)',
  '\\b(?:spend|spends|spending) (?:time|the (?:day|night|afternoon|weekend)|an hour|\\w+ hours?)\\b[^.]{0,12}\\b(?:with|at)\\b|\\b(?:gets?|has) (?:an?|two|three|\\d+) (?:hours?|nights?|afternoons?|overnights?)\\b',
  `\\b(?:sees?|saw|meets?|met|seeing|meeting|visits?|with) (?:\\w+ )?(?:birth |step-?)?${calledByChildren} (?:\\w+ ){0,2}(?:at|in|on|every|each|before|after|for)\\b`,
  `\\b(?:collects|brings|takes|drives|transports|drops|meets) (?:him|her|them|the (?:twins|boys|girls|children|kids|baby))\\b|\\b(?:will|to) see (?:[A-Z]\\w+|him|her|them) (?:in|at|on|with)\\b`,
);

/** `sees Rowan`, `visits them`: a name or a person after it, so that a worker who visits is none. */
export const meetsSomebody =
  /\b(?:sees?|visits?|takes?|rings?|calls?|walks?)\s+(?:\p{Lu}\p{L}+|him|her|them|the child(?:ren)?)\b/u;

/** Of the matters of the police and the courts, what the people it is about may not know of, or what is not over. */
export const livePolice = anyOf(
  '\\b(?:complainant|the crown|crimestoppers|nfa(?:.?d)?|suspended sentence|county lines|nrm|charging decision|port alert|jury|verdict|crime ref)\\b|\\b(?:voluntary|video|police) interview\\b',
  '\\bstill live\\b|\\bnon[- ]?mol\\b|\\b(?:multi[- ]agency|high[- ]risk) panel\\b|\\bDA unit\\b|\\b(?:his|her|their|[A-Z]\\w+.s) release\\b|\\brestrained from\\b|\\bthrough the door\\b|\\bvictim contact\\b',
  '\\b(?:on|his|her|recalled on) licence\\b|\\bdue out\\b|\\bprobation\\b|\\bRUI\\b|\\breleased under\\b|\\bABE\\b|\\b(?:been|be|being) interviewed\\b|\\b(?:given|made|gave|make|give|took|take|taken) (?:a |her |his |the )?(?:police )?statement\\b',
  '\\bfootage\\b|\\bforensics?\\b|\\bphones? (?:\\w+ ){0,3}(?:taken|seized|downloaded)|\\bpassport\\b|\\bsigns? on at\\b|\\b(?:court|next|until the|the) hearing\\b(?! (?:test|aid|clinic|check))|\\bthe judge\\b|\\bjudge to\\b|\\b(?:w\\/o|without) notice (?:order|application|for|to the court)\\b',
  "\\bclare'?s law\\b|\\bdvds\\b|\\bdisclosure made\\b|\\bintel(?:ligence)?\\b|\\binformation rec(?:ei|ie)ved\\b|\\b(?:the|a) source\\b|\\b(?:PVP|CID|OIC|NCA|CSE team|MASE)\\b|\\b(?:DI|DC|DS|PC) (?:[A-Z]|asks?|will)|\\bwithin \\d+ ?(?:m|metres|yards|miles?)\\b",
  '\\b(?:his|her|their|under|bail) conditions\\b|\\bconditions (?:run|ran|end|expire|lift|lapse|are var)|\\bbreach(?:ed|es|ing)?\\b|\\bmanaged at level\\b|\\burgent marker\\b|\\bpanic alarm\\b|\\bmarker (?:fitted|on|placed)\\b',
  '\\b(?:bail|bailed|remand(?:ed)?|charged with|prosecut(?:ed|ion)|injunction)\\b',
  '\\b(?:officer in the case|detectives?|cps|crown prosecution|trial|crown court|magistrates|non-?mol|seized|witness|crime number|electronic tag|body-worn|forensic|undercover|warrant|curfew|tagged|dvp[no]s?)\\b',
  '\\b(?:marac|mappa|sex offender|licence conditions|probation licence|(?:under )?investigat(?:ion|ing|ed)|released from prison|exclusion zone)\\b',
  '\\bprotection (?:notice|order)|\\b(?:non-molestation|restraining|occupation|prohibited steps|harassment|stalking protection) order\\b',
  '\\bcharges?\\b[^.]{0,20}\\b(?:in|against|for|with|him|her)\\b|\\bnot to (?:approach|enter|go near|contact)\\b|\\border keeps\\b',
  '\\b(?:must|may|can) ?not (?:go|come|be) (?:within|near)\\b|\\bnot (?:allowed|permitted) (?:near|within|in)\\b',
);

/** What the police did, or a court, and is most often known to everyone. */
export const pastPolice = anyOf(
  '\\b(?:police|officers|arrest(?:ed|s)?|caution(?:ed)?|custody|convict(?:ed|ion)|sentenc(?:ed|ing)|offences?|prison)\\b',
);

/** Where somebody lives, works or learns, told without its name: by what it stands beside, whose it is, or that they went there. */
export const whereabouts = anyOf(
  '\\b(?:got|has|have|took|found) a room\\b|\\b(?:relocated|removal van|assumed (?:name|surname))\\b|\\bat no\\.? ?\\d+\\b|\\bnext county\\b|\\bover the border\\b|\\bstays? in (?:his|her|a|the) \\w+',
  '\\btaken on at\\b|\\bapprentice(?:ship)? (?:at|in|with)\\b|\\btrading estate\\b|\\b(?:goes to|place (?:confirmed |offered )?at) the\\b|\\b(?:carer|placement|boys|girls|children|family)\\b[^.]{0,25}\\b(?:is|are|were|been) (?:there|in|out in|with)\\b',
  '\\b(?:flat|bedsit|caravan|tenancy|studio|lodge|annexe?|shop|pub|bakery|takeaway|cottage) (?:over|above|by|behind|with|opposite|next to|near|off|on)\\b',
  '\\b(?:above|over|opposite|behind|next door to|round the corner from|two doors (?:down|up)) (?:the|a|her|his|their)\\b[^.]{0,15}\\b(?:shop|pub|bakery|takeaway|station|church|surgery|school|park|garage|salon|launderette|post office|fire station)\\b',
  '\\bnew (?:place|tenancy|placement|flat|house|landlord|lodgings|nursery|school|college|job)\\b|\\b(?:sofa|spare room|box room|lodging|lodger|sofa-?surf)\\w*\\b|\\bsleep(?:s|ing) (?:on|at|over)\\b',
  '\\bliving (?:w\\/|with|at|in|above|over|between)|\\b(?:offered|accepted|given|got|has) (?:a|the) (?:\\w+ )?(?:bed|flat|house|tenancy|property|refuge)\\b|\\bkeys (?:for|to)\\b',
  '\\bmov(?:ed|es|ing) (?:on |last |this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|\\bmov(?:ed|es|ing) (?:house|again|out|over|up|down|into|schools?|nursery|in with)\\b',
  '\\bround the corner\\b|\\bsame (?:block|street|road|estate|building|town|village)\\b|\\bnext (?:town|village|street|road)\\b|\\bother side of (?:the )?(?:town|river|estate|road)|\\bacross the (?:river|road|street|park)\\b',
  '\\b(?:on (?:the )?roll|joining|joins|enrolled|settling[- ]in|swapped|transfer(?:r)?ed|starting|has a place) [^.]{0,40}\\b(?:school|college|nursery|academy|pre-?school|campus|year \\d|reception|at|to|in)\\b',
  '\\b(?:registration|registered) (?:at|to|transf)|\\bjob (?:at|in|with)\\b|\\bshifts? (?:at|in)\\b|\\bworks? (?:at|in|for) [A-Z]|\\b(?:premier inn|travelodge|holiday let|holiday park|b ?& ?b)\\b',
  "\\b(?:at|to|from|on|in) (?:\\w+ ){0,2}(?:nan|nana|gran|mum|dad|aunt\\w*|uncle|sister|brother|mother|father|grandma|grandad|friend|mate|cousin|partner)'s\\b(?! (?:view|report|needs|behalf|side|request))",
  "\\b(?:on|at|in|to|from|above) [A-Z]\\w+'s (?:sofa|flat|house|place|spare room|caravan)\\b|\\bin [A-Z]\\w+ village\\b|\\bby the (?:canal|river|station|ring road|park|church|docks|harbour)\\b",
);

/** When somebody can be found, told without a day of the week or an hour with its minutes. */
export const foundAtTimes = anyOf(
  '\\b(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)(?:day)?s?\\/(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)|\\b(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)(?:day)? (?:mornings?|afternoons?|eves?|evenings?|nights?|lunch\\w*)\\b',
  '\\bon an? (?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\bevery other \\w+|\\b(?:weekends|weekdays|nights),? \\d|\\b\\d{1,2} till? \\d{1,2}\\b',
  '\\b(?:most|every|each) (?:days?|eves?|evenings?|nights?|mornings?|afternoons?|weekdays?)\\b[^.]{0,40}\\b(?:alone|work|shift|gym|collects?|out|home|empty|from|at|till|until)\\b',
  '\\b(?:alone|works?|shifts?|collects?|empty|out|home|free|asleep)\\b[^.]{0,40}\\b(?:most|every|each) (?:days?|eves?|evenings?|nights?|mornings?|afternoons?|weekdays?|week)\\b',
  '\\b(?:empty|alone|home|out|there|free) (?:\\w+ ){0,3}(?:between|from|after|before|until|till) (?:about |around )?\\d{1,2}\\b|\\bbetween \\d{1,2} and \\d{1,2} (?:in the|most|on|each|every)',
  '\\b(?:on|does|works?|working) (?:the )?(?:nights|lates|earlies|night shifts?|late shifts?|early shifts?|evenings|weekends|mornings)\\b|\\bgoes? on shift\\b',
);

const relatives =
  '(?:aunt|uncle|sister|brother|mum|mother|dad|father|nan|gran|grandma|grandmother|grandparents|parents|friend|cousin|partner)';

/** Where somebody lives, stays, works or learns, by an address or by what kind of place it is. */
export const place = anyOf(
  '\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}\\b',
  "\\b\\d+[a-z]?\\s+(?:[A-Z][\\w']+\\s+){1,3}(?:street|road|close|lane|avenue|drive|way|court|place|terrace|crescent|gardens|square|hill|row|mews)\\b",
  '\\b(?:refuge|hostel|hotel|guest house|bed and breakfast|caravan|hidden|postcode|tenancy in|safe address|rehoused|mother and baby unit|new (?:flat|house|address|home) is)\\b',
  '\\b(?:flat|house|home|bedsit|bungalow|room) (?:above|opposite|near|next to|on|in) (?:the|a)\\b|\\bnumber \\d+|\\banother (?:town|county|city|area)\\b',
  `\\bback at (?:her|his|their) ${relatives}|\\bon the corner of\\b`,
  '\\b(?:temporary|emergency|supported) accommodation\\b|\\bfoster carers? live',
  '\\bmoved? (?:in|out|away)?\\s*(?:to|with)\\b|\\b(?:is|are|was) staying (?:at|with)\\b|\\blives? (?:at|with|in|above|near|opposite|next)\\b',
  `\\b(?:is|are|stay|stays) (?:at|with) (?:her|his|their) ${relatives}(?:'s)?\\b`,
  '\\bworks? (?:at|in) the\\b|\\bjob is (?:at|in)\\b|\\bc of e\\b',
);

/** A street, school or nursery by its name: words with a capital before what it is; or a school that is named for a saint. */
export const namedPlace =
  /\b(?:[A-Z][\p{L}']+\s+){1,3}(?:Street|Road|Close|Lane|Avenue|Drive|Terrace|Crescent|Gardens|Square|Mews|Primary|Academy|Nursery|College|School|Infants?|Juniors?|Preschool)\b|\b(?:attends?|goes to|starts? at|transfers? to|moves? to) (?:[A-Z][\p{L}']+)/u;
