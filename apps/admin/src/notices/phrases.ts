import { definePhrases } from '../kernel/i18n/define.js';

export const noticePhrases = definePhrases(
  {
    notices: {
      title: '消息',
      bell: '消息',
      bell_unread: '消息，%{count} 条未读',
      reading: '是否已读',
      kind: '种类',
      unread: '未读',
      today: '今天',
      read_all: '全部标为已读',
      preferences: '接收设置',
      preferences_hint:
        '消息都会留在这里。需要时也可以发到邮箱；邮件只写事由和链接，不带电话和金额。',
      by_mail: '也发到邮箱',
      quiet: '免打扰',
      quiet_hint: '这段时间里的邮件等到结束再发；两格都不填表示随时可发。',
      empty: '还没有消息',
      empty_hint: '有事等您办理、快到期或停滞时，会在这里提醒，每件事只提醒一次。',
    },
    resources: {
      notices: {
        name: '消息',
        fields: {
          email: '邮箱',
          mailKinds: '哪些发邮件',
          quietFrom: '开始',
          quietUntil: '结束',
        },
      },
    },
  },
  {
    notices: {
      title: 'Notices',
      bell: 'Notices',
      bell_unread: 'Notices, %{count} unread',
      reading: 'Read or not',
      kind: 'Kind',
      unread: 'Unread',
      today: 'Today',
      read_all: 'Mark all as read',
      preferences: 'How I am told',
      preferences_hint:
        'Notices always stay here. They can also be mailed; a mail holds the matter and a link, no phone number and no amount.',
      by_mail: 'Also by mail',
      quiet: 'Quiet hours',
      quiet_hint:
        'Mail of these hours waits until they end; leave both empty to be told at any time.',
      empty: 'No notices yet',
      empty_hint: 'What waits for you, falls due or stands still is told here, each thing once.',
    },
    resources: {
      notices: {
        name: 'Notices',
        fields: {
          email: 'Mail address',
          mailKinds: 'What to mail',
          quietFrom: 'From',
          quietUntil: 'Until',
        },
      },
    },
  },
);
