import { Box, Typography } from '@mui/material';
import { useState } from 'react';
import { TextInput, useRecordContext, useTranslate, required } from 'react-admin';
import { useConsole } from '../../kernel/dataProvider.js';
import { SheetForm } from '../../kernel/form/SheetForm.js';
import { VerbButton } from '../../kernel/parts/VerbButton.js';
import type { LeadDetail } from '../../kernel/views.js';

/** The masked number; the whole one only with a reason, kept in this page's memory and nowhere else. */
export const ContactPhone = () => {
  const translate = useTranslate();
  const lead = useRecordContext<LeadDetail>();
  const [isAsking, setAsking] = useState(false);
  const [phone, setPhone] = useState<string | null>(null);
  if (!lead?.contactPhoneMasked) return <>{translate('common.unknown')}</>;
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5 }}
    >
      <span data-testid="phone">{phone ?? lead.contactPhoneMasked}</span>
      {!phone && (
        <VerbButton
          verb="revealContact"
          label="contact.reveal"
          size="small"
          onClick={() => setAsking(true)}
        />
      )}
      {isAsking && (
        <RevealSheet leadId={lead.id} onShown={setPhone} onClose={() => setAsking(false)} />
      )}
    </Box>
  );
};

interface Props {
  leadId: string;
  onShown: (phone: string | null) => void;
  onClose: () => void;
}

const RevealSheet = ({ leadId, onShown, onClose }: Props) => {
  const translate = useTranslate();
  const { invoke } = useConsole();
  const reveal = async ({ reason }: { reason: string }) => {
    const answer = await invoke<{ contactPhone: string | null }>(
      'leads',
      leadId,
      'contact-reveal',
      {
        reason: reason ?? '',
      },
    );
    onShown(answer.contactPhone);
    onClose();
  };
  return (
    <SheetForm<{ reason: string }>
      title={translate('contact.reveal_title')}
      resource="leads"
      submitLabel="contact.submit"
      onSubmit={reveal}
      onClose={onClose}
      intro={<Typography variant="body2">{translate('contact.reason_hint')}</Typography>}
    >
      <TextInput
        source="reason"
        label="contact.reason"
        placeholder={translate('contact.reason_example')}
        multiline
        minRows={2}
        validate={required()}
        fullWidth
        autoFocus
      />
    </SheetForm>
  );
};
