import { Draggable } from '@hello-pangea/dnd';
import MoreVertIcon from '@mui/icons-material/MoreVert';
import { Box, IconButton, Menu, MenuItem, Paper } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { LeadRow } from '../../kernel/views.js';
import { LeadCard } from '../LeadCard.js';

interface Props {
  lead: LeadRow;
  index: number;
  onMenu: (leadId: string) => void;
}

/** A card that can be dragged, lifted by keyboard, or moved from its menu. */
export const BoardCard = ({ lead, index, onMenu }: Props) => (
  <Draggable draggableId={lead.id} index={index} isDragDisabled={!lead.can.move}>
    {(provided, snapshot) => (
      <Paper
        ref={provided.innerRef}
        {...provided.draggableProps}
        {...provided.dragHandleProps}
        // The card holds a link and a menu, so it must not itself claim to be a button.
        role="group"
        aria-label={lead.name}
        data-lead={lead.id}
        variant="outlined"
        sx={{
          position: 'relative',
          mb: 0.75,
          p: 1.25,
          pr: 3.5,
          cursor: lead.can.move ? 'grab' : 'default',
          boxShadow: snapshot.isDragging ? 6 : 0,
        }}
      >
        <Box
          component={Link}
          to={`/leads/${lead.id}/show`}
          draggable={false}
          sx={{ color: 'inherit', textDecoration: 'none', display: 'block' }}
        >
          <LeadCard lead={lead} hideStage />
        </Box>
        {lead.can.move && <CardMenu lead={lead} onMove={() => onMenu(lead.id)} />}
      </Paper>
    )}
  </Draggable>
);

const CardMenu = ({ lead, onMove }: { lead: LeadRow; onMove: () => void }) => {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        size="small"
        aria-label={translate('board.card_actions', { name: lead.name })}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ position: 'absolute', top: 4, right: 2 }}
      >
        <MoreVertIcon fontSize="small" />
      </IconButton>
      <Menu open={Boolean(anchor)} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem
          onClick={() => {
            setAnchor(null);
            onMove();
          }}
        >
          {translate('board.move_to')}
        </MenuItem>
      </Menu>
    </>
  );
};
