import TableRowsIcon from '@mui/icons-material/TableRows';
import ViewKanbanIcon from '@mui/icons-material/ViewKanban';
import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

/** List or board of the same conditions. */
export const LayoutSwitch = ({ current }: { current: 'list' | 'board' }) => {
  const translate = useTranslate();
  const { filterValues } = useListContext();
  const search = `?filter=${encodeURIComponent(JSON.stringify(filterValues))}`;
  return (
    <ToggleButtonGroup size="small" exclusive value={current} color="primary">
      <ToggleButton value="list" component={Link} to={`/leads${search}`}>
        <TableRowsIcon fontSize="small" sx={{ mr: 0.5 }} />
        {translate('leads.list')}
      </ToggleButton>
      <ToggleButton value="board" component={Link} to={`/leads/board${search}`}>
        <ViewKanbanIcon fontSize="small" sx={{ mr: 0.5 }} />
        {translate('leads.board')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
};
