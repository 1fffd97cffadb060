import { Button, Stack, Typography } from '@mui/material';
import { reportRhythms } from '@luodi/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useConsole } from '../../kernel/dataProvider.js';
import { useWords } from '../../kernel/i18n/words.js';
import { Section } from '../../kernel/parts/Facts.js';
import { asProblem } from '../../kernel/problem.js';
import type { SavedReportList, SavedReportRow } from '../../kernel/views.js';
import { SaveSheet } from './SaveSheet.js';

/** One's own reports that come by themselves, each with its last answers. */
export const SavedReports = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const [isSaving, setSaving] = useState(false);
  const { data, refetch } = useQuery({
    queryKey: ['saved-reports'],
    queryFn: () => read<SavedReportList>('/saved-reports'),
  });
  const renew = () => void refetch();
  const close = () => setSaving(false);
  if (!data) return null;
  return (
    <Section
      title={translate('saved_reports.title')}
      aside={
        <Button size="small" onClick={() => setSaving(true)} data-verb="save-report">
          {translate('saved_reports.add')}
        </Button>
      }
    >
      {data.data.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('saved_reports.none')}
        </Typography>
      )}
      <Stack spacing={1.5}>
        {data.data.map((row) => (
          <Row key={row.id} row={row} onDone={renew} />
        ))}
      </Stack>
      {isSaving && (
        <SaveSheet
          onClose={close}
          onDone={() => {
            close();
            renew();
          }}
        />
      )}
    </Section>
  );
};

const Row = ({ row, onDone }: { row: SavedReportRow; onDone: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { invoke } = useConsole();
  const { word } = useWords(reportRhythms);
  const remove = () =>
    void invoke('saved-reports', row.id, 'removal', {}).then(
      () => {
        notify('saved_reports.removed', { type: 'success' });
        onDone();
      },
      (error: unknown) => notify(asProblem(error).detail, { type: 'error' }),
    );
  return (
    <Stack
      direction="row"
      useFlexGap
      sx={{ flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.5, alignItems: 'center' }}
    >
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {row.name}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {word(row.rhythm)}
      </Typography>
      {row.issues.map(({ asOf, path }) => (
        <Typography key={asOf} variant="body2" component={Link} to={path}>
          {asOf}
        </Typography>
      ))}
      {row.issues.length === 0 && (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {translate('saved_reports.waiting')}
        </Typography>
      )}
      <Button size="small" color="inherit" onClick={remove}>
        {translate('saved_reports.remove')}
      </Button>
    </Stack>
  );
};
