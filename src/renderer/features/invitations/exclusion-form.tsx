import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { isExcludedForRisk, type MissedPart, missedInWords, missedParts } from '../../../core/conferences/exclusion.ts';
import type { Exclusion, ExclusionGround, Invitee } from '../../../core/conferences/record.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';
import { Why } from '../../ui/why.tsx';
import { calledOnList, groundNames } from '../../words/record-words.ts';
import { useList } from './use-list.tsx';

const grounds = (Object.keys(groundNames) as ReadonlyArray<ExclusionGround>).map((value) => ({
  value,
  label: groundNames[value],
}));

/** What they were not there for, and that an exclusion which is taken back afterwards lets them read it. */
const Missed = ({ parts, className }: { readonly parts: ReadonlyArray<MissedPart>; readonly className: string }) => (
  <p className={className}>
    Not in the room for {missedInWords(parts)}.
    {parts.length > 0 &&
      ' If the exclusion is withdrawn, or the chair says no to it, their copy can have what was said then, but for what was said before they were let in: that is the chair’s to give.'}
  </p>
);

/** Keeping somebody out, for the whole or a part: on one of six grounds, decided by the chair, with another way to be heard (EX-01 to EX-06). */
export const ExclusionForm = ({ invitee }: { readonly invitee: Invitee }) => {
  const styles = useStyles();
  const today = useToday();
  const { sitting, record, isOpen, edit } = useList();
  const { exclusion } = invitee;
  const set = (next: Exclusion | null): void =>
    edit({
      edit: 'invitee.change',
      id: invitee.id,
      change: { exclusion: next, attendance: attendanceUnder(invitee, next) },
    });
  const change = (changed: Partial<Exclusion>): void => {
    if (exclusion !== null) set({ ...exclusion, ...changed });
  };
  const askedBy = sitting.deadlines.find(({ rule }) => rule === 'T-10');
  return (
    <section aria-label={`Exclusion of ${calledOnList(invitee)}`} className={styles.form}>
      <ChoiceField
        label={exclusion === null ? 'To keep them out of the whole or a part, choose the ground' : 'Ground'}
        field={`exclusion:${invitee.id}`}
        width="full"
        unchosen="No exclusion"
        value={exclusion?.ground ?? null}
        choices={grounds}
        disabled={!isOpen}
        onChange={(ground) =>
          set({
            ...(exclusion ?? { requestedOn: today, decidedOn: null, decidedBy: '', extent: 'part', heardInstead: '' }),
            ground,
          })
        }
      />
      {exclusion !== null && (
        <>
          <ChoiceField
            label="How far"
            as="row"
            value={exclusion.extent}
            choices={[
              { value: 'part', label: 'Part of the conference' },
              { value: 'whole', label: 'All of it' },
            ]}
            disabled={!isOpen}
            onChange={(extent) => change({ extent })}
          />
          <FieldRow>
            <TextField
              label="Asked for by"
              value={exclusion.requestedBy ?? ''}
              disabled={!isOpen}
              onChange={(requestedBy) => change({ requestedBy })}
            />
            <DateField
              label="Asked for on"
              width="full"
              value={exclusion.requestedOn}
              disabled={!isOpen}
              onChange={(requestedOn) => change({ requestedOn })}
            />
            <DateField
              label="Decided on"
              width="full"
              value={exclusion.decidedOn}
              disabled={!isOpen}
              onChange={(decidedOn) => change({ decidedOn })}
            />
            <TextField
              label="Decided by"
              value={exclusion.decidedBy}
              offers={sitting.chair === null ? [] : [sitting.chair.name]}
              disabled={!isOpen}
              onChange={(decidedBy) => change({ decidedBy })}
            />
          </FieldRow>
          {askedBy !== undefined && exclusion.requestedOn !== null && exclusion.requestedOn > askedBy.due && (
            <p className={styles.late}>
              Asked for later than the procedures say. <Why due={askedBy} label="Why?" />
            </p>
          )}
          <TextArea
            label="What it rests on"
            hint="The evidence for the ground. It is kept for the file, and is in nobody's copy."
            lines={2}
            value={exclusion.evidence ?? ''}
            disabled={!isOpen}
            onChange={(evidence) => change({ evidence })}
          />
          <ChoiceField
            label="The chair's decision"
            as="row"
            value={exclusion.refused === true ? 'refused' : 'agreed'}
            choices={[
              { value: 'agreed', label: 'Keep them out' },
              { value: 'refused', label: 'Do not keep them out' },
            ]}
            disabled={!isOpen}
            onChange={(decision) => change({ refused: decision === 'refused' })}
          />
          {exclusion.refused !== true && exclusion.requestedOn === null && exclusion.askedToLeave !== undefined && (
            <ChoiceField
              label="What their copy is made as"
              hint="Asked out in the room. An excluded parent has no confidential address in their copy, and the chair decides about the school."
              as="row"
              value={isExcludedForRisk(exclusion) ? 'excluded' : 'out'}
              choices={[
                { value: 'out', label: 'Without what was said while they were out' },
                { value: 'excluded', label: 'As an excluded parent' },
              ]}
              disabled={!isOpen}
              onChange={(as) => change({ readsAsExcluded: as === 'excluded' })}
            />
          )}
          {exclusion.refused !== true && (
            <>
              {Object.keys(record.segments).length > 0 && (
                <Missed className={styles.missed} parts={missedParts(invitee, record)} />
              )}
              <TextField
                label="Why it cannot be shorter"
                hint="The shortest time that serves, never longer."
                value={exclusion.whyNoShorter ?? ''}
                disabled={!isOpen}
                onChange={(whyNoShorter) => change({ whyNoShorter })}
              />
            </>
          )}
          <TextArea
            label="How they are heard instead"
            hint="Whoever is kept out is still told why, how to give their views, and the outcome: the letter about it is among their papers."
            lines={2}
            value={exclusion.heardInstead}
            disabled={!isOpen}
            onChange={(heardInstead) => change({ heardInstead })}
          />
          {isOpen && (
            <Button className={styles.withdraw} onClick={() => set(null)}>
              Withdraw the exclusion
            </Button>
          )}
        </>
      )}
    </section>
  );
};

/** One who is kept out of the whole is not expected; whoever came, or sent apologies, did so whatever is decided of the rest. */
const attendanceUnder = ({ attendance }: Invitee, next: Exclusion | null): Invitee['attendance'] => {
  if (next !== null && next.refused !== true && next.extent === 'whole' && next.decidedOn !== null) return 'excluded';
  return attendance === 'excluded' ? 'expected' : attendance;
};

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  late: { margin: '0', color: tokens.colorStatusWarningForeground3 },
  missed: { margin: '0' },
  withdraw: { alignSelf: 'start' },
});
