import { Alert, AlertTitle } from '@mui/material';
import { raisesTier } from '@luodi/domain';
import { TextInput, useLocale, useRecordContext, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { moneyText } from '../kernel/money.js';
import { useRulePack } from '../kernel/useRulePack.js';
import type { LeadDetail } from '../kernel/views.js';

/** While the typed total crosses a tier: says who decides, and asks for the reason. The server judges anew. */
export const RaiseNote = () => {
  const translate = useTranslate();
  const locale = useLocale() ?? 'zh-CN';
  const pack = useRulePack();
  const before = useRecordContext<LeadDetail>()?.totalInvestmentYuan;
  const after = useWatch({ name: 'totalInvestmentYuan' }) as number | null | undefined;
  const tier = raisesTier(before, Number.isNaN(after) ? null : after, pack);
  if (!tier) return null;
  const amounts = { from: moneyText(before ?? 0, locale), to: moneyText(after ?? 0, locale) };
  return (
    <Alert severity="info" data-testid="raise" sx={{ '& .MuiAlert-message': { width: '100%' } }}>
      <AlertTitle>{translate('changes.raise_title', { tier: tier.label })}</AlertTitle>
      {translate('changes.raise_text', amounts)}
      <TextInput
        source="changeReason"
        label="changes.raise_reason"
        multiline
        minRows={2}
        fullWidth
        sx={{ mt: 1 }}
      />
    </Alert>
  );
};
