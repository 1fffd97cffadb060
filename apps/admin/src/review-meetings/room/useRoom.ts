import { useGetOne } from 'react-admin';
import { useParams, useSearchParams } from 'react-router-dom';
import type { AgendaItem, MeetingDetail } from '../../kernel/views.js';

/** How often the room asks who has voted, in milliseconds. */
const everySoOften = 3000;

export interface Room {
  meeting?: MeetingDetail;
  error: unknown;
  /** The agenda without what was taken off. */
  items: AgendaItem[];
  item?: AgendaItem;
  at: number;
  go: (at: number) => void;
}

/** The meeting as it stands now, and the project on the screen; the address names it, so a reload stays there. */
export const useRoom = (): Room => {
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const { data: meeting, error } = useGetOne<MeetingDetail>(
    'review-meetings',
    { id },
    { refetchInterval: everySoOften, retry: false },
  );
  // A list row may stand in for the record for a moment; it has no agenda.
  const all = meeting?.items ?? [];
  const named = params.get('item');
  const items = all.filter((item) => item.id === named || item.removalReason === null);
  const at = Math.max(
    items.findIndex((item) => item.id === named),
    0,
  );
  const go = (to: number) => {
    const next = items[to];
    if (next) setParams({ item: next.id }, { replace: true });
  };
  return { meeting: meeting?.items && meeting, error, items, item: items[at], at, go };
};
