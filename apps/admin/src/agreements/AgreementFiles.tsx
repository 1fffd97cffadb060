import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import { Link, Typography } from '@mui/material';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { useState } from 'react';
import { fileAddress, request } from '../kernel/http.js';
import { Section } from '../kernel/parts/Facts.js';
import { FileDrop } from '../kernel/parts/FileDrop.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { AgreementDetail } from '../kernel/views.js';

/** The signed pages; a draft takes more of them right here. */
export const AgreementFiles = ({ agreement }: { agreement: AgreementDetail }) => {
  const translate = useTranslate();
  const { files, can, lead } = agreement;
  const { attach, error } = useAttach(agreement);
  return (
    <Section title={translate('agreements.files')}>
      {files.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
          {translate('agreements.no_files')}
        </Typography>
      )}
      {files.map(({ id, name, sizeBytes }) => (
        <Typography key={id} variant="body2" sx={{ mb: 0.75, overflowWrap: 'anywhere' }}>
          <Link href={fileAddress(`/files/${id}/content`)} download>
            <DownloadIcon fontSize="inherit" sx={{ mr: 0.5, verticalAlign: '-2px' }} />
            {name}
          </Link>{' '}
          <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
            {sizeText(sizeBytes)}
          </Typography>
        </Typography>
      ))}
      {error !== null && <ProblemPanel error={error} />}
      {can.edit && (
        <FileDrop leadId={lead.id} purpose="agreement" onUploaded={(file) => void attach(file)} />
      )}
    </Section>
  );
};

const useAttach = (agreement: AgreementDetail) => {
  const refresh = useRefresh();
  const notify = useNotify();
  const [error, setError] = useState<unknown>(null);
  const attach = async ({ id }: { id: string }) => {
    setError(null);
    try {
      const path = `/agreements/${agreement.id}`;
      // Read anew: several files may come one after the other, each raising the version.
      const now = await request<AgreementDetail>('GET', path);
      const fileIds = [...now.files.map((file) => file.id), id];
      await request('PATCH', path, { body: { fileIds }, ifMatch: now.version });
      notify('agreements.attached', { type: 'success' });
    } catch (failure) {
      setError(failure);
    } finally {
      refresh();
    }
  };
  return { attach, error };
};

const sizeText = (bytes: number): string =>
  bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} KB`;
