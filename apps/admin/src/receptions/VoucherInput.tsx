import { Box, Typography } from '@mui/material';
import { useSourceContext, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { FileDrop } from '../kernel/parts/FileDrop.js';
import { FileTile, type ShownFile } from '../kernel/parts/FileTile.js';

/** The voucher of one cost, kept at once with the project's files; taken off here, it stays among them. */
export const VoucherInput = ({ leadId }: { leadId: string }) => {
  const translate = useTranslate();
  const { getSource } = useSourceContext();
  const { setValue } = useFormContext();
  const file = useWatch({ name: getSource('file') }) as ShownFile | null | undefined;
  const keep = (next: ShownFile | null) => {
    setValue(getSource('file'), next, { shouldDirty: true });
    setValue(getSource('fileId'), next?.id ?? null, { shouldDirty: true });
  };
  return (
    <Box sx={{ gridColumn: '1 / -1', mb: 1 }}>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate('receptions.voucher')}
      </Typography>
      {file ? (
        <FileTile file={file} onRemove={() => keep(null)} />
      ) : (
        <FileDrop leadId={leadId} purpose="reception" onUploaded={keep} />
      )}
    </Box>
  );
};
