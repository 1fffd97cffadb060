import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Box, Typography } from '@mui/material';
import { type CountyPack, type PackLine, packLines } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { PendingChip } from './marks.js';

/** Every parameter of a version, by question; a group opens when pressed. */
export const WholePack = ({ pack }: { pack: CountyPack }) => {
  const translate = useTranslate();
  const lines = packLines(pack);
  const groups = [...new Set(lines.map(({ group }) => group))];
  return (
    <>
      {groups.map((group) => {
        const own = lines.filter((line) => line.group === group);
        const pending = own.filter((line) => line.pending).length;
        return (
          <Accordion
            key={group}
            disableGutters
            variant="outlined"
            slotProps={{ transition: { unmountOnExit: true } }}
          >
            <AccordionSummary expandIcon={<ExpandMoreIcon />}>
              <Typography component="span" sx={{ fontWeight: 600 }}>
                {group}
              </Typography>
              <Typography component="span" variant="body2" sx={{ ml: 1, color: 'text.secondary' }}>
                {translate('packs.lines', { count: own.length })}
                {pending > 0 && ` · ${translate('packs.pending_count', { count: pending })}`}
              </Typography>
            </AccordionSummary>
            <AccordionDetails>
              {own.map((line) => (
                <Line key={line.path} line={line} />
              ))}
            </AccordionDetails>
          </Accordion>
        );
      })}
    </>
  );
};

const Line = ({ line: { label, value, source, pending } }: { line: PackLine }) => (
  <Box sx={{ mb: 1.25, overflowWrap: 'anywhere' }}>
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {label} {pending && <PendingChip />}
    </Typography>
    <Typography variant="body2">{value}</Typography>
    {source && (
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {source}
      </Typography>
    )}
  </Box>
);
