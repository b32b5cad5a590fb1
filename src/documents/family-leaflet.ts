import type { CopyAttendee, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { contactLine, framed, ifWorried } from './frame.ts';
import {
  type Block,
  type DocumentModel,
  heading,
  list,
  notice,
  paragraph,
  type Runs,
  runs,
  strong,
  table,
  title,
} from './model.ts';
import { calledInFamily, inFullOf, isUnborn, nameOrAgency } from './words.ts';

/** What a conference is, who will be there and why, and how to complain: what a family reads before they come (AG09). */
export const familyLeaflet = (copy: ReaderCopy): DocumentModel =>
  framed('family-leaflet', copy, [
    title('About the conference: for you to keep'),
    paragraph(
      `People who work with your family are worried about ${calledInFamily(inFullOf(copy), 'with-day') || 'a child of yours'}. A child protection conference is a meeting about how to keep children safe. It is not a court. Nobody is on trial.`,
    ),
    heading(1, 'What happens'),
    list('number', [
      'You read the reports before. Your social worker goes through theirs with you.',
      'The person in charge meets you before it starts. Ask them anything.',
      'Everybody says who they are. Somebody writes down what is said.',
      `People say what goes well and what worries them. You are asked what you think${copy.children.every(isUnborn) ? '' : ', and what your children think'}.`,
      'The person in charge decides for each child whether a child protection plan is needed, and says why.',
      'You get a letter with what was decided. The full record comes later.',
    ]),
    ...whoAndWhy(copy),
    heading(1, 'You can'),
    list('bullet', [
      'bring somebody who helps you to speak: a friend, a supporter or an advocate',
      'ask for a break, at any time',
      'ask people to say it in simpler words',
      'speak to the person in charge alone, if there is something you cannot say in front of others',
      'ask to see what is written about you',
    ]),
    ...complaints(copy),
    notice(ifWorried(copy)),
  ]);

const whoAndWhy = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const others = copy.attendees.filter(
    ({ id, part }) => part !== 'child' && part !== 'family' && id !== copy.reader.attendee?.id,
  );
  if (others.length === 0) return [];
  return [
    heading(1, 'Who will be there, and why'),
    table(
      [
        ['Who', 62],
        ['Why', 38],
      ],
      [...Map.groupBy(others, why)].map(([reason, same]) => [whoIn(same), reason]),
    ),
    paragraph('If there is somebody whom you do not want in the room, tell us why before. The person in charge decides.'),
  ];
};

/** One line for each of those who come for the same reason: nobody reads the same sentence eight times. */
const whoIn = (same: ReadonlyArray<CopyAttendee>): Runs =>
  runs(
    ...same.flatMap((one, index) => [
      ...(index === 0 ? [] : ['\n']),
      strong(nameOrAgency(one)),
      [one.role, one.name === '' ? '' : one.agencyName]
        .filter(Boolean)
        .map((part) => `, ${part}`)
        .join(''),
    ]),
  );

const why = ({ part }: CopyAttendee): string => {
  switch (part) {
    case 'chair':
      return 'Leads the meeting and decides. Does not work with your family.';
    case 'minute-taker':
      return 'Writes down what is said. Has no say.';
    case 'agency':
      return 'Knows your child or your family through their work, and says what they know and how they can help.';
    case 'advocate':
      return 'Is there for one person only, and helps them to say what they think.';
    case 'supporter':
    case 'solicitor':
      return 'Is there for one person, and helps them. Does not question people.';
    case 'interpreter':
      return 'Says in another language what is said, and keeps it secret.';
    case 'observer':
      return 'Is learning. Has no say, and leaves if you ask.';
    case 'family':
    case 'child':
      return '';
  }
};

const complaints = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const { complaints: to } = copy.procedures;
  const reach = [to.phone, to.email, to.web].filter((part) => part !== null).join(', ');
  return [
    heading(1, 'How to complain'),
    list('bullet', [
      `First tell the person in charge of the conference, or us: ${contactLine(copy) || copy.organisation.service}. Much can be put right at once.`,
      `If that does not help: ${[to.name, reach].filter(Boolean).join(', ')}. You can complain about how the conference was run, about what was decided, or about a worker.`,
      'Somebody can help you to complain: an advocate, a friend, a solicitor.',
      'To complain costs nothing and changes nothing in how you are treated. What was decided stands until it is looked at again.',
    ]),
  ];
};
