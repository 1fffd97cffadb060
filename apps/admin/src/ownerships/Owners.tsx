import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { type OwnershipRoleEntry, ownershipRoles } from '@luodi/domain';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useWords } from '../kernel/i18n/words.js';
import { DateText } from '../kernel/parts/DateText.js';
import { Section } from '../kernel/parts/Facts.js';
import type { OwnershipSheet, OwnershipTermRow } from '../kernel/views.js';
import { HandoverSheet } from './HandoverSheet.js';

interface Asked {
  role: OwnershipRoleEntry;
  term: OwnershipTermRow | null;
}

interface Props {
  sheet: OwnershipSheet;
  onDone: () => void;
}

/** Who answers today, role by role, each with the way to hand over. */
export const Owners = ({ sheet, onDone }: Props) => {
  const translate = useTranslate();
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <Section title={translate('ownerships.now')}>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
        }}
      >
        {ownershipRoles.map((role) => (
          <RoleCard
            key={role.id}
            role={role}
            sheet={sheet}
            onAsk={(term) => setAsked({ role, term })}
          />
        ))}
      </Box>
      {asked && (
        <HandoverSheet
          {...asked}
          leadId={sheet.leadId}
          onDone={() => {
            setAsked(null);
            onDone();
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  );
};

interface CardProps {
  role: OwnershipRoleEntry;
  sheet: OwnershipSheet;
  onAsk: (term: OwnershipTermRow | null) => void;
}

const RoleCard = ({ role, sheet, onAsk }: CardProps) => {
  const translate = useTranslate();
  const { word } = useWords(ownershipRoles);
  const terms = sheet.owners.filter((term) => term.role === role.id);
  const mayChange = sheet.can.roles.some((id) => id === role.id);
  const mayJoin = mayChange && (!role.isSingle || terms.length === 0);
  if (!terms.length && !mayJoin) return null;
  return (
    <Paper variant="outlined" sx={{ p: 1.5, minWidth: 0 }} data-role={role.id}>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {word(role.id)}
      </Typography>
      <Stack spacing={0.5}>
        {terms.map((term) => (
          <Holder key={term.id} term={term} onAsk={mayChange ? () => onAsk(term) : undefined} />
        ))}
      </Stack>
      {mayJoin && (
        <Button size="small" onClick={() => onAsk(null)} data-verb="join">
          {translate('ownerships.join')}
        </Button>
      )}
    </Paper>
  );
};

const Holder = ({ term, onAsk }: { term: OwnershipTermRow; onAsk?: () => void }) => {
  const translate = useTranslate();
  return (
    <div>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1 }}>
        <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
          {term.owner.name}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {translate('ownerships.from_on', { on: term.fromOn })}
        </Typography>
        {onAsk && (
          <Button size="small" onClick={onAsk} sx={{ ml: 'auto' }} data-verb="handOver">
            {translate('ownerships.hand_over')}
          </Button>
        )}
      </Box>
      {term.handoverDueOn && (
        <Typography variant="caption" component="p" sx={{ color: 'warning.main' }}>
          {translate('ownerships.task_due')} <DateText on={term.handoverDueOn} due />
        </Typography>
      )}
    </div>
  );
};
