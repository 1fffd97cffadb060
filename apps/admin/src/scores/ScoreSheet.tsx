import { Box, GlobalStyles } from '@mui/material';
import type { Assessment } from '@luodi/domain';
import type { ReactNode } from 'react';
import { EnergyPanel } from './sheet/EnergyPanel.js';
import { ForecastTable } from './sheet/ForecastTable.js';
import { LandPanel } from './sheet/LandPanel.js';
import { Metrics } from './sheet/Metrics.js';
import { ScoreHead } from './sheet/ScoreHead.js';
import { ScoreItems } from './sheet/ScoreItems.js';
import { Vetoes } from './sheet/Vetoes.js';

interface Props {
  assessment: Assessment;
  /** What proves a raw figure, by its name: links to the files it rests on. */
  evidenceOf?: (field: string) => ReactNode;
}

/** An assessment as the paper form reads: the verdict, vetoes, items, then what they rest on. */
export const ScoreSheet = ({ assessment, evidenceOf }: Props) => {
  const { score, sheet, metrics, energy, land, landClass } = assessment;
  const { forecast, forecastMissing } = assessment;
  return (
    <Box data-testid="score-sheet" sx={paper}>
      <GlobalStyles styles={printRules} />
      <ScoreHead assessment={assessment} />
      <Vetoes vetoes={score.vetoes} />
      <ScoreItems
        parts={score.parts}
        total={score.total}
        fullMark={sheet.fullMark}
        evidenceOf={evidenceOf}
      />
      <LandPanel land={land} landClass={landClass} />
      <EnergyPanel energy={energy} />
      <Metrics metrics={metrics} />
      <ForecastTable forecast={forecast} forecastMissing={forecastMissing} />
    </Box>
  );
};

/** A page with a sheet prints the sheet: no bar, no menu, no buttons. */
const printRules = {
  '@page': { size: 'A4 portrait', margin: '12mm' },
  '@media print': {
    'html, body': { background: '#fff !important' },
    '.MuiAppBar-root, .RaSidebar-root, .MuiDrawer-root, .no-print': { display: 'none !important' },
    '.RaLayout-appFrame': { marginTop: '0 !important' },
  },
};

/** On A4: black on white, small, every line open, no section cut in two where it can be helped. */
const paper = {
  '@media print': {
    fontSize: '9.5pt',
    color: '#000',
    printColorAdjust: 'exact',
    '& section': { border: 'none', p: 0, mb: '4mm' },
    '& button': { py: '1mm' },
    '& h2': { fontSize: '11.5pt', borderBottom: '1px solid #000' },
  },
};
