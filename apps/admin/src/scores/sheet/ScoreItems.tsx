import { Box, Typography } from '@mui/material';
import type { AssessedPart } from '@luodi/domain';
import { metricOf } from '@luodi/scoring';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Section } from '../../kernel/parts/Facts.js';
import { Figure } from '../Figure.js';
import { PendingChip } from '../PendingChip.js';
import { Opened } from './Opened.js';
import { Reasons } from './Reasons.js';

interface Props {
  parts: readonly AssessedPart[];
  total: string | null;
  fullMark: string;
  /** What proves a raw figure, by its name. */
  evidenceOf?: (field: string) => ReactNode;
}

/** 评分项 as on the paper form: 项目、输入、得分、权重; each line opens its arithmetic. */
export const ScoreItems = ({ parts, total, fullMark, evidenceOf }: Props) => {
  const translate = useTranslate();
  return (
    <Section title={translate('scores.items')}>
      <Box aria-hidden sx={{ ...columns, color: 'text.secondary', fontSize: 13, pr: 3, pb: 0.5 }}>
        <span>{translate('scores.item')}</span>
        <span>{translate('scores.input')}</span>
        <Box sx={right}>{translate('scores.points')}</Box>
      </Box>
      {parts.map((part) => (
        <Opened key={part.itemId} rule={part.itemId} line={<ItemLine part={part} />}>
          <Reasons
            formula={part.formula}
            missing={part.missing}
            clause={part.clause}
            source={part.source}
            evidence={evidenceOf && <Proofs part={part} evidenceOf={evidenceOf} />}
          />
        </Opened>
      ))}
      <Box sx={{ ...columns, borderTop: 2, borderColor: 'divider', pt: 1, pr: 3, fontWeight: 650 }}>
        <span>{translate('scores.sum')}</span>
        <span />
        <Box sx={right}>
          <Figure value={total} /> / {fullMark}
        </Box>
      </Box>
    </Section>
  );
};

const columns = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1.2fr) minmax(0, 1.2fr) minmax(64px, auto)',
  columnGap: 1.5,
  alignItems: 'baseline',
};
const right = { textAlign: 'right', minWidth: 64 };

const ItemLine = ({ part }: { part: AssessedPart }) => {
  const translate = useTranslate();
  const { label, input, points, max, pending } = part;
  return (
    <Box sx={columns}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
        <Typography variant="body2" component="span" sx={{ fontWeight: 600 }}>
          {label}
        </Typography>
        <PendingChip pending={pending} />
      </Box>
      <Typography variant="body2" component="span" sx={{ overflowWrap: 'anywhere' }}>
        {input.grade ?? <Figure value={input.value} unit={input.unit} />}
      </Typography>
      <Box sx={right}>
        <Box component="strong">
          <Figure value={points} />
        </Box>
        <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {' / '}
          {max ?? translate('scores.weight_open')}
        </Box>
      </Box>
    </Box>
  );
};

const Proofs = ({
  part,
  evidenceOf,
}: { part: AssessedPart } & Required<Pick<Props, 'evidenceOf'>>) => {
  const fields = metricOf(part.input.id)?.needs ?? [part.itemId];
  return (
    <>
      {fields.map((field) => (
        <Box key={field} component="span" sx={{ mr: 1 }}>
          {evidenceOf(field)}
        </Box>
      ))}
    </>
  );
};
