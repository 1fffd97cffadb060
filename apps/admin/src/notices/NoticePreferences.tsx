import { Box, Paper, Typography } from '@mui/material';
import { noticeKinds } from '@luodi/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CheckboxGroupInput, Form, TextInput, useNotify, useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { ErrorSummary } from '../kernel/form/ErrorSummary.js';
import { InputGrid } from '../kernel/form/inputs.js';
import { SubmitButton } from '../kernel/form/SubmitButton.js';
import { useProblemSubmit } from '../kernel/form/useProblemSubmit.js';
import { request } from '../kernel/http.js';
import { useWords } from '../kernel/i18n/words.js';
import { Section } from '../kernel/parts/Facts.js';
import { LoadState } from '../kernel/parts/LoadState.js';
import { Page } from '../kernel/parts/Page.js';
import type { NoticePreference } from '../kernel/views.js';

const key = ['notices', 'preferences'];

/** How I want to be told beyond the inbox: by mail of what, and not in which hours. */
export const NoticePreferences = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => read<NoticePreference>('/notices/preferences'),
  });
  return (
    <Page title={translate('notices.preferences')} wide={false}>
      <LoadState data={data} error={error} refetch={refetch} height={320} />
      {data && <PreferenceForm key={data.version} preference={data} />}
    </Page>
  );
};

const PreferenceForm = ({ preference }: { preference: NoticePreference }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const client = useQueryClient();
  const { version, ...own } = preference;
  const { submit, problem } = useProblemSubmit(async (values: Record<string, unknown>) => {
    const { email, mailKinds, quietFrom, quietUntil } = values;
    const body = {
      email: email || null,
      mailKinds: mailKinds ?? [],
      quietFrom: quietFrom || null,
      quietUntil: quietUntil || null,
    };
    const saved = await request('PATCH', '/notices/preferences', { body, ifMatch: version });
    client.setQueryData(key, saved);
    notify('common.saved', { type: 'success' });
  });
  return (
    <Form record={own} onSubmit={submit} noValidate disableInvalidFormNotification>
      <ErrorSummary problem={problem} resource="notices" />
      <Typography variant="body2" sx={{ mb: 2 }}>
        {translate('notices.preferences_hint')}
      </Typography>
      <Section title={translate('notices.by_mail')}>
        <Mail />
      </Section>
      <Section title={translate('notices.quiet')}>
        <Typography variant="body2" sx={{ mb: 1, color: 'text.secondary' }}>
          {translate('notices.quiet_hint')}
        </Typography>
        <InputGrid>
          <ClockInput source="quietFrom" />
          <ClockInput source="quietUntil" />
        </InputGrid>
      </Section>
      <Paper elevation={3} square sx={{ position: 'sticky', bottom: 0, px: 2, py: 1.25 }}>
        <Box>
          <SubmitButton />
        </Box>
      </Paper>
    </Form>
  );
};

const Mail = () => {
  const { choices } = useWords(noticeKinds);
  return (
    <>
      <TextInput source="email" label="resources.notices.fields.email" type="email" fullWidth />
      <CheckboxGroupInput
        source="mailKinds"
        label="resources.notices.fields.mailKinds"
        choices={choices}
      />
    </>
  );
};

const ClockInput = ({ source }: { source: string }) => (
  <TextInput
    source={source}
    label={`resources.notices.fields.${source}`}
    type="time"
    slotProps={{ inputLabel: { shrink: true } }}
  />
);
