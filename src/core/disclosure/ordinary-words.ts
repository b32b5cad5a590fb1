/**
 * Words that are also names of people. Written in small letters, or first in a sentence, such a word is most often the word: a mother's
 * partner who is called Will must not stop every letter that says `we will`.
 */
export const isOrdinaryWord = (word: string): boolean => ordinary.has(word.toLowerCase());

/** Words that name so many streets, and so much else, that one of them alone says of no street that it is meant. */
export const isStreetWord = (word: string): boolean => ordinary.has(word.toLowerCase()) || ofStreets.has(word.toLowerCase());

/** Names that are months too: `by May`, `2 June`. */
export const months: ReadonlySet<string> = new Set(['april', 'may', 'june', 'august', 'march']);

/** What is written as two capitals in this field, or is a word: two people's initials say the same by chance. */
export const isAbbreviation = (letters: string): boolean => abbreviations.has(letters.toLowerCase());

/** Of these, those that many write with dots. */
export const isDotted = (letters: string): boolean => dotted.has(letters.toLowerCase());
const dotted: ReadonlySet<string> = new Set(['am', 'pm', 'eg', 'ie', 'uk', 'us', 'eu', 'gp', 'nb', 'ps', 'aka', 'nhs']);

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const ordinary = wordsOf(`
  able ace agency april arch archer art august autumn avenue bank bar bath battle bay bear bell bench best bill bird black blue bond bow
  box branch brand bridge bright broad broadway brother brown buck bull burn bush carer case chance chapel charity chase child city clay
  clear clerk close coast common cook council court cousin crisp cross crown curry dance daughter dawn day days dean dear deer dial down
  downs drew drive driver early earth east eastern end ever faith father fish frank french friend gay gentle gift glass good grace grand
  grant great green guy hall hand harvest head heard heart heath high hire home homes hood hook hope house island jay jolly joy judge
  june key keys kind large law lay lee left less light link little lock long longer love low luck march mark market may mean merry
  middle mile miles miss mother new noon north northern old orange page pain parent park part partner pass path patience patient peace
  penny piper place plant plan point pole pool post power precious price priest print quick rain ray read red reed reason rest rich
  ridge right ring rise river road rose round royal salt school sharp shore short side sister small smart son south southern spark speed
  st station steel strange strong summer sunny sun sunday sweet trip twin upper victory view virtue walk wall ward warm water well west white
  wild will winter wise wish work worth young
`);

const ofStreets = wordsOf(`
  abbey acre albert albion alder alexandra alma amber angel apple arrow arundel ash ashford aspen bailey baker barber barn baron beach
  bean bedford belmont beverley birch bishop blossom booth bradford brighton bristol brook brooks burlington butcher butler cambridge
  canal canterbury carlton carpenter carter castle cater cavendish cedar cherry chester chestnut chichester church churchill claremont
  clarence clarendon cliff clifton cole coral cornwall coronation cottage cove coventry crane creek crescent cumberland daisy dale daly
  dell derby devonshire dorset dove dover drake draper duke durham earl edward elder elizabeth elm english essex exeter farm farmer fern
  field fields finch fir fisher flint flower flowers folly ford forest fox freeman frost garden gardener gardens gate george georgia
  gill glebe glen gloucester glover gold golden goodman grange grass gravel gray grey grove hampton harbour hardy harp harper hawthorn
  hay hazel heather hedge hereford hertford highfield hill hills holly honey horn hunt hunter iris ivory ivy jack jasmine joiner jubilee
  juniper kent king kings kingston knight lake lamb lancaster lane larch lark laurel lavender lawn leaf leeds leicester lilac lily lime
  lincoln liverpool lodge london main major manchester manor maple marlborough marsh martin mason mead meadow meadows melrose mercy mill
  miller mills milton mint montague moon moor moore moss mount mountain myrtle nelson newton noble norfolk northumberland norwich
  nottingham oak oaks oakwood olive orchard oxford palm parker parks parsons peach pearl pepper pine plum pond poplar poppy porter
  portland potter preston primrose prince prior priory prudence quarry queen queens railway raleigh rector richmond robin rochester rock
  rowan ruby rush rust sage saint salisbury sand sands shakespeare shaw sheffield shelley shepherd silver sky smith snow somerset song
  southampton spence spring springfield spruce square staff stafford stanley star stone storm stream street suffolk surrey sussex
  swallow swan sycamore tailor talbot tanner temple tennyson terrace thorn thyme tower town trafalgar tree trees trinity tudor turner
  vale valley vicarage victoria villa village violet wakefield walker warden warwick waterloo waters weaver wellesley wellington wells
  wesley western westminster wheeler whitehall willow willows wilt winchester windsor wolf wood woodland woodlands woods worcester
  worthing wren wright yard yew york
`);

const abbreviations = wordsOf(`
  ad ae ai am an as at be bi bp by ca cc cd cp ct cv da dc di do dp ds dv ea ec ed ef eg eh em en ep er et eu ex fa fe fm ft ga gp go ha
  he hi hm ho hq hr hv ia ic id ie if in io ip iq is it iv kc kg la ld lp lt ma mc md me mh mi mo mp mr ms my na nb nd ne ng ni no nr
  nw of oh ok on op or os ot pa pc pe pg ph pi pm po pp pr ps pt qc ra rd re rn rs sa sc se sg si sn so ss st sw ta tb td to tv uc uk un
  up us ut va vs we wo wp yo yp yr
  aka abe bsl can cin cla cpc cps csc csw cse did dob dna edt efs ehc esp etc ewo faq fgc fii fsw gcse had has her him his hmp how icp
  icu iro its let lpm mgf mgm nai nfa nhs not now nrm nsp oic our out own pgf pgm pip plo ppn ppo ppu pru pvp rui sch see sen she slt
  soc ssw tac taf tbc the too use was who why yes yjs yot you
`);
