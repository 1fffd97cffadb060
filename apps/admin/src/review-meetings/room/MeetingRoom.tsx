import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import ArrowForwardIcon from '@mui/icons-material/ArrowForward';
import { Box, Button, IconButton, Typography } from '@mui/material';
import { ResourceContextProvider, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../../kernel/parts/EmptyState.js';
import { Page } from '../../kernel/parts/Page.js';
import { ProblemPanel } from '../../kernel/parts/ProblemPanel.js';
import { ShowWaiting } from '../../kernel/parts/ShowStates.js';
import { ItemStatusChip } from '../marks.js';
import { ProjectPage } from './ProjectPage.js';
import { type Room, useRoom } from './useRoom.js';
import { useRoomKeys } from './useRoomKeys.js';

/** 会场: one project a page, in big type, alike on the projector and on a phone; the vote is cast here. */
export const MeetingRoom = () => (
  // A page of its own has no resource around it, and forms ask for one.
  <ResourceContextProvider value="review-meetings">
    <Body />
  </ResourceContextProvider>
);

const Body = () => {
  const translate = useTranslate();
  const room = useRoom();
  const { meeting, item, error } = room;
  if (error) return <ProblemPanel error={error} title="problem.load_title" />;
  if (!meeting) return <ShowWaiting />;
  return (
    <Page
      title={item?.lead.name ?? meeting.title}
      aside={item && <ItemStatusChip status={item.status} />}
      actions={<Steps room={room} />}
      above={
        <Button component={Link} to={`/review-meetings/${meeting.id}/show`} size="small">
          {translate('meetings.back_to', { title: meeting.title })}
        </Button>
      }
    >
      {item ? (
        <ProjectPage key={item.id} item={item} meeting={meeting} />
      ) : (
        <EmptyState
          title={translate('meetings.no_items')}
          hint={translate('meetings.room_empty')}
        />
      )}
    </Page>
  );
};

/** Where we are on the agenda, and the way on: ← and →. */
const Steps = ({ room }: { room: Room }) => {
  const translate = useTranslate();
  const { at, items, go } = room;
  useRoomKeys({ ArrowLeft: () => go(at - 1), ArrowRight: () => go(at + 1) });
  if (!items.length) return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      <IconButton
        disabled={at <= 0}
        onClick={() => go(at - 1)}
        aria-label={translate('meetings.previous')}
        sx={{ p: 1.5 }}
      >
        <ArrowBackIcon />
      </IconButton>
      <Typography component="span" sx={{ fontWeight: 650, minWidth: 48, textAlign: 'center' }}>
        {at + 1} / {items.length}
      </Typography>
      <IconButton
        disabled={at >= items.length - 1}
        onClick={() => go(at + 1)}
        aria-label={translate('meetings.next')}
        sx={{ p: 1.5 }}
      >
        <ArrowForwardIcon />
      </IconButton>
    </Box>
  );
};
