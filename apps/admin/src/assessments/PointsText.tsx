import { Box, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { cutPoints } from './cutPoints.js';

/** Points to two places, cut and never rounded; all digits on hover. */
export const PointsText = ({ points }: { points: string | null }) => {
  const translate = useTranslate();
  if (points === null) return <>{translate('common.none')}</>;
  const text = cutPoints(points);
  return (
    <Tooltip title={text === points ? '' : points}>
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        {text}
      </Box>
    </Tooltip>
  );
};
