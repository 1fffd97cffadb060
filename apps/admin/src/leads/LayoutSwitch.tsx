import TableRowsIcon from '@mui/icons-material/TableRows';
import ViewKanbanIcon from '@mui/icons-material/ViewKanban';
import { Button, ButtonGroup } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

const layouts = {
  list: { path: '/leads', icon: <TableRowsIcon fontSize="small" /> },
  board: { path: '/leads/board', icon: <ViewKanbanIcon fontSize="small" /> },
} as const;

/** List or board of the same conditions. */
export const LayoutSwitch = ({ current }: { current: keyof typeof layouts }) => {
  const translate = useTranslate();
  const { filterValues } = useListContext();
  const search = `?filter=${encodeURIComponent(JSON.stringify(filterValues))}`;
  return (
    <ButtonGroup>
      {(Object.keys(layouts) as (keyof typeof layouts)[]).map((layout) => (
        <Button
          key={layout}
          component={Link}
          to={`${layouts[layout].path}${search}`}
          startIcon={layouts[layout].icon}
          aria-current={layout === current ? 'page' : undefined}
          sx={layout === current ? { bgcolor: 'primary.light' } : undefined}
        >
          {translate(`leads.${layout}`)}
        </Button>
      ))}
    </ButtonGroup>
  );
};
