/** The languages in which papers offer a translation, each in its own words; every other one is offered in English. */
export const offeredLanguages = {
  Polish: 'Jeśli chcą Państwo otrzymać to pismo po polsku, prosimy o telefon lub e-mail.',
  Romanian: 'Dacă doriți această scrisoare în limba română, vă rugăm să ne telefonați sau să ne scrieți.',
  Portuguese: 'Se quiser receber esta carta em português, telefone-nos ou escreva-nos.',
  Spanish: 'Si desea recibir esta carta en español, llámenos o escríbanos.',
  French: 'Si vous souhaitez recevoir cette lettre en français, téléphonez-nous ou écrivez-nous.',
  Italian: 'Se desidera ricevere questa lettera in italiano, ci telefoni o ci scriva.',
  Lithuanian: 'Jei norite gauti šį laišką lietuvių kalba, paskambinkite arba parašykite mums.',
  Turkish: 'Bu mektubu Türkçe almak isterseniz lütfen bizi arayın veya bize yazın.',
  Ukrainian: 'Якщо ви бажаєте отримати цей лист українською мовою, зателефонуйте або напишіть нам.',
} as const;

/** How one person's papers are written, besides the size of their print (AG09, WD12). */
export interface PaperFormat {
  /** One sentence to a line, at least 14 point, and hard words explained at the end. */
  readonly easyRead: boolean;
  /** Wide lines and letters, at least 14 point, and cream on a screen. */
  readonly dyslexiaFriendly: boolean;
  /** The language in which a translation is offered; empty where none is asked for. The papers themselves stay in English. */
  readonly language: string;
}

export const plainFormat: PaperFormat = { easyRead: false, dyslexiaFriendly: false, language: '' };

/** Whether nobody chose anything. */
export const isPlain = ({ easyRead, dyslexiaFriendly, language }: PaperFormat): boolean =>
  !easyRead && !dyslexiaFriendly && language === plainFormat.language;

/** `If you want this letter in Portuguese, ring or write to us.`, in that language where it is one that we know. */
export const offerIn = (language: string): string =>
  Object.entries(offeredLanguages).find(([name]) => name.toLowerCase() === language.trim().toLowerCase())?.[1] ??
  `If you want this letter in ${language.trim()}, ring or write to us.`;

/** Words of these papers that not everybody knows, and what they mean. */
export const hardWords: ReadonlyArray<readonly [string, string]> = [
  ['child protection conference', 'A meeting about how to keep a child safe. Family and workers come to it.'],
  ['child protection plan', 'A list of what everybody does to keep a child safe.'],
  ['core group', 'The few people who carry the plan out. Parents are in it.'],
  ['category', 'The kind of harm that people are worried about.'],
  ['neglect', 'A child does not get what they need: food, warmth, care, a doctor.'],
  ['emotional', 'A child is frightened, put down or made to feel unloved.'],
  ['threshold', 'The line at which a plan is needed.'],
  ['review', 'A later meeting that looks at whether things are better.'],
  ['lead social worker', 'The social worker who looks after the plan.'],
  ['advocate', 'Somebody who helps you to say what you think.'],
  ['interpreter', 'Somebody who says in your language what is said in English.'],
  ['parental responsibility', 'The rights and duties that the law gives to parents.'],
  ['legal planning', 'Lawyers and social workers talk about whether to ask a court.'],
  ['dissent', 'Somebody says formally that they do not agree.'],
  ['assessment', 'A worker finds out what somebody needs, and writes it down.'],
  ['direct work', 'A worker and a child talk, draw or play to find out how things are.'],
  ['young carer', 'A child who looks after somebody at home.'],
  ['sanctuary scheme', 'Locks and alarms that make a home safe, so that you can stay there.'],
  ['refuge', 'A safe house for somebody who had to leave because of violence.'],
  ['family network meeting', 'Your wider family meets to say how it can help.'],
  ['family group', 'Your wider family meets to make a plan of its own.'],
  ['safety plan', 'What you do, and whom you call, if there is danger.'],
  ['referral', 'A worker asks another service to help you.'],
  ['written agreement', 'What was agreed, on paper, signed by everybody.'],
  ['contact', 'Time that a child and a parent spend together who live apart.'],
  ['complain', 'To tell us that something was not right, so that we look at it.'],
];
