import { MenuItem, TextField, Typography } from '@mui/material';
import { tripFilePurposes } from '@luodi/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { FileRows } from '../../files/index.js';
import { useConsole } from '../../kernel/dataProvider.js';
import { useWords } from '../../kernel/i18n/words.js';
import { Section } from '../../kernel/parts/Facts.js';
import { FileDropAt } from '../../kernel/parts/FileDrop.js';
import type { TripDetail, TripFile, TripFilePage } from '../../kernel/views.js';

/** 附件: letters of invitation and confirmations with the filing, photos and vouchers with the report. */
export const Papers = ({ trip }: { trip: TripDetail }) => {
  const translate = useTranslate();
  const { word } = useWords(tripFilePurposes);
  const { read, invoke } = useConsole();
  const path = `/trips/${trip.id}/files`;
  const { data } = useQuery({
    queryKey: ['trips', 'files', trip.id],
    queryFn: () => read<TripFilePage>(path),
  });
  if (!data) return null;
  return (
    <Section title={translate('trips.papers')}>
      {data.canAdd && <Uploads trip={trip} limits={data.limits} />}
      {data.total === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('trips.no_papers')}
        </Typography>
      )}
      <FileRows
        files={data.data.map((file) => ({ ...file, contentPath: `${path}/${file.id}/content` }))}
        wordOf={({ purpose }) => word(purpose) ?? purpose}
        remove={({ id }, reason) => invoke('trips', trip.id, `files/${id}/removal`, { reason })}
      />
    </Section>
  );
};

interface UploadProps {
  trip: TripDetail;
  limits: TripFilePage['limits'];
}

const Uploads = ({ trip, limits }: UploadProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { choices } = useWords(tripFilePurposes);
  // Before leaving it is the letter, once away it is the photo.
  const [purpose, setPurpose] = useState<string>(trip.departedOn ? 'photo' : 'invitation');
  const kept = ({ name }: TripFile) => {
    notify('files.kept', { type: 'success', messageArgs: { name } });
    refresh();
  };
  return (
    <>
      <TextField
        select
        label={translate('files.upload_as')}
        value={purpose}
        onChange={({ target }) => setPurpose(target.value)}
        sx={{ minWidth: 180, mb: 1 }}
      >
        {choices.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <FileDropAt<TripFile> path={`/trips/${trip.id}/files?purpose=${purpose}`} onUploaded={kept} />
      <Typography variant="caption" sx={{ display: 'block', my: 1, color: 'text.secondary' }}>
        {translate('files.accept', { kinds: limits.kinds, mb: limits.maxMb })}
      </Typography>
    </>
  );
};
