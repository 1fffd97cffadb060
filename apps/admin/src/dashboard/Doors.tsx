import { Box, Card, CardActionArea, Typography } from '@mui/material';
import { createElement } from 'react';
import { useGetResourceLabel, useResourceDefinitions, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useSession } from '../kernel/authProvider.js';
import type { SessionView } from '../kernel/views.js';

/** For posts without project figures: the pages they do have. */
export const Doors = ({ abilities }: Pick<SessionView, 'abilities'>) => {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const hasRoles = useSession()?.roles.length !== 0;
  const open = Object.values(useResourceDefinitions()).filter(({ name }) => abilities[name]?.list);
  return (
    <>
      <Typography sx={{ mb: 1.5 }}>
        {translate(hasRoles ? 'dashboard.no_report' : 'dashboard.no_roles')}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
        }}
      >
        {open.map(({ name, icon }) => (
          <Card key={name} variant="outlined">
            <CardActionArea
              component={Link}
              to={`/${name}`}
              sx={{ p: 2, display: 'flex', justifyContent: 'start', gap: 1.5 }}
            >
              {icon && createElement(icon, { color: 'primary' })}
              <Typography sx={{ fontWeight: 600 }}>{labelOf(name, 2)}</Typography>
            </CardActionArea>
          </Card>
        ))}
      </Box>
    </>
  );
};
