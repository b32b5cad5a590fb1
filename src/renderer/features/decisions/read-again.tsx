import { makeStyles } from '@fluentui/react-components';
import { privateReasons, whyReadAgain } from '../../../core/conferences/private-reasons.ts';
import { familyToSpare } from '../../../core/disclosure/family-to-spare.ts';
import { useLive } from '../../engine/use-live.ts';
import { Notice } from '../../ui/notice.tsx';
import type { CardParts } from './card-parts.ts';

/** Before the chair confirms: the reasons of this child's decision that look private. It keeps nobody from confirming. */
export const ReadAgain = ({ sitting, view, record }: CardParts) => {
  const styles = useStyles();
  const family = useLive('family.get', { familyId: sitting.family.id });
  if (family?.ok !== true) return null;
  const spared = familyToSpare({ family: family.value, request: sitting.request, record });
  const found = privateReasons(record, view.conference.id, spared);
  if (found.length === 0) return null;
  return (
    <div className={styles.found}>
      {found.map((reason) => (
        <Notice key={reason.text} tone="warning" title={`Read again: “${reason.text.trim()}”`} next={whyReadAgain(reason)} />
      ))}
    </div>
  );
};

const useStyles = makeStyles({
  found: { display: 'flex', flexDirection: 'column', gap: '8px' },
});
