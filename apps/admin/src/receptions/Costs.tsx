import { Box, Typography } from '@mui/material';
import { costKinds, limitRanks, sumOfCosts } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../kernel/i18n/words.js';
import { Section } from '../kernel/parts/Facts.js';
import { FileTile } from '../kernel/parts/FileTile.js';
import { Yuan } from '../kernel/parts/Yuan.js';
import type { ReceptionDetail } from '../kernel/views.js';
import { PartTable } from '../kernel/parts/PartTable.js';

type Cost = ReceptionDetail['costs'][number];

const of = (field: string) => `resources.receptions.fields.${field}`;

/** What was planned, and what it came to. */
export const Costs = ({ reception }: { reception: ReceptionDetail }) => {
  const { costs, actualCosts, heldOn } = reception;
  return (
    <>
      <CostList title="receptions.costs" costs={costs} />
      {heldOn && <CostList title="receptions.actual_costs" costs={actualCosts} isActual />}
    </>
  );
};

interface Props {
  title: string;
  costs: readonly Cost[];
  isActual?: boolean;
}

const CostList = ({ title, costs, isActual = false }: Props) => {
  const translate = useTranslate();
  const kinds = useWords(costKinds);
  const ranks = useWords(limitRanks);
  const columns = ['costKind', 'amountYuan', 'people', 'units', 'rank', 'documentNo', 'note'];
  const shown = isActual ? columns : columns.filter((column) => column !== 'documentNo');
  return (
    <Section
      title={translate(title)}
      aside={
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('receptions.planned_sum')} <Yuan amount={sumOfCosts(costs)} />
        </Typography>
      }
    >
      {costs.length > 0 ? (
        <PartTable
          columns={shown.map(of)}
          rows={costs.map((cost) => [
            kinds.word(cost.kind),
            <Yuan key="amount" amount={cost.amountYuan} />,
            cost.people,
            cost.units,
            ranks.word(cost.rank),
            ...(isActual ? [cost.documentNo] : []),
            cost.note,
          ])}
        />
      ) : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate(isActual ? 'receptions.no_actual' : 'receptions.no_costs')}
        </Typography>
      )}
      <Vouchers costs={costs} />
    </Section>
  );
};

/** The vouchers as uploaded, each with the cost it stands for. */
const Vouchers = ({ costs }: Pick<Props, 'costs'>) => {
  const kinds = useWords(costKinds);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mt: 1 }}>
      {costs.map(
        ({ file, kind, amountYuan }) =>
          file && (
            <FileTile key={file.id} file={file}>
              {kinds.word(kind)} <Yuan amount={amountYuan} />
            </FileTile>
          ),
      )}
    </Box>
  );
};
