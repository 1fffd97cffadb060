import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { TimelineEntry } from '../../kernel/views.js';
import { useDescribe } from '../../kernel/describeField.js';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';

type Fields = NonNullable<TimelineEntry['change']>['fields'];

const shownUnfolded = 2;

/** What was changed, old → new; many changes stay folded until asked for. */
export const ChangeEntry = ({ fields }: { fields: Fields }) => {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(fields.length <= shownUnfolded);
  return (
    <>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {translate('timeline.changed_fields', { count: fields.length })}
      </Typography>
      {isOpen ? (
        fields.map((change) => <Line key={change.field} change={change} />)
      ) : (
        <Button size="small" onClick={() => setOpen(true)} sx={{ px: 0.5 }}>
          {translate('common.show_more')}
        </Button>
      )}
    </>
  );
};

const Line = ({ change }: { change: Fields[number] }) => {
  const translate = useTranslate();
  const describe = useDescribe();
  const { colon } = usePunctuation();
  const label = translate(`resources.leads.fields.${change.field}`, { _: change.label });
  return (
    <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
      {label}
      {colon}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {describe(change.field, change.from)}
      </Box>{' '}
      → {describe(change.field, change.to)}
    </Typography>
  );
};
