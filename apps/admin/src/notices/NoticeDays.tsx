import { Box, ButtonBase, Chip, Stack, Typography } from '@mui/material';
import { noticeKinds } from '@luodi/domain';
import { useListContext, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { dayOf, minuteOf, todayOn } from '../kernel/dates.js';
import { request } from '../kernel/http.js';
import { useWords } from '../kernel/i18n/words.js';
import type { NoticeRow } from '../kernel/views.js';

/** The page's notices under the day they came. */
export const NoticeDays = () => {
  const { data = [] } = useListContext<NoticeRow>();
  const days = [...new Set(data.map(({ createdAt }) => dayOf(createdAt)))];
  return (
    <>
      {days.map((day) => (
        <Box key={day} component="section" aria-label={day}>
          <DayHead day={day} />
          <Stack component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
            {data
              .filter(({ createdAt }) => dayOf(createdAt) === day)
              .map((row) => (
                <Notice key={row.id} row={row} />
              ))}
          </Stack>
        </Box>
      ))}
    </>
  );
};

const DayHead = ({ day }: { day: string }) => {
  const translate = useTranslate();
  return (
    <Typography variant="body2" component="h2" sx={{ px: 2, py: 1, color: 'text.secondary' }}>
      {day === todayOn() ? translate('notices.today') : day}
    </Typography>
  );
};

/** Going where it leads is reading it. */
const Notice = ({ row }: { row: NoticeRow }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const kinds = useWords(noticeKinds);
  const { refetch } = useListContext();
  const open = () => {
    // The mark may come late or not at all: the work behind the link does not wait for it.
    if (!row.readAt)
      void request('POST', `/notices/${row.id}/reading`).then(
        () => void refetch(),
        () => undefined,
      );
    void navigate(row.path);
  };
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
      <ButtonBase onClick={open} sx={line}>
        <Typography variant="body2" sx={{ fontWeight: row.readAt ? 400 : 650 }}>
          {row.title}
        </Typography>
        <Typography variant="body2" sx={{ whiteSpace: 'pre-line' }}>
          {row.body}
        </Typography>
        <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', mt: 0.5 }}>
          {!row.readAt && <Chip size="small" color="primary" label={translate('notices.unread')} />}
          <Chip size="small" variant="outlined" label={kinds.word(row.kind)} />
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {minuteOf(row.createdAt).slice(-5)}
          </Typography>
        </Stack>
      </ButtonBase>
    </Box>
  );
};

const line = {
  display: 'block',
  width: '100%',
  textAlign: 'left',
  px: 2,
  py: 1.25,
  overflowWrap: 'anywhere',
  '&:hover, &:focus-visible': { bgcolor: 'action.hover' },
} as const;
