import { Alert, Box, Link as MuiLink, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { Page } from '../kernel/parts/Page.js';
import type { ScoreCalibration } from '../kernel/views.js';
import { Figure } from './Figure.js';
import { PanelBody } from './panels/PanelBody.js';

/** Did the scores foretell the tax? One number where there are enough projects, and always the pairs. */
export const CalibrationPage = () => {
  const translate = useTranslate();
  return (
    <Page title={translate('scores.calibration')} wide={false}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        {translate('scores.calibration_hint')}
      </Typography>
      <PanelBody<ScoreCalibration>
        title={translate('scores.correlation')}
        path="/scores/calibration"
      >
        {(answer) => <Answer answer={answer} />}
      </PanelBody>
    </Page>
  );
};

const Answer = ({ answer }: { answer: ScoreCalibration }) => {
  const translate = useTranslate();
  const { rho, n, leftOut, refusal, sources, data } = answer;
  return (
    <>
      {rho !== null && (
        <Typography component="p" sx={{ fontSize: 28, fontWeight: 700 }}>
          ρ = <Figure value={rho} />
        </Typography>
      )}
      {refusal && <Alert severity="info">{refusal}</Alert>}
      <Typography variant="body2" sx={{ my: 1 }}>
        {translate('scores.pairs', { n, leftOut })}
      </Typography>
      {sources.map(({ id, label, n: count }) => (
        <Typography key={id} variant="caption" component="div" sx={{ color: 'text.secondary' }}>
          {translate('scores.source_count', { label, count })}
        </Typography>
      ))}
      {data.length === 0 && (
        <Paper variant="outlined" sx={{ mt: 2 }}>
          <EmptyState
            title={translate('scores.no_pairs')}
            hint={translate('scores.no_pairs_hint')}
          />
        </Paper>
      )}
      {data.map((row) => (
        <Pair key={row.leadId} row={row} />
      ))}
    </>
  );
};

const Pair = ({ row }: { row: ScoreCalibration['data'][number] }) => {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1.4fr)',
        columnGap: 1,
        borderTop: 1,
        borderColor: 'divider',
        py: 0.75,
        fontSize: 14,
      }}
    >
      <MuiLink component={Link} to={`/leads/${row.leadId}/show`}>
        {row.leadName}
      </MuiLink>
      <span>
        <Figure value={row.total} unit={translate('scores.points_unit')} />
      </span>
      <span>
        <Figure value={row.deliveredTaxPerMu} unit={translate('metrics.wan_per_mu')} />
      </span>
    </Box>
  );
};
