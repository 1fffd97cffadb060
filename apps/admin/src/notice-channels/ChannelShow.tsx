import { Alert, Button, Stack } from '@mui/material';
import { channelKinds, noticeKinds } from '@luodi/domain';
import { useState } from 'react';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { minuteOf } from '../kernel/dates.js';
import { useWords } from '../kernel/i18n/words.js';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { Fact, Facts, Section } from '../kernel/parts/Facts.js';
import { Page } from '../kernel/parts/Page.js';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { ChannelRow } from '../kernel/views.js';
import { ChannelState } from './ChannelState.js';
import { Deliveries } from './Deliveries.js';
import { RotateSheet } from './RotateSheet.js';

/** One channel: its settings, a test, and what became of its messages. */
export const ChannelShow = () => (
  <ShowBase resource="notice-channels">
    <Body />
  </ShowBase>
);

const Body = () => {
  const translate = useTranslate();
  const channel = useRecordContext<ChannelRow>();
  const [result, setResult] = useState<TestAnswer | null>(null);
  if (!channel) return null;
  return (
    <Page
      title={channel.name}
      aside={<ChannelState row={channel} />}
      actions={<Actions channel={channel} onTested={setResult} />}
    >
      {result && (
        <Alert severity={result.isSent ? 'success' : 'error'} sx={{ mb: 2 }}>
          {result.isSent ? translate('channels.test_sent') : result.reason}
        </Alert>
      )}
      <Settings channel={channel} />
      <Deliveries channelId={channel.id} />
    </Page>
  );
};

interface TestAnswer {
  isSent: boolean;
  reason: string | null;
}

interface ActionProps {
  channel: ChannelRow;
  onTested: (answer: TestAnswer) => void;
}

const Actions = ({ channel, onTested }: ActionProps) => {
  const translate = useTranslate();
  const [isRotating, setRotating] = useState(false);
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
      <VerbButton
        verb="test"
        noun="test"
        label="channels.test"
        variant="contained"
        confirm={translate('channels.test_hint')}
        onDone={(answer) => onTested(answer as TestAnswer)}
      />
      <VerbButton
        verb="retry"
        noun="retry"
        label="channels.retry"
        confirm={translate('channels.retry_hint', { count: channel.parked })}
      />
      <VerbButton verb="rotate" label="channels.rotate" onClick={() => setRotating(true)} />
      {channel.can.edit && (
        <Button component={Link} to={`/notice-channels/${channel.id}`}>
          {translate('common.edit')}
        </Button>
      )}
      {isRotating && <RotateSheet channel={channel} onClose={() => setRotating(false)} />}
    </Stack>
  );
};

const Settings = ({ channel }: { channel: ChannelRow }) => {
  const translate = useTranslate();
  const kinds = useWords(channelKinds);
  const told = useWords(noticeKinds);
  const { list } = usePunctuation();
  const of = (field: string) => `resources.notice-channels.fields.${field}`;
  const { quietFrom: from, quietUntil: to } = channel;
  return (
    <Section title={translate('channels.settings')}>
      <Facts>
        <Fact label={of('kind')}>{kinds.word(channel.kind)}</Fact>
        <Fact label={of('address')}>{channel.shownAddress}</Fact>
        <Fact label={of('secret')}>
          {translate(channel.hasSecret ? 'channels.secret_set' : 'channels.secret_none')}
        </Fact>
        <Fact label={of('oldSecretUntil')}>
          {channel.oldSecretUntil && minuteOf(channel.oldSecretUntil)}
        </Fact>
        <Fact label={of('unit')}>{channel.unitName ?? translate('channels.county')}</Fact>
        <Fact label={of('noticeKinds')}>
          {list(channel.noticeKinds.map((kind) => told.word(kind) ?? kind))}
        </Fact>
        <Fact label={of('quiet')}>{from && to && translate('common.from_to', { from, to })}</Fact>
        <Fact label={of('mailFrom')}>{channel.mailFrom}</Fact>
        <Fact label={of('lastError')}>{channel.lastError}</Fact>
      </Facts>
    </Section>
  );
};
