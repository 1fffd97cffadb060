import { Button, TableCell, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { Section } from '../kernel/parts/Facts.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { AssessmentDetail, AssessmentSimulation } from '../kernel/views.js';
import { PointsText } from './PointsText.js';

/** What the draft would have made of the last closed period; reckoned when pressed, kept nowhere. */
export const SimulationSection = ({ scheme }: { scheme: AssessmentDetail }) => {
  const translate = useTranslate();
  const { invoke } = useConsole();
  const [result, setResult] = useState<AssessmentSimulation | null>(null);
  const [error, setError] = useState<unknown>(null);
  if (!scheme.can.copy) return null;
  const run = async () => {
    setError(null);
    try {
      setResult(await invoke<AssessmentSimulation>('assessments', scheme.id, 'simulation', {}));
    } catch (failure) {
      setError(failure);
    }
  };
  const button = (
    <Button size="small" variant="outlined" onClick={() => void run()}>
      {translate('assessments.simulate')}
    </Button>
  );
  return (
    <Section title={translate('assessments.simulation')} aside={button}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('assessments.simulation_hint')}
      </Typography>
      {error !== null && <ProblemPanel error={error} />}
      {result && <Outcome result={result} />}
    </Section>
  );
};

const heads = ['unit', 'rank_before', 'rank_after', 'total_before', 'total_after', 'reasons'];

const Outcome = ({ result }: { result: AssessmentSimulation }) => {
  const translate = useTranslate();
  const { basis, from, asOf, rows } = result;
  const none = translate('common.none');
  return (
    <div data-testid="simulation">
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate(basis ? 'assessments.simulated_on' : 'assessments.simulated_own', {
          basis,
          from,
          asOf,
        })}
      </Typography>
      <PlainTable heads={heads.map((head) => `assessments.${head}`)}>
        {rows.map((row) => (
          <TableRow key={row.unit.id}>
            <TableCell sx={{ minWidth: 110 }}>{row.unit.name}</TableCell>
            <TableCell>{row.rankBefore ?? none}</TableCell>
            <TableCell>{row.rankAfter ?? none}</TableCell>
            <TableCell>
              <PointsText points={row.totalBefore} />
            </TableCell>
            <TableCell>
              <PointsText points={row.totalAfter} />
            </TableCell>
            <TableCell sx={{ minWidth: 160 }}>{row.reasons.join('；')}</TableCell>
          </TableRow>
        ))}
      </PlainTable>
    </div>
  );
};
