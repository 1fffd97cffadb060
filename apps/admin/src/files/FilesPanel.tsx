import AttachFileIcon from '@mui/icons-material/AttachFile';
import { MenuItem, Skeleton, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { Section } from '../kernel/parts/Facts.js';
import { FileDrop } from '../kernel/parts/FileDrop.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { LeadDetail, LeadFile, LeadFilePage } from '../kernel/views.js';
import { FileRows } from './FileRows.js';

/** 附件 of one project: what is there, and a place to put more. */
export const FilesPanel = ({ lead }: { lead: LeadDetail }) => {
  const translate = useTranslate();
  const { read, invoke } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['leads', 'files', lead.id],
    queryFn: () => read<LeadFilePage>(`/leads/${lead.id}/files`),
  });
  if (error) {
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton variant="rounded" height={160} />;
  return (
    <Section
      title={translate('files.title')}
      aside={
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('files.count', { count: data.total, max: data.limits.maxCount })}
        </Typography>
      }
    >
      {data.canAdd && <Uploads leadId={lead.id} limits={data.limits} />}
      {data.total === 0 ? (
        <EmptyState
          icon={<AttachFileIcon />}
          title={translate('files.empty')}
          hint={translate(data.canAdd ? 'files.empty_hint' : 'files.empty_read_only')}
        />
      ) : (
        <FileRows
          files={data.data}
          wordOf={({ purpose }) => translate(`files.purpose.${purpose}`)}
          remove={({ id }, reason) => invoke('files', id, 'removal', { reason })}
        />
      )}
    </Section>
  );
};

// Evidence and photos of a check are uploaded where they are used.
const purposes: readonly LeadFile['purpose'][] = ['lead', 'agreement'];

const Uploads = ({ leadId, limits }: { leadId: string } & Pick<LeadFilePage, 'limits'>) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [purpose, setPurpose] = useState<LeadFile['purpose']>('lead');
  const kept = ({ name }: LeadFile) => {
    notify('files.kept', { type: 'success', messageArgs: { name } });
    refresh();
  };
  return (
    <>
      <TextField
        select
        label={translate('files.upload_as')}
        value={purpose}
        onChange={(event) => setPurpose(event.target.value as LeadFile['purpose'])}
        sx={{ minWidth: 160, mb: 1 }}
      >
        {purposes.map((id) => (
          <MenuItem key={id} value={id}>
            {translate(`files.purpose.${id}`)}
          </MenuItem>
        ))}
      </TextField>
      <FileDrop leadId={leadId} purpose={purpose} onUploaded={kept} />
      <Typography variant="caption" sx={{ display: 'block', my: 1, color: 'text.secondary' }}>
        {translate('files.accept', { kinds: limits.kinds, mb: limits.maxMb })}
      </Typography>
    </>
  );
};
