import { Alert, Button, Skeleton, Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { useMoneyText } from './useMoneyText.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { LeadDetail, OwnershipSheet } from '../kernel/views.js';
import { AskDay } from './AskDay.js';
import { EnterSheet } from './EnterSheet.js';
import { ExitSheet } from './ExitSheet.js';
import { OwnershipHistory } from './OwnershipHistory.js';
import { Owners } from './Owners.js';

/** 四个一 of one project: who answers now, who did on any day, and how it came about. */
export const OwnershipPanel = ({ lead }: { lead: LeadDetail }) => {
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['leads', 'ownership', lead.id, lead.version],
    queryFn: () => read<OwnershipSheet>(`/leads/${lead.id}/ownership`),
  });
  if (error) {
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton variant="rounded" height={240} />;
  return <Sheet lead={lead} sheet={data} onChange={() => void refetch()} />;
};

interface SheetProps {
  lead: LeadDetail;
  sheet: OwnershipSheet;
  onChange: () => void;
}

const Sheet = ({ lead, sheet, onChange }: SheetProps) => {
  const refresh = useRefresh();
  const [open, setOpen] = useState<'enter' | 'exit' | null>(null);
  const done = () => {
    setOpen(null);
    onChange();
    refresh();
  };
  return (
    <>
      <Head sheet={sheet} onOpen={setOpen} />
      {sheet.membership && <Owners sheet={sheet} onDone={done} />}
      {sheet.terms.length > 0 && (
        <>
          <AskDay leadId={lead.id} />
          <OwnershipHistory sheet={sheet} />
        </>
      )}
      {open === 'enter' && <EnterSheet lead={lead} onDone={done} onClose={() => setOpen(null)} />}
      {open === 'exit' && (
        <ExitSheet leadId={lead.id} onDone={done} onClose={() => setOpen(null)} />
      )}
    </>
  );
};

interface HeadProps {
  sheet: OwnershipSheet;
  onOpen: (sheet: 'enter' | 'exit') => void;
}

const Head = ({ sheet, onOpen }: HeadProps) => {
  const translate = useTranslate();
  const money = useMoneyText();
  const { membership, isOwed, floorYuan, can } = sheet;
  const enter = can.enter && (
    <Button variant="contained" onClick={() => onOpen('enter')} data-verb="enter">
      {translate('ownerships.enter')}
    </Button>
  );
  if (membership) {
    const { enteredOn: on, entryReason: reason } = membership;
    return (
      <Stack
        direction="row"
        useFlexGap
        sx={{ flexWrap: 'wrap', gap: 1, mb: 1.5, alignItems: 'center' }}
      >
        <span>{translate('ownerships.since', { on, reason })}</span>
        {can.exit && (
          <Button size="small" color="inherit" onClick={() => onOpen('exit')} data-verb="exit">
            {translate('ownerships.exit')}
          </Button>
        )}
      </Stack>
    );
  }
  const owed = isOwed && (
    <Alert severity="warning" sx={{ mb: 1.5 }}>
      {translate('ownerships.owed', { floor: money(floorYuan) })}
    </Alert>
  );
  return (
    <>
      {owed}
      <EmptyState
        title={translate('ownerships.empty')}
        hint={translate(can.enter ? 'ownerships.empty_hint' : 'ownerships.empty_hint_other')}
        actions={enter}
      />
    </>
  );
};
