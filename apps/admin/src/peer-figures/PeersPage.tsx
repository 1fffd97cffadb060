import AddIcon from '@mui/icons-material/Add';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useSession } from '../kernel/authProvider.js';
import { useConsole } from '../kernel/dataProvider.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { Section } from '../kernel/parts/Facts.js';
import { LoadState } from '../kernel/parts/LoadState.js';
import { Page } from '../kernel/parts/Page.js';
import type { PeerFigureRow, PeerGaps } from '../kernel/views.js';
import { EnterSheet } from './EnterSheet.js';
import { EntriesTable } from './EntriesTable.js';
import { GapTable } from './GapTable.js';

/** 周边对标: each neighbour's figure beside our own of the same day, and everything that was ever entered. */
export const PeersPage = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const [isEntering, setEntering] = useState(false);
  const mayEnter = useSession()?.abilities['peer-figures']?.create;
  const { data, error, refetch } = useQuery({
    queryKey: ['peer-figures', 'gaps'],
    queryFn: () => read<PeerGaps>('/peer-figures/gaps'),
  });
  const entries = useGetList<PeerFigureRow>('peer-figures', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'recordedAt', order: 'DESC' },
    filter: {},
    meta: { rows: true },
  });
  const done = () => {
    void refetch();
    void entries.refetch();
  };
  const enter = mayEnter && (
    <>
      <Button variant="contained" startIcon={<AddIcon />} onClick={() => setEntering(true)}>
        {translate('peers.enter')}
      </Button>
      <Button component={Link} to="/peer-figures/import" startIcon={<UploadIcon />}>
        {translate('peers.import')}
      </Button>
    </>
  );
  return (
    <Page title={translate('peers.title')} actions={enter}>
      <LoadState data={data} error={error} refetch={refetch} height={240} />
      {data?.rows.length === 0 && (
        <EmptyState
          title={translate('peers.empty')}
          hint={translate('peers.empty_hint')}
          actions={enter}
        />
      )}
      {data?.rows.map((row) => (
        <Section key={row.indicator} title={row.label}>
          <GapTable row={row} />
        </Section>
      ))}
      {entries.data && entries.data.length > 0 && (
        <Section title={translate('peers.entries')}>
          <EntriesTable entries={entries.data} />
        </Section>
      )}
      {isEntering && <EnterSheet onClose={() => setEntering(false)} onDone={done} />}
    </Page>
  );
};
