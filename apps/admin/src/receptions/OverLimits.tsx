import { Typography } from '@mui/material';
import { costKinds } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { useWords } from '../kernel/i18n/words.js';
import { exactYuan } from '../kernel/money.js';
import { DateText } from '../kernel/parts/DateText.js';
import { Section } from '../kernel/parts/Facts.js';
import type { ReceptionDetail } from '../kernel/views.js';

/** Who lifted the limits, why, and up to which numbers. */
export const OverLimits = ({ reception }: { reception: ReceptionDetail }) => {
  const translate = useTranslate();
  const { word } = useWords(costKinds);
  const { list } = usePunctuation();
  if (!reception.overLimits.length) return null;
  return (
    <Section title={translate('receptions.over_limits')}>
      {reception.overLimits.map(({ approver, at, reason, accompanying, meals, costsYuan }) => (
        <Typography key={at} variant="body2" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
          <b>{approver}</b> · <DateText at={at} /> · {reason}
          <Typography component="span" variant="caption" sx={{ display: 'block' }}>
            {translate('receptions.lifted_to', { accompanying, meals })}{' '}
            {list(
              Object.entries(costsYuan).map(
                ([kind, yuan]) =>
                  `${word(kind)} ${translate('money.exact', { yuan: exactYuan(Number(yuan)) })}`,
              ),
            )}
          </Typography>
        </Typography>
      ))}
    </Section>
  );
};
