import { Box, Button, Chip, Collapse, Link as TextLink, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ImportFinding, ImportRow } from '../kernel/views.js';
import { usePunctuation } from '../kernel/i18n/punctuation.js';

const chipColours = {
  good: 'success',
  doubtful: 'warning',
  faulty: 'error',
  note: 'default',
} as const;

/** One row of the ledger: what it is, what is wrong with it, and on request the whole row. */
export const RowCard = ({ row }: { row: ImportRow }) => {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <Box
      data-row={row.rowNo}
      data-verdict={row.verdict}
      sx={{ borderBottom: 1, borderColor: 'divider', py: 1, minWidth: 0 }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 1.5,
          rowGap: 0.5,
          alignItems: 'center',
        }}
      >
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('imports.row')} {row.rowNo}
          {row.no && ` · ${translate('imports.no')} ${row.no}`}
        </Typography>
        <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {row.name ?? firstWords(row)}
        </Typography>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {row.companyName}
        </Typography>
        <Chip
          size="small"
          variant="outlined"
          color={chipColours[row.verdict]}
          label={translate(`imports.${row.verdict}`)}
        />
        {row.leadId && (
          <TextLink component={Link} to={`/leads/${row.leadId}/show`} variant="body2">
            {translate('imports.open_lead')}
          </TextLink>
        )}
        <Button
          size="small"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          sx={{ ml: 'auto' }}
        >
          {translate('imports.cells')}
        </Button>
      </Box>
      {row.findings.map((finding) => (
        <BadCell key={`${finding.field}${finding.reason}`} finding={finding} />
      ))}
      <Collapse in={isOpen} unmountOnExit>
        <Cells row={row} />
      </Collapse>
    </Box>
  );
};

// A subtotal or a note has no project name; its own words tell what it is.
const firstWords = ({ cells }: ImportRow): string =>
  cells.map(({ value }) => shown(value)).find((text) => text !== '') ?? '—';

const tones = {
  fatal: { color: 'error.main', word: 'imports.fatal' },
  doubtful: { color: 'warning.main', word: 'imports.doubt' },
} as const;

const BadCell = ({ finding }: { finding: ImportFinding }) => {
  const translate = useTranslate();
  const { colon } = usePunctuation();
  const { color, word } = tones[finding.severity];
  const heading =
    finding.heading ?? translate(`resources.leads.fields.${finding.field}`, { _: finding.field });
  return (
    <Box
      data-field={finding.field}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 1,
        rowGap: 0.25,
        alignItems: 'center',
        mt: 0.75,
      }}
    >
      <Box
        component="mark"
        sx={{
          border: '2px solid',
          borderColor: color,
          borderRadius: 1,
          bgcolor: 'background.paper',
          color: 'text.primary',
          px: 0.75,
          fontSize: 13,
          overflowWrap: 'anywhere',
        }}
      >
        {finding.letter && `${finding.letter} `}
        {heading}
        {colon}
        {shown(finding.value) || translate('imports.empty_value')}
      </Box>
      <Typography variant="body2" sx={{ color, fontWeight: 600 }}>
        {translate(word)}
      </Typography>
      <Typography variant="body2">{finding.reason}</Typography>
      {finding.fix && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('imports.fix')}
          {colon}
          {finding.fix}
        </Typography>
      )}
    </Box>
  );
};

const Cells = ({ row }: { row: ImportRow }) => {
  const bad = new Map(row.findings.map(({ letter, severity }) => [letter, severity]));
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gap: 0.75,
        gridTemplateColumns: 'repeat(auto-fill, minmax(160px, 1fr))',
        m: 0,
        mt: 1,
        p: 1,
        bgcolor: 'background.default',
        borderRadius: 1,
      }}
    >
      {row.cells.map(({ letter, heading, value }) => {
        const severity = bad.get(letter);
        return (
          <Box
            key={letter}
            sx={{
              p: 0.5,
              borderRadius: 1,
              border: '2px solid',
              borderColor: severity ? tones[severity].color : 'transparent',
            }}
          >
            <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
              {letter} {heading}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
              {shown(value) || '—'}
            </Typography>
          </Box>
        );
      })}
    </Box>
  );
};

const shown = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value);
