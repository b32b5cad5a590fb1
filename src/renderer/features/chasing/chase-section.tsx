import type { SittingId } from '../../../core/identifiers.ts';
import { useLive } from '../../engine/use-live.ts';
import { Section } from '../../ui/section.tsx';
import { ChaseList } from './chase-list.tsx';

/** Whom to ask again for one conference; nothing where nobody owes anything. */
export const ChaseSection = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const found = useLive('chase.list', { sittingId });
  if (found?.ok !== true || found.value.length === 0) return null;
  return (
    <Section
      title="Whom to chase"
      lead="Whoever’s answer changes the chance of enough agencies most stands first: that is the call to make."
    >
      <ChaseList rows={found.value} />
    </Section>
  );
};
