import { Box, Typography } from '@mui/material';
import { pillarIndustries } from '@luodi/domain';
import { DataTable, useTranslate } from 'react-admin';
import { useWords } from '../kernel/i18n/words.js';
import { DateText } from '../kernel/parts/DateText.js';
import { Money } from '../kernel/parts/Money.js';
import { StageChip } from '../kernel/parts/StageChip.js';
import type { LeadRow } from '../kernel/views.js';
import { ProofMark } from './ProofMark.js';
import { SecrecyMark } from './SecrecyMark.js';

const Col = DataTable.Col<LeadRow>;

/** The ledger on a wide screen; heads with an arrow sort on the server. */
export const LeadTable = () => {
  const translate = useTranslate();
  const { word } = useWords(pillarIndustries);
  return (
    <DataTable<LeadRow>
      rowClick="show"
      bulkActionButtons={false}
      sx={{
        '& .RaDataTable-tableWrapper': { overflowX: 'auto' },
        '& td, & th': { px: 1.25 },
        '& th': { whiteSpace: 'nowrap' },
      }}
    >
      <Col source="no" sx={{ whiteSpace: 'nowrap' }} />
      <Col source="name" render={(lead) => <NameAndInvestor lead={lead} />} />
      <Col source="stage" disableSort render={(lead) => <StageAndProof lead={lead} />} />
      <Col
        source="totalInvestmentYuan"
        sortByOrder="DESC"
        align="right"
        render={({ totalInvestmentYuan }) => <Money yuan={totalInvestmentYuan} />}
      />
      <Col
        source="recruitingUnit"
        disableSort
        render={({ recruitingUnit }) => recruitingUnit?.name}
      />
      <Col source="carrierUnit" disableSort render={({ carrierUnit }) => carrierUnit?.name} />
      <Col
        source="pillarIndustry"
        disableSort
        render={({ pillarIndustry }) => word(pillarIndustry)}
      />
      <Col
        source="stageSince"
        label="leads.days_in_stage"
        render={({ daysInStage }) =>
          daysInStage === null ? null : translate('common.days', { count: daysInStage })
        }
      />
      <Col
        source="nextContactOn"
        render={({ nextContactOn }) => <DateText on={nextContactOn} due />}
      />
      <Col
        source="updatedAt"
        sortByOrder="DESC"
        render={({ updatedAt }) => <DateText at={updatedAt} />}
      />
    </DataTable>
  );
};

const StageAndProof = ({ lead }: { lead: LeadRow }) => (
  <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'start', gap: 0.5 }}>
    <StageChip stage={lead.stage} />
    <ProofMark lead={lead} />
  </Box>
);

const NameAndInvestor = ({ lead }: { lead: LeadRow }) => (
  <Box sx={{ minWidth: 220, maxWidth: 420 }}>
    <Typography variant="body2" sx={{ fontWeight: 600 }}>
      {lead.name} <SecrecyMark secrecy={lead.secrecy} />
    </Typography>
    <Typography variant="caption" sx={{ color: 'text.secondary' }}>
      {lead.company?.name}
    </Typography>
  </Box>
);
