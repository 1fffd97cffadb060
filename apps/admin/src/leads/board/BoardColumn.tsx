import { Droppable } from '@hello-pangea/dnd';
import { Box, Link as TextLink, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Money } from '../../kernel/parts/Money.js';
import type { BoardColumn as Column } from '../../kernel/views.js';
import { BoardCard } from './BoardCard.js';

interface Props {
  column: Column;
  /** The card in hand may not be dropped here. */
  isClosed: boolean;
  onMenu: (leadId: string) => void;
}

/** One stage: its head (always visible) with count and sum, its cards below. */
export const BoardColumn = ({ column, isClosed, onMenu }: Props) => {
  const { stage, leads } = column;
  return (
    <Droppable droppableId={stage} isDropDisabled={isClosed}>
      {(provided, snapshot) => (
        <Box
          ref={provided.innerRef}
          {...provided.droppableProps}
          data-stage={stage}
          sx={{
            width: { xs: 268, md: 236 },
            flexShrink: 0,
            borderRadius: 2,
            border: '2px solid',
            borderColor: snapshot.isDraggingOver ? 'primary.main' : 'transparent',
            bgcolor: snapshot.isDraggingOver ? 'primary.light' : '#e9edf2',
            opacity: isClosed ? 0.4 : 1,
            transition: 'opacity 120ms',
          }}
        >
          <ColumnHead column={column} isClosed={isClosed} />
          <Box sx={{ p: 0.75, pt: 0 }}>
            {leads.map((lead, index) => (
              <BoardCard key={lead.id} lead={lead} index={index} onMenu={onMenu} />
            ))}
            {provided.placeholder}
            <ColumnFoot column={column} />
          </Box>
        </Box>
      )}
    </Droppable>
  );
};

const ColumnHead = ({ column, isClosed }: { column: Column; isClosed: boolean }) => {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 1,
        px: 1.25,
        py: 1,
        bgcolor: '#e9edf2',
        borderRadius: 2,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
        <Typography variant="h3" component="h2">
          {translate(`stages.${column.stage}`)}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('board.count', { count: column.count })}
        </Typography>
      </Box>
      <Typography variant="body2">
        {isClosed ? translate('board.not_allowed') : <Money yuan={column.totalInvestmentYuan} />}
      </Typography>
    </Box>
  );
};

const ColumnFoot = ({ column }: { column: Column }) => {
  const translate = useTranslate();
  const { filterValues } = useListContext();
  const hidden = column.count - column.leads.length;
  if (column.count === 0) {
    return (
      <Typography variant="caption" sx={{ color: 'text.secondary', px: 0.5 }}>
        {translate('board.empty')}
      </Typography>
    );
  }
  if (hidden <= 0) return null;
  const filter = encodeURIComponent(JSON.stringify({ ...filterValues, stage: [column.stage] }));
  return (
    <TextLink component={Link} to={`/leads?filter=${filter}`} variant="body2">
      {translate('board.more', { count: hidden })}
    </TextLink>
  );
};
