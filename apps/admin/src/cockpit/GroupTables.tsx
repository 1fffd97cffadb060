import { TableCell, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from '../kernel/parts/Facts.js';
import { Money } from '../kernel/parts/Money.js';
import type { Cockpit } from '../kernel/views.js';
import { Bar } from './Bar.js';
import { CompactTable } from './CompactTable.js';
import { FigureTo } from './FigureTo.js';

type Group = Cockpit['tiers'][number];

/** Tiers hold one another and are never added up; the note says so. */
export const TierTable = ({ tiers }: Pick<Cockpit, 'tiers'>) => {
  const translate = useTranslate();
  return (
    <Section title={translate('cockpit.tiers')}>
      <CompactTable
        heads={['reports.tier', 'cockpit.active', 'reports.total_amount', 'cockpit.cleared']}
      >
        {tiers.map((group) => (
          <TableRow key={group.value} data-tier={group.value}>
            <Name group={group} />
            <Active group={group} />
            <TableCell align="right">
              <Money yuan={group.active.totalInvestmentYuan} />
            </TableCell>
            <TableCell align="right">
              <FigureTo
                figure={group.cleared}
                name={`${group.label} ${translate('cockpit.cleared')}`}
              />
            </TableCell>
          </TableRow>
        ))}
      </CompactTable>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate('reports.tier_note')}
      </Typography>
    </Section>
  );
};

/** Where projects come from, without a map. */
export const ZoneBars = ({ zones }: Pick<Cockpit, 'zones'>) => {
  const translate = useTranslate();
  return (
    <Section title={translate('cockpit.zones')}>
      <CompactTable
        heads={['cockpit.zone', 'cockpit.share_bar', 'cockpit.active', 'cockpit.share']}
        words={2}
      >
        {zones.map((group) => (
          <TableRow key={group.value} data-zone={group.value}>
            <Name group={group} />
            <TableCell sx={{ width: '30%', minWidth: 50 }}>
              <Bar share={group.sharePercent ?? 0} />
            </TableCell>
            <Active group={group} />
            <TableCell align="right">
              {group.sharePercent === null ? '—' : `${group.sharePercent}%`}
            </TableCell>
          </TableRow>
        ))}
      </CompactTable>
    </Section>
  );
};

const Name = ({ group }: { group: Group }) => (
  <TableCell component="th" scope="row" sx={{ whiteSpace: { sm: 'nowrap' } }}>
    {group.label}
  </TableCell>
);

const Active = ({ group }: { group: Group }) => {
  const translate = useTranslate();
  return (
    <TableCell align="right" sx={{ fontWeight: 650, fontSize: 16 }}>
      <FigureTo figure={group.active} name={`${group.label} ${translate('cockpit.active')}`} />
    </TableCell>
  );
};
