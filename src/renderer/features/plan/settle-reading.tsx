import { Button } from '@fluentui/react-components';
import type { RecordEdit } from '../../../core/conferences/edits.ts';
import type { OutlinePlan } from '../../../core/conferences/outline-plan.ts';
import { type TextToSettle, whySettle } from '../../../core/plans/who-may-read.ts';
import { Notice } from '../../ui/notice.tsx';

/** Asks once who may read a text that looks private; narrowing its audience answers it too (domain.md 6.8). */
export const SettleReading = ({
  toSettle,
  of,
  plan,
  edit,
}: {
  readonly toSettle: ReadonlyArray<TextToSettle>;
  /** Which text: `action:` with its identifier, `contingency`. */
  readonly of: string;
  readonly plan: OutlinePlan;
  readonly edit: (...edits: ReadonlyArray<RecordEdit>) => void;
}) => {
  const asked = toSettle.find(({ key }) => key === of);
  if (asked === undefined) return null;
  // A kind that is new in it is added to those that were answered before.
  const kinds = [...(plan.settled?.[asked.key] ?? []), ...asked.kinds];
  return (
    <Notice
      tone="warning"
      title={`Who may read ${asked.called}?`}
      next={`${whySettle(asked)} Choose who may see it, or say that it may stay as it is.`}
      actions={
        <Button size="small" onClick={() => edit({ edit: 'settled.set', key: asked.key, kinds })}>
          Everyone may read it
        </Button>
      }
    />
  );
};
