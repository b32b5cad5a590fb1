import { makeStyles, tokens } from '@fluentui/react-components';
import type { SittingView } from '../../../contract/sitting-answers.ts';
import { categoryName } from '../../../core/conferences/decision-words.ts';
import { changeWords, compareActions } from '../../../core/conferences/other-plan.ts';
import type { ConferenceRecord } from '../../../core/conferences/record.ts';
import { type LocalDate, shortDate } from '../../../core/local-date.ts';
import { sentenceCase } from '../../../core/words.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Section } from '../../ui/section.tsx';
import { Status, type StatusTone } from '../../ui/status.tsx';
import { inOrder } from './plan-actions.ts';

/** At a transfer-in conference: the plan the children bring beside the one agreed here, and what became of each part (IN02). */
export const TwoPlans = ({ sitting, record }: { readonly sitting: SittingView; readonly record: ConferenceRecord }) => {
  const styles = useStyles();
  const { otherPlan } = sitting.request;
  const theirs = otherPlan.authority === '' ? 'Their plan' : otherPlan.authority;
  const facts = sitting.conferences.flatMap(({ child, conference }) => {
    const before = otherPlan.children.find((one) => one.childId === child.id);
    const decision = record.decisions[conference.id];
    const isPlanned = decision?.outcome === 'plan';
    return [
      {
        what: `${child.givenName}: plan started`,
        theirs: dateOr(before?.startedOn),
        ours: isPlanned ? dateOr(sitting.sitting.heldOn) : 'No plan decided',
      },
      {
        what: `${child.givenName}: category`,
        theirs: before?.category == null ? 'Not known' : sentenceCase(categoryName(before.category)),
        ours: !isPlanned || decision.category === null ? 'None decided' : sentenceCase(categoryName(decision.category)),
      },
    ];
  });
  const rows = [
    ...facts,
    { what: 'Last review', theirs: dateOr(otherPlan.lastReviewOn), ours: 'This conference' },
    {
      what: 'Next review',
      theirs: otherPlan.nextReviewDueOn === null ? 'Not known' : `Due ${shortDate(otherPlan.nextReviewDueOn)}`,
      ours: dateOr(record.plan.nextConferenceOn),
    },
  ];
  const actions = compareActions(otherPlan.actions, inOrder(record.plan));
  return (
    <Section title="The two plans" lead={`Left what ${theirs} agreed, right what is agreed here.`}>
      <DataTable
        label="Dates and categories of the two plans"
        columns={[
          { id: 'what', header: 'What', cell: (row) => row.what },
          { id: 'theirs', header: theirs, cell: (row) => row.theirs },
          { id: 'ours', header: 'Our plan', cell: (row) => row.ours },
        ]}
        rows={rows}
        rowKey={(row) => row.what}
      />
      <DataTable
        label="Actions of the two plans"
        columns={[
          {
            id: 'change',
            header: 'Change',
            width: '140px',
            cell: (row) => <Status tone={tones[row.compared.change]}>{changeWords[row.compared.change]}</Status>,
          },
          { id: 'theirs', header: theirs, cell: (row) => row.compared.theirs ?? '' },
          { id: 'ours', header: 'Our plan', cell: (row) => row.compared.ours?.action ?? '' },
        ]}
        rows={actions.map((compared, at) => ({ compared, at }))}
        rowKey={(row) => String(row.at)}
        empty={<p className={styles.quiet}>Neither plan has an action yet. Type theirs on the request, one on each line.</p>}
      />
    </Section>
  );
};

const tones: { readonly [C in keyof typeof changeWords]: StatusTone } = {
  kept: 'good',
  changed: 'soon',
  'not-carried-over': 'late',
  new: 'brand',
};

const dateOr = (on: LocalDate | null | undefined): string => (on == null ? 'Not known' : shortDate(on));

const useStyles = makeStyles({ quiet: { margin: '0', color: tokens.colorNeutralForeground2 } });
