import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Cockpit } from '../kernel/views.js';
import { BigNumbers } from './BigNumbers.js';
import { Definitions } from './FigureTo.js';
import { TierTable, ZoneBars } from './GroupTables.js';
import { LightsPart, WorstPart } from './LightsPart.js';
import { PacePart } from './PacePart.js';
import { RankingPart } from './RankingPart.js';
import { StageBars } from './StageBars.js';
import { WaitingPart } from './WaitingPart.js';

interface Props {
  cockpit: Cockpit;
  /** Nobody can unfold what is printed. */
  isPaper?: boolean;
}

/** Everything on one screen: three columns on a projector, one on a phone. */
export const CockpitBody = ({ cockpit, isPaper = false }: Props) => (
  <Definitions value={cockpit.definitions}>
    <CutOff cockpit={cockpit} />
    <BigNumbers cockpit={cockpit} />
    <Box className="cockpit-columns" sx={columns}>
      <div>
        <StageBars cockpit={cockpit} />
        <WorstPart lights={cockpit.lights} />
      </div>
      <div>
        <TierTable tiers={cockpit.tiers} />
        <ZoneBars zones={cockpit.zones} />
        <WaitingPart waiting={cockpit.waiting} note={noteOn(cockpit, 'waiting')} />
      </div>
      <div>
        <RankingPart ranking={cockpit.ranking} note={noteOn(cockpit, 'ranking')} />
        <LightsPart lights={cockpit.lights} />
        <PacePart pace={cockpit.pace} />
      </div>
    </Box>
    <Meanings cockpit={cockpit} isPaper={isPaper} />
  </Definitions>
);

const noteOn = ({ notPerUnit }: Cockpit, part: string): string | undefined =>
  notPerUnit.find((note) => note.part === part)?.text;

const columns = {
  display: 'grid',
  gap: 1,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(3, minmax(0, 1fr))' },
  '& section': { mb: 1, px: 1.5, py: 1 },
};

/** On which day, by what was known; lights and what waits are of today. */
const CutOff = ({ cockpit }: { cockpit: Cockpit }) => {
  const { asOf, knownBy, month, lastYearAsOf, unit } = cockpit;
  const translate = useTranslate();
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }} data-testid="cut-off">
      {unit && <strong>{translate('cockpit.of_unit', { unit: unit.name })} </strong>}
      {translate(knownBy ? 'cockpit.cut_off_known' : 'cockpit.cut_off', { asOf, knownBy })}{' '}
      {translate('cockpit.month_is', {
        ...{ from: month.from, asOf, thenFrom: month.lastYearFrom, then: lastYearAsOf },
      })}
    </Typography>
  );
};

const Meanings = ({ cockpit: { definitions, digest }, isPaper }: Props) => {
  const translate = useTranslate();
  return (
    <details open={isPaper} style={{ breakInside: 'avoid' }}>
      <summary>{translate('reports.definitions')}</summary>
      <Typography component="ul" variant="body2" sx={{ my: 0.5, pl: 2.5 }}>
        {definitions.map(({ id, unit, text }) => (
          <li key={id}>{translate('cockpit.definition', { text, unit })}</li>
        ))}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {translate('reports.digest', { digest })}
      </Typography>
    </details>
  );
};
