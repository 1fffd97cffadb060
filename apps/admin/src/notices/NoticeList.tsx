import DoneAllIcon from '@mui/icons-material/DoneAll';
import NotificationsIcon from '@mui/icons-material/NotificationsOutlined';
import TuneIcon from '@mui/icons-material/Tune';
import { Button } from '@mui/material';
import { noticeKinds } from '@luodi/domain';
import { useListContext, useNotify, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { request } from '../kernel/http.js';
import type { FilterDef } from '../kernel/list/filters.js';
import { ListPage } from '../kernel/list/ListPage.js';
import { useUnread } from '../kernel/live/unread.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { asProblem } from '../kernel/problem.js';
import { NoticeDays } from './NoticeDays.js';

const yesNo = [
  { id: 'true', label: '未读', labelEn: 'Unread' },
  { id: 'false', label: '已读', labelEn: 'Read' },
];

const filters: readonly FilterDef[] = [
  { source: 'isUnread', label: 'notices.reading', kind: 'words', words: yesNo, isSingle: true },
  { source: 'kind', label: 'notices.kind', kind: 'words', words: noticeKinds },
];

/** What I was told, day by day; a click goes where it can be done. */
export const NoticeList = () => {
  const translate = useTranslate();
  return (
    <ListPage
      title="notices.title"
      filters={filters}
      perPage={50}
      sort={{ field: 'createdAt', order: 'DESC' }}
      actions={<Actions />}
      table={<NoticeDays />}
      cards={<NoticeDays />}
      empty={
        <EmptyState
          icon={<NotificationsIcon />}
          title={translate('notices.empty')}
          hint={translate('notices.empty_hint')}
        />
      }
    />
  );
};

const Actions = () => {
  const translate = useTranslate();
  const notify = useNotify();
  const { refetch } = useListContext();
  const unread = useUnread();
  const readAll = async () => {
    try {
      await request('POST', '/notices/readings');
      void refetch();
    } catch (error) {
      notify(asProblem(error).detail, { type: 'error' });
    }
  };
  return (
    <>
      <Button startIcon={<DoneAllIcon />} disabled={!unread} onClick={() => void readAll()}>
        {translate('notices.read_all')}
      </Button>
      <Button component={Link} to="/notices/preferences" startIcon={<TuneIcon />}>
        {translate('notices.preferences')}
      </Button>
    </>
  );
};
