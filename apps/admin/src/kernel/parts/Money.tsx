import { Box, Tooltip } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { exactYuan, moneyText } from '../money.js';

/** An amount in 万元 or 亿元 with its unit; the exact yuan on hover. */
export const Money = ({ yuan }: { yuan: number | null | undefined }) => {
  const locale = useLocale() ?? 'zh-CN';
  const translate = useTranslate();
  if (yuan === null || yuan === undefined) return <>{translate('common.none')}</>;
  return (
    <Tooltip title={translate('money.exact', { yuan: exactYuan(yuan) })}>
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        {moneyText(yuan, locale)}
      </Box>
    </Tooltip>
  );
};
