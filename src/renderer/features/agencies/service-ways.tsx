import { buildingsOf, minutesBetween, type Ways } from '../../../core/scheduling/travel.ts';
import { useDesk } from '../../engine/desk.ts';
import { useLive } from '../../engine/use-live.ts';
import { useTypedOver } from '../../engine/use-typed-over.ts';
import { Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** How long a chair needs from one building to another; nothing where all rooms are in one (SC05). */
export const ServiceWays = ({ ways }: { readonly ways: Ways }) => {
  const { call } = useDesk();
  const rooms = useLive('room.list', {});
  const {
    fields: typed,
    fault,
    change,
  } = useTypedOver(ways, (whole) =>
    call('settings.change', { change: { ways: { ...whole, ways: whole.ways.map((way) => ({ ...way })) } } }),
  );
  const buildings = buildingsOf(rooms?.ok ? rooms.value.map(({ place }) => place) : []);
  if (buildings.length < 2) return null;
  const pairs = buildings.flatMap((from, at) => buildings.slice(at + 1).map((to) => ({ from, to })));
  const put = (pair: { readonly from: string; readonly to: string }, text: string): void => {
    const minutes = minutesIn(text);
    if (minutes === undefined) return;
    const others = typed.ways.filter((way) => minutesBetween({ ways: [way], otherwise: -1 }, pair.from, pair.to) === -1);
    change({ ways: [...others, { ...pair, minutes }] });
  };
  return (
    <Section
      title="Minutes from one building to another"
      lead="Between conferences in two buildings on one day, a chair is kept free this much longer. The buildings are those of the rooms."
    >
      <FieldRow widths="own">
        <TextField
          label="Between any two, unless changed below"
          width="medium"
          value={String(typed.otherwise)}
          onChange={(text) => {
            const otherwise = minutesIn(text);
            if (otherwise !== undefined) change({ otherwise });
          }}
        />
      </FieldRow>
      {pairs.map((pair) => (
        <TextField
          key={`${pair.from} ${pair.to}`}
          label={`${pair.from} to ${pair.to}`}
          width="long"
          value={String(minutesBetween(typed, pair.from, pair.to))}
          onChange={(text) => put(pair, text)}
        />
      ))}
      {fault !== undefined && <Notice {...fault} />}
    </Section>
  );
};

/** Undefined for what is no number of minutes. */
const minutesIn = (text: string): number | undefined => {
  const minutes = text.trim() === '' ? 0 : Number(text);
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= 240 ? minutes : undefined;
};
