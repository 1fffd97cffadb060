import { Box, Chip, Link as TextLink, List, ListItem, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { UnitRow } from '../kernel/views.js';
import { inTreeOrder, type Placed } from './tree.js';

/** Units below their parents; a name leads to its form for those who may change it. */
export const UnitTree = () => {
  const { data = [] } = useListContext<UnitRow>();
  return (
    <List disablePadding sx={{ bgcolor: 'background.paper' }}>
      {inTreeOrder(data).map((unit) => (
        <UnitLine key={unit.id} unit={unit} />
      ))}
    </List>
  );
};

const UnitLine = ({ unit }: { unit: Placed }) => {
  const translate = useTranslate();
  return (
    <ListItem
      divider
      sx={{ pl: 2 + unit.depth * 3, gap: 1.5, flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.25 }}
    >
      <Box sx={{ minWidth: { sm: 280 - unit.depth * 24 } }}>
        {unit.can.edit ? (
          <TextLink component={Link} to={`/units/${unit.id}`} sx={{ fontWeight: 600 }}>
            {unit.name}
          </TextLink>
        ) : (
          <Typography component="span" sx={{ fontWeight: 600 }}>
            {unit.name}
          </Typography>
        )}
      </Box>
      <Chip size="small" variant="outlined" label={translate(`unit_kinds.${unit.kind}`)} />
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('resources.units.fields.userCount')} {unit.userCount}
      </Typography>
      {!unit.isActive && <Chip size="small" label={translate('units.inactive')} />}
    </ListItem>
  );
};
