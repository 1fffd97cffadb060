import {
  Alert,
  Button,
  Paper,
  TableCell,
  TableRow,
  type Theme,
  Typography,
  useMediaQuery,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useAbility } from '../kernel/authProvider.js';
import { useConsole } from '../kernel/dataProvider.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { Fact, Facts } from '../kernel/parts/Facts.js';
import { LoadState } from '../kernel/parts/LoadState.js';
import { Page } from '../kernel/parts/Page.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { AlertQuality } from '../kernel/views.js';
import { AlertTabs } from './AlertTabs.js';
import { CauseTable } from './CauseTable.js';
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
        <LoadState data={data} error={error} refetch={refetch} height={240} />
        {data && <CauseTable causes={data.causes} />}
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

/** A table; on a phone a card each, so that the suggestion is not off the screen. */
const Rules = ({ rules }: Pick<AlertQuality, 'rules'>) => {
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const figures = useFigures();
  if (isPhone) {
    return rules.map((rule) => <RuleCard key={rule.ruleId} rule={rule} figures={figures(rule)} />);
  }
  return (
    <PlainTable heads={heads.map((head) => `alerts.quality.${head}`)}>
      {rules.map((rule) => (
        <TableRow key={rule.ruleId} data-rule={rule.ruleId}>
          <TableCell sx={{ minWidth: 160 }}>{rule.message}</TableCell>
          {figures(rule).map(([head, figure]) => (
            <TableCell key={head} sx={{ whiteSpace: 'nowrap' }}>
              {figure}
            </TableCell>
          ))}
          <TableCell sx={{ minWidth: 220 }}>
            <Verdict rule={rule} />
          </TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
};

type Figure = readonly [head: string, figure: string];

/** What is counted of a rule, in the order of the columns. */
const useFigures = () => {
  const translate = useTranslate();
  const none = translate('common.none');
  const share = (part: number, percent: number | null): string =>
    percent === null ? none : translate('alerts.quality.share', { part, percent });
  return (rule: RuleQuality): Figure[] => [
    ['opened', String(rule.opened)],
    ['prompt', share(rule.curedInTime, rule.curedInTimePercent)],
    ['muted', share(rule.snoozed, rule.snoozedPercent)],
    [
      'median',
      rule.medianDays === null
        ? none
        : translate('alerts.quality.days', { count: rule.medianDays }),
    ],
  ];
};

const RuleCard = ({ rule, figures }: { rule: RuleQuality; figures: readonly Figure[] }) => (
  <Paper variant="outlined" sx={{ p: 1.5, mb: 1.5 }} data-rule={rule.ruleId}>
    <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
      {rule.message}
    </Typography>
    <Facts min={130}>
      {figures.map(([head, figure]) => (
        <Fact key={head} label={`alerts.quality.${head}`}>
          {figure}
        </Fact>
      ))}
      <Fact label="alerts.quality.verdict" wide>
        <Verdict rule={rule} />
      </Fact>
    </Facts>
  </Paper>
);

const PackLink = () => {
  const translate = useTranslate();
  if (!useAbility('rule-packs', 'list')) return null;
  return (
    <Button component={Link} to="/rule-packs" variant="outlined" sx={{ mt: 1.5 }}>
      {translate('alerts.quality.to_pack')}
    </Button>
  );
};
