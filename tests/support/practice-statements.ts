import type { Statement } from '../../src/core/conferences/record.ts';
import { aStatement, invitee, person, segment } from './record-builders.ts';

const rowan = [person('c1')];
const wren = [person('c2')];
const ash = [person('c3')];
const younger = [...rowan, ...wren];

/** What was said (domain.md 11.4), with lines that not everyone may have. */
export const practiceStatements = (): ReadonlyArray<Statement> => {
  let count = 0;
  const said = (
    section: Statement['section'],
    kind: Statement['kind'],
    text: string,
    change: Partial<Statement> = {},
  ): Statement => {
    count += 1;
    return aStatement(String(count).padStart(3, '0'), { section, kind, text, segment: segment('A'), ...change });
  };
  const notFather = { to: 'all-but', people: [person('a2')] } as const;
  return [
    said('reason', 'fact', 'The conference was called because the children have lived with domestic abuse.', {
      children: younger,
      segment: null,
    }),
    said('reason', 'fact', 'Rowan has been taking charge of keeping everyone safe.', { children: rowan, segment: null }),
    said('legal-status', 'fact', 'There are no court orders.', { segment: null }),
    said('legal-status', 'fact', 'Rowan had a child protection plan from June 2017 to May 2018.', {
      children: rowan,
      segment: null,
    }),
    said('child-world', 'fact', 'Rowan keeps a bag packed and phoned 999. He is in the top set for maths.', {
      children: rowan,
      speaker: invitee('pippa'),
    }),
    said('child-world', 'verbatim', 'I listen for the key in the door.', { children: rowan, speaker: invitee('robin') }),
    said('child-world', 'view', 'Rowan wants “Mum to be okay and Caldor to get help but not here.”', {
      children: rowan,
      speaker: invitee('robin'),
      sensitivity: { item: 'child-private-words', subject: person('c1') },
    }),
    said('child-world', 'fact', 'Wren arrived without breakfast on 7 of 12 days and had head lice for three weeks.', {
      children: wren,
      speaker: invitee('pippa'),
      source: 'school report, 15 April',
    }),
    said('child-world', 'fact', 'Wren has glue ear and missed her hearing test twice.', {
      children: wren,
      speaker: invitee('juno'),
    }),
    said('child-world', 'fact', 'Ash is safe and settled with his father. He missed one Year 10 mock.', {
      children: ash,
      speaker: invitee('teal'),
      segment: segment('C'),
    }),
    said('family-views', 'view', 'Juniper accepts what happened. She wants help to stay away and with routines.', {
      about: person('a1'),
      speaker: invitee('a1'),
      children: younger,
    }),
    said('family-views', 'disputed', 'Juniper does not agree that Rowan was “parentified”.', {
      about: person('a1'),
      speaker: invitee('a1'),
      children: rowan,
    }),
    said('family-views', 'view', 'Mr Placeholder says the incident is exaggerated. He agrees to a programme.', {
      about: person('a2'),
      speaker: invitee('a2'),
      children: wren,
      segment: segment('B'),
    }),
    said('family-views', 'view', 'Mr Exampleford wants Ash with him full time.', {
      about: person('a3'),
      speaker: invitee('a3'),
      children: ash,
      segment: segment('C'),
    }),
    said('family-views', 'view', 'Hazel will have the children to stay. She needs a BSL interpreter.', {
      about: person('a4'),
      speaker: invitee('a4'),
      children: younger,
    }),
    said('agency-information', 'fact', 'Each child was seen alone at school between 27 and 31 March.', {
      speaker: invitee('marlo'),
      segment: null,
    }),
    said('agency-information', 'fact', 'Example Oaks Primary: breakfast club is open from 07:50.', {
      speaker: invitee('pippa'),
      children: younger,
    }),
    said('agency-information', 'opinion', 'DA-REPORT-TEXT: the risk of strangulation being repeated is high.', {
      speaker: invitee('ember'),
      children: younger,
      audience: notFather,
    }),
    said('agency-information', 'fact', 'Juniper was discharged from adult mental health services in 2025.', {
      children: younger,
      sensitivity: { item: 'other-parent-sensitive', subject: person('a1') },
    }),
    said('agency-information', 'fact', 'POLICE-INTELLIGENCE: bail conditions are being reviewed.', {
      sensitivity: { item: 'police-intelligence', subject: null },
    }),
    said('strengths', 'strength', 'Juniper left after the incident and asked for help.', { children: younger, segment: null }),
    said('strengths', 'strength', "Hazel's home is calm and safe.", { children: younger, audience: notFather }),
    said('strengths', 'strength', "Ash's father is reliable.", { children: ash, segment: null }),
    said('worries', 'worry', 'Strangulation was reported, and a door was broken.', { children: younger }),
    said('worries', 'worry', 'The police have been called three times in ten months.', { children: younger }),
    said('grey-areas', 'grey-area', 'Whether there is still contact is not known.', {
      children: younger,
      audience: { to: 'professionals' },
    }),
    said('grey-areas', 'grey-area', 'How well Wren hears is not known until she has been tested.', { children: wren }),
    said(
      'analysis',
      'danger',
      'Practitioners and family are worried that if Juniper goes back before things have changed, she may be hurt with the children there, and Rowan may be hurt stepping in.',
      {
        children: younger,
        summary: 'People are worried that there will be violence again, and that Wren would be frightened or hurt.',
        segment: null,
      },
    ),
    said('analysis', 'danger', 'Practitioners are worried that Ash may be caught up in violence at weekends.', {
      children: ash,
      segment: null,
    }),
    said('analysis', 'analysis', 'If nothing changes the children will go on feeling frightened.', {
      children: younger,
      segment: null,
    }),
    said('contingency-and-legal', 'fact', 'A family network meeting was offered and accepted.', { audience: notFather }),
    said('outcome-shared', 'fact', 'Robin told Rowan the outcome the same day.', { children: rowan, audience: notFather }),
    said('child-world', 'view', 'Wren’s worry monsters were shown: the biggest is for the evenings.', {
      children: wren,
      speaker: invitee('indigo'),
    }),
    said('child-world', 'view', 'Ash wrote that he feels safe with his father.', {
      children: ash,
      speaker: invitee('indigo'),
      segment: segment('C'),
    }),
  ];
};
