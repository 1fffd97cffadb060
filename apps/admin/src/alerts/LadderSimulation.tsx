import { Alert, Box, Button, LinearProgress, TableCell, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useAbility } from '../kernel/authProvider.js';
import { request } from '../kernel/http.js';
import { Section } from '../kernel/parts/Facts.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { LadderSimulation as Simulated } from '../kernel/views.js';

const spans = ['month', 'quarter'] as const;
type Span = (typeof spans)[number];

/** 「按此阶梯，上月会发出 N 条预警」: the ladder of a rule pack against history, beside the one in force. */
export const LadderSimulation = ({ packId }: { packId: string }) =>
  useAbility('alerts', 'weigh') ? <Panel packId={packId} /> : null;

const Panel = ({ packId }: { packId: string }) => {
  const translate = useTranslate();
  const { run, running, result, error } = useSimulation(packId);
  return (
    <Section
      title={translate('alerts.ladder.title')}
      aside={spans.map((span) => (
        <Button
          key={span}
          size="small"
          variant="outlined"
          disabled={running}
          data-span={span}
          onClick={() => void run(span)}
        >
          {translate(`alerts.ladder.${span}`)}
        </Button>
      ))}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('alerts.ladder.hint')}
      </Typography>
      {running && <LinearProgress aria-label={translate('alerts.ladder.running')} />}
      {error !== null && <ProblemPanel error={error} />}
      {result && <Outcome result={result} />}
    </Section>
  );
};

const useSimulation = (packId: string) => {
  const [result, setResult] = useState<Simulated | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [running, setRunning] = useState(false);
  const run = async (span: Span) => {
    setRunning(true);
    setError(null);
    try {
      setResult(await request<Simulated>('POST', '/alerts/simulation', { body: { packId, span } }));
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
    }
  };
  return { run, running, result, error };
};

const heads = ['rule', 'before', 'after', 'red'].map((head) => `alerts.ladder.${head}`);

const Outcome = ({ result }: { result: Simulated }) => {
  const translate = useTranslate();
  const { from, to, current, draft, mostLeads: most, leads: all, isCut, rules, leftOut } = result;
  return (
    <div data-testid="ladder-simulation">
      <Alert severity={draft > current ? 'warning' : 'info'} sx={{ my: 1 }}>
        {translate('alerts.ladder.sentence', { from, to, draft, current })}
      </Alert>
      {isCut && (
        <Alert severity="warning" sx={{ my: 1 }} data-testid="ladder-cut">
          {translate('alerts.ladder.cut', { all, most })}
        </Alert>
      )}
      <PlainTable heads={heads}>
        {rules.map((rule) => (
          <TableRow key={rule.ruleId} data-rule={rule.ruleId}>
            <TableCell>{rule.message}</TableCell>
            <TableCell>{rule.current}</TableCell>
            <TableCell sx={{ fontWeight: rule.draft === rule.current ? undefined : 650 }}>
              {rule.draft}
            </TableCell>
            <TableCell>{rule.draftRed}</TableCell>
          </TableRow>
        ))}
      </PlainTable>
      {leftOut.length > 0 && (
        <Box sx={{ color: 'text.secondary', fontSize: 12, mt: 1 }}>
          {translate('alerts.ladder.left_out')}
          {leftOut.map(({ ruleId, message, reason }) => (
            <Box key={ruleId}>{translate('alerts.ladder.left_out_line', { message, reason })}</Box>
          ))}
        </Box>
      )}
    </div>
  );
};
