import { Box, MenuItem, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useConsole } from '../kernel/dataProvider.js';
import { todayOn } from '../kernel/dates.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { Section } from '../kernel/parts/Facts.js';
import { Light } from '../kernel/parts/Light.js';
import { LoadState } from '../kernel/parts/LoadState.js';
import { Page } from '../kernel/parts/Page.js';
import type { PaceReport } from '../kernel/views.js';
import { ProjectPaces, UnitPaces } from './PaceTables.js';
import { ProgressTabs } from './ProgressTabs.js';

/** 序时进度 of all one may see, as of any day; the question stands in the address. */
export const PacePage = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const [params] = useSearchParams();
  const question = Object.fromEntries(params);
  const { data, error, refetch } = useQuery({
    queryKey: ['progress', 'pace', question],
    queryFn: () => read<PaceReport>('/progress/pace', question),
  });
  return (
    <>
      <ProgressTabs open="pace" />
      <Page title={translate('progress.pace')}>
        <Question />
        <LoadState data={data} error={error} refetch={refetch} height={240} />
        {data && <Report report={data} />}
      </Page>
    </>
  );
};

const Report = ({ report }: { report: PaceReport }) => {
  const translate = useTranslate();
  const { total, projects, decidingIds, forecastMethod } = report;
  if (!projects.length) return <EmptyState title={translate('progress.none_found')} />;
  const deciding = decidingIds.flatMap((id) => projects.filter(({ leadId }) => leadId === id));
  return (
    <>
      <Typography sx={{ fontSize: 20, fontWeight: 650 }} data-testid="pace-sentence">
        {total.expectedPercent === null
          ? translate('progress.sentence_none')
          : translate('progress.sentence', {
              expected: total.expectedPercent,
              done: total.donePercent,
            })}{' '}
        <Light colour={total.light} />
      </Typography>
      <Typography variant="body2" sx={{ mb: 2, color: 'text.secondary' }}>
        {translate('progress.method', { words: report.method })}{' '}
        {report.isMethodPending && translate('progress.method_pending')}
      </Typography>
      <Section title={translate('progress.by_unit')}>
        <UnitPaces units={report.units} />
      </Section>
      {deciding.length > 0 && (
        <Section title={translate('progress.deciding')}>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
            {translate('progress.deciding_hint', { method: forecastMethod })}
          </Typography>
          <ProjectPaces projects={deciding} />
        </Section>
      )}
      <Section title={translate('progress.by_project')}>
        <ProjectPaces projects={projects} />
      </Section>
    </>
  );
};

/** As of which day, as known by which, by which money. */
const Question = () => {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const ask = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  const date = (name: 'asOf' | 'knownBy', label: string, helperText?: string) => (
    <TextField
      type="date"
      size="small"
      label={translate(label)}
      helperText={helperText && translate(helperText)}
      value={params.get(name) ?? todayOn()}
      onChange={({ target }) => ask(name, target.value === todayOn() ? '' : target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: todayOn() } }}
    />
  );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2, alignItems: 'start' }}>
      {date('asOf', 'progress.as_of')}
      {date('knownBy', 'progress.known_by', 'progress.known_hint')}
      <TextField
        select
        size="small"
        label={translate('progress.basis')}
        value={params.get('basis') ?? 'evidenced'}
        onChange={({ target }) => ask('basis', target.value === 'evidenced' ? '' : target.value)}
        sx={{ minWidth: 120 }}
      >
        <MenuItem value="evidenced">{translate('progress.basis_evidenced')}</MenuItem>
        <MenuItem value="reported">{translate('progress.basis_reported')}</MenuItem>
      </TextField>
    </Box>
  );
};
