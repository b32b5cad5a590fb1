import type { Source } from '../../../core/procedures/deadline-rule.ts';
import type { ProceduresProfile } from '../../../core/procedures/profile.ts';

export interface ShownRule {
  readonly title: string;
  readonly value: string;
  readonly source: Source;
}

/** Every rule of a profile that is not a time limit, as a sentence with its source. */
export const otherRules = (profile: ProceduresProfile): ReadonlyArray<ShownRule> => {
  const { quoracy } = profile;
  const typeNames = (codes: ReadonlyArray<string>) =>
    new Intl.ListFormat('en-GB').format(codes.map((code) => profile.agencies.find((type) => type.code === code)?.name ?? code));
  return [
    { title: 'Quoracy', value: quoracy.principle.text, source: quoracy.principle.source },
    { title: 'Must be there', value: `${typeNames(quoracy.mustAttend.agencies)}.`, source: quoracy.mustAttend.source },
    {
      title: 'Other agencies',
      value: `At least ${quoracy.others.atLeast}${quoracy.others.withDirectContact ? ' with direct contact with the child' : ''}.`,
      source: quoracy.others.source,
    },
    {
      title: 'Health',
      value: quoracy.healthCountsOnce.value
        ? 'All health disciplines together count once.'
        : 'Each health discipline counts on its own.',
      source: quoracy.healthCountsOnce.source,
    },
    {
      title: 'Joining from elsewhere',
      value: quoracy.remote.counts ? 'Counts as being there.' : 'Does not count as being there.',
      source: quoracy.remote.source,
    },
    {
      title: 'A report without a person',
      value: quoracy.reportOnly.counts ? 'Counts.' : 'Does not count.',
      source: quoracy.reportOnly.source,
    },
    {
      title: 'Illness that may be fabricated',
      value: `Attendance matters specially: ${typeNames(quoracy.fabricatedIllness.agencies) || 'nobody named'}.`,
      source: quoracy.fabricatedIllness.source,
    },
    {
      title: 'Not quorate',
      value: [
        ...(quoracy.inquorate.maxInRow === null ? [] : [`At most ${quoracy.inquorate.maxInRow} in a row.`]),
        'The chair may go on where:',
        ...quoracy.inquorate.proceedGrounds.map((ground) => `${ground.words};`),
      ].join(' '),
      source: quoracy.inquorate.source,
    },
    {
      title: 'Somebody of the family leaves of their own accord',
      value:
        profile.visibility.afterLeaving === 'full'
          ? 'They have what was said after they left.'
          : 'The chair decides whether they have what was said after they left.',
      source: profile.visibility.source,
    },
    { title: 'The chair is called', value: profile.chair.label, source: profile.chair.source },
    {
      title: 'Scale',
      value: `${profile.scale.lowest.value} is ${profile.scale.lowest.words}; ${profile.scale.highest.value} is ${profile.scale.highest.words}.`,
      source: profile.scale.source,
    },
    {
      title: 'Marking',
      value: `For professionals: ${profile.markings.professionals}. For the family: ${profile.markings.family}.`,
      source: profile.markings.source,
    },
    {
      title: 'Children are invited from',
      value: profile.child.inviteAge === 0 ? 'Any age.' : `${profile.child.inviteAge} years.`,
      source: profile.child.source,
    },
    {
      title: 'Multiple categories',
      value: profile.category.allowMultiple ? 'More than one category may be recorded.' : 'One main category for each child.',
      source: profile.category.source,
    },
    {
      title: 'Interim safety plan',
      value: `Asked for where an initial conference is later than working day ${profile.interimSafety.laterThanWorkingDay} after the strategy discussion, or was postponed.`,
      source: profile.interimSafety.source,
    },
    { title: 'Kept on this computer', value: `${profile.retention.localPurgeDays} days.`, source: profile.retention.source },
  ];
};
