import { Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { Section } from '../kernel/parts/Facts.js';
import { LoadState } from '../kernel/parts/LoadState.js';
import { Page } from '../kernel/parts/Page.js';
import type { OwnershipLoad } from '../kernel/views.js';
import { GapList, QuickChangeList, TaskList } from './LoadLists.js';
import { LoadTable } from './LoadTable.js';
import { OwnershipTabs } from './OwnershipTabs.js';
import { TransferSheet } from './TransferSheet.js';

type Load = OwnershipLoad['leaders'][number];

/** What everyone carries, what is to be handed over, and the days nobody answered for. */
export const LoadPage = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['ownerships', 'load'],
    queryFn: () => read<OwnershipLoad>('/ownerships/load'),
  });
  return (
    <>
      <OwnershipTabs open="load" />
      <Page title={translate('ownerships.load')}>
        <LoadState data={data} error={error} refetch={refetch} height={240} />
        {data && <Board load={data} onChange={() => void refetch()} />}
      </Page>
    </>
  );
};

const Board = ({ load, onChange }: { load: OwnershipLoad; onChange: () => void }) => {
  const translate = useTranslate();
  const [leaving, setLeaving] = useState<Load | null>(null);
  return (
    <>
      <Section title={translate('ownerships.gaps')}>
        <GapList gaps={load.gaps} />
      </Section>
      <Section title={translate('ownerships.tasks')}>
        <TaskList tasks={load.tasks} />
      </Section>
      <Section title={translate('my_projects.quick')}>
        <QuickChangeList changes={load.quickChanges} />
      </Section>
      <Section title={translate('ownerships.leaders')}>
        {load.isPending && <Pending />}
        <LoadTable rows={load.leaders} onTransfer={setLeaving} />
      </Section>
      <Section title={translate('ownerships.helpers')}>
        {load.isPending && <Pending />}
        <LoadTable rows={load.helpers} />
      </Section>
      {leaving && (
        <TransferSheet
          person={leaving}
          onDone={() => {
            setLeaving(null);
            onChange();
          }}
          onClose={() => setLeaving(null)}
        />
      )}
    </>
  );
};

const Pending = () => {
  const translate = useTranslate();
  return (
    <Typography variant="caption" sx={{ color: 'text.secondary' }}>
      {translate('ownerships.limit_pending')}
    </Typography>
  );
};
