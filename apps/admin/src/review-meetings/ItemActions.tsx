import { useState } from 'react';
import { RecordContextProvider } from 'react-admin';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { AgendaItem, MeetingDetail } from '../kernel/views.js';
import { DecideSheet } from './DecideSheet.js';
import { OrderRecusalSheet, RecuseSheet, RemoveSheet } from './ReasonSheets.js';
import { OpenVotingSheet, RevealSheet } from './VoteSheets.js';

export interface ItemSheetProps {
  item: AgendaItem;
  meeting: MeetingDetail;
  onClose: () => void;
}

const sheets = {
  openVoting: OpenVotingSheet,
  reveal: RevealSheet,
  decide: DecideSheet,
  recuse: RecuseSheet,
  orderRecusal: OrderRecusalSheet,
  remove: RemoveSheet,
};
type Verb = keyof typeof sheets;

/** What the next step is stands out; the rest is at hand. */
const leading: readonly Verb[] = ['openVoting', 'reveal', 'decide'];
const verbs = Object.keys(sheets) as Verb[];

/** What this reader may do with one project of the agenda. */
export const ItemActions = ({ item, meeting }: Omit<ItemSheetProps, 'onClose'>) => {
  const [open, setOpen] = useState<Verb | null>(null);
  const Sheet = open && sheets[open];
  return (
    <RecordContextProvider value={item}>
      {verbs.map((verb) => (
        <VerbButton
          key={verb}
          verb={verb}
          label={`meetings.verb_${verb}`}
          size="small"
          variant={leading.includes(verb) ? 'contained' : 'text'}
          onClick={() => setOpen(verb)}
        />
      ))}
      {Sheet && <Sheet item={item} meeting={meeting} onClose={() => setOpen(null)} />}
    </RecordContextProvider>
  );
};
