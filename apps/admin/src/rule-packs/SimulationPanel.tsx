import {
  Alert,
  Button,
  Link as TextLink,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useConsole } from '../kernel/dataProvider.js';
import { Section } from '../kernel/parts/Facts.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { RulePackDetail, Simulation, SimulationRow } from '../kernel/views.js';

/** What the version would have made of the projects already scored; reckoned when pressed, kept nowhere. */
export const SimulationPanel = ({ pack }: { pack: RulePackDetail }) => {
  const translate = useTranslate();
  const { invoke } = useConsole();
  const [result, setResult] = useState<Simulation | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    setError(null);
    try {
      setResult(await invoke<Simulation>('rule-packs', pack.id, 'simulation', {}));
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section
      title={translate('packs.simulation')}
      aside={
        <Button size="small" variant="outlined" disabled={isBusy} onClick={() => void run()}>
          {translate('packs.simulate')}
        </Button>
      }
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('packs.simulation_hint')}
      </Typography>
      {error !== null && <ProblemPanel error={error} />}
      {result && <Outcome result={result} />}
    </Section>
  );
};

const Outcome = ({ result: { rows, counts, isWhole } }: { result: Simulation }) => {
  const translate = useTranslate();
  const changed = rows.filter(({ change }) => change !== 'none');
  if (!rows.length) return <Alert severity="info">{translate('packs.simulated_none')}</Alert>;
  return (
    <div data-testid="simulation">
      <Alert severity={counts.verdict ? 'warning' : 'info'} sx={{ mb: 1 }}>
        {translate('packs.simulated', { all: rows.length, ...counts })}
        {!isWhole && ` ${translate('packs.simulated_most', { all: rows.length })}`}
      </Alert>
      {changed.length > 0 && (
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{translate('packs.project')}</TableCell>
              <TableCell>{translate('packs.score_before')}</TableCell>
              <TableCell>{translate('packs.score_after')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {changed.map((row) => (
              <Row key={row.project.id} row={row} />
            ))}
          </TableBody>
        </Table>
      )}
    </div>
  );
};

const Row = ({ row }: { row: SimulationRow }) => {
  const translate = useTranslate();
  const said = ({ total, verdict }: SimulationRow['before']) =>
    `${verdict} · ${total ?? translate('packs.no_total')}`;
  return (
    <TableRow>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>
        <TextLink component={Link} to={`/leads/${row.project.id}/show`}>
          {row.project.name}
        </TextLink>
        <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
          {row.project.no}
        </Typography>
      </TableCell>
      <TableCell>
        {said(row.before)}
        <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
          {row.packVersion}
        </Typography>
      </TableCell>
      <TableCell sx={{ fontWeight: row.change === 'verdict' ? 650 : undefined }}>
        {said(row.after)}
        <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
          {row.because}
        </Typography>
      </TableCell>
    </TableRow>
  );
};
