import { Alert, Button, Paper, Skeleton, TableCell, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useAbility } from '../kernel/authProvider.js';
import { useConsole } from '../kernel/dataProvider.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { Page } from '../kernel/parts/Page.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { AlertQuality } from '../kernel/views.js';
import { AlertTabs } from './AlertTabs.js';
import { Verdict } from './Verdict.js';

type RuleQuality = AlertQuality['rules'][number];

/** 预警质效: which rules move things, and which only make noise. */
export const QualityPage = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['alerts', 'quality'],
    queryFn: () => read<AlertQuality>('/alerts/quality'),
  });
  return (
    <>
      <AlertTabs open="quality" />
      <Page title={translate('alerts.quality.title')}>
        {error && (
          <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />
        )}
        {!data && !error && <Skeleton variant="rounded" height={240} />}
        {data && <Report quality={data} />}
      </Page>
    </>
  );
};

const Report = ({ quality }: { quality: AlertQuality }) => {
  const translate = useTranslate();
  const { from, to, withinDays: days, rules } = quality;
  if (!rules.length) {
    return (
      <Paper variant="outlined">
        <EmptyState
          title={translate('alerts.quality.none')}
          hint={translate('alerts.quality.none_hint', { days })}
        />
      </Paper>
    );
  }
  const wolves = rules.filter(({ criesWolf }) => criesWolf).length;
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {translate('alerts.quality.hint', { from, to, days })}
      </Typography>
      <Alert severity={wolves ? 'warning' : 'info'} sx={{ mb: 1.5 }} data-testid="wolves">
        {translate(wolves ? 'alerts.quality.wolves' : 'alerts.quality.no_wolves', {
          count: wolves,
        })}
      </Alert>
      <Rules rules={rules} />
      {rules.some(({ suggestion }) => suggestion) && <PackLink />}
    </>
  );
};

const heads = ['rule', 'opened', 'prompt', 'muted', 'median', 'verdict'];

const Rules = ({ rules }: Pick<AlertQuality, 'rules'>) => {
  const translate = useTranslate();
  const share = (part: number, percent: number | null): string =>
    percent === null
      ? translate('common.none')
      : translate('alerts.quality.share', { part, percent });
  return (
    <PlainTable heads={heads.map((head) => `alerts.quality.${head}`)}>
      {rules.map((rule: RuleQuality) => (
        <TableRow key={rule.ruleId} data-rule={rule.ruleId}>
          <TableCell sx={{ minWidth: 160 }}>{rule.message}</TableCell>
          <TableCell>{rule.opened}</TableCell>
          <TableCell>{share(rule.curedInTime, rule.curedInTimePercent)}</TableCell>
          <TableCell>{share(rule.snoozed, rule.snoozedPercent)}</TableCell>
          <TableCell sx={{ whiteSpace: 'nowrap' }}>
            {rule.medianDays === null
              ? translate('common.none')
              : translate('alerts.quality.days', { count: rule.medianDays })}
          </TableCell>
          <TableCell sx={{ minWidth: 220 }}>
            <Verdict rule={rule} />
          </TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
};

const PackLink = () => {
  const translate = useTranslate();
  if (!useAbility('rule-packs', 'list')) return null;
  return (
    <Button component={Link} to="/rule-packs" variant="outlined" sx={{ mt: 1.5 }}>
      {translate('alerts.quality.to_pack')}
    </Button>
  );
};
