import { Button, Chip, Link as TextLink, Stack, Typography } from '@mui/material';
import { doubleKinds } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useWords } from '../kernel/i18n/words.js';
import type { ClaimRow } from '../kernel/views.js';
import type { ClaimVerbs } from './Claims.js';

/** The project by name and number, or just whose it is. */
export const ClaimName = ({ row }: { row: ClaimRow }) => {
  const translate = useTranslate();
  if (!row.leadId) {
    return (
      <>
        <Typography variant="body2" sx={{ fontWeight: 650 }}>
          {row.companyName}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {translate('claims.masked')}
        </Typography>
      </>
    );
  }
  return (
    <>
      <Typography variant="body2" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
        {row.isThis ? (
          row.name
        ) : (
          <TextLink component={Link} to={`/leads/${row.leadId}/show`}>
            {row.name}
          </TextLink>
        )}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {row.no} · {row.companyName}
      </Typography>
    </>
  );
};

/** Why it stands here, whether it holds, what was settled. */
export const ClaimMarks = ({ row }: { row: ClaimRow }) => {
  const translate = useTranslate();
  const { word } = useWords(doubleKinds);
  return (
    <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 0.5 }}>
      {row.isThis && <Chip size="small" label={translate('claims.this')} color="primary" />}
      {row.isHolder && <Chip size="small" label={translate('claims.holder')} color="success" />}
      {row.kinds.map((kind) => (
        <Chip key={kind} size="small" variant="outlined" label={word(kind)} />
      ))}
      {!row.isThis && row.kinds.length === 0 && (
        <Chip size="small" variant="outlined" label={translate('claims.indirect')} />
      )}
      {row.status !== 'open' && (
        <Chip size="small" label={translate(`claims.${row.status}`)} color="warning" />
      )}
    </Stack>
  );
};

export const ClaimActions = ({ row, verbs }: { row: ClaimRow; verbs: ClaimVerbs }) => {
  const translate = useTranslate();
  const { decide } = verbs;
  const mergePath = verbs.mergePath(row);
  if (row.isThis || !row.leadId) return null;
  return (
    <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 0.5 }}>
      {decide && (
        <Button size="small" variant="outlined" onClick={() => decide(row)}>
          {translate('claims.decide')}
        </Button>
      )}
      {mergePath && (
        <Button size="small" component={Link} to={mergePath}>
          {translate('merge.open')}
        </Button>
      )}
    </Stack>
  );
};
