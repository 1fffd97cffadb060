/** Ways out of the system, with the limits their makers publish. */
export const channelKinds = [
  {
    id: 'wecom',
    label: '企业微信群机器人',
    labelEn: 'WeCom group robot',
    addressHint: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…',
    secret: 'none',
  },
  {
    id: 'dingtalk',
    label: '钉钉群机器人',
    labelEn: 'DingTalk group robot',
    addressHint: 'https://oapi.dingtalk.com/robot/send?access_token=…',
    secret: 'optional',
  },
  {
    id: 'feishu',
    label: '飞书群机器人',
    labelEn: 'Feishu group robot',
    addressHint: 'https://open.feishu.cn/open-apis/bot/v2/hook/…',
    secret: 'optional',
  },
  {
    id: 'webhook',
    label: '业务系统（Standard Webhooks）',
    labelEn: 'Another system (Standard Webhooks)',
    addressHint: 'https://oa.example.gov.cn/hooks/luodi',
    secret: 'required',
  },
  {
    id: 'mail',
    label: '邮件（SMTP）',
    labelEn: 'Mail (SMTP)',
    addressHint: 'smtps://账号:密码@smtp.example.gov.cn:465',
    secret: 'none',
  },
] as const;

export type ChannelKind = (typeof channelKinds)[number]['id'];

/** What one kind bears: calls in a sliding window, and how many notices one message holds. */
export interface ChannelPace {
  windows: readonly { seconds: number; most: number }[];
  batch: number;
  /** How long it rests when it says "too fast", in seconds. */
  restSeconds: number;
}

/**
 * WeCom and DingTalk: 20 messages a minute and robot, DingTalk then silent for ten minutes; Feishu: 100 a minute and 5 a
 * second. Many notices go as one message, as DingTalk's own page asks. The other two are our manners.
 */
export const channelPace: Record<ChannelKind, ChannelPace> = {
  wecom: { windows: [{ seconds: 60, most: 20 }], batch: 10, restSeconds: 60 },
  dingtalk: { windows: [{ seconds: 60, most: 20 }], batch: 10, restSeconds: 600 },
  feishu: {
    windows: [
      { seconds: 60, most: 100 },
      { seconds: 1, most: 5 },
    ],
    batch: 10,
    restSeconds: 60,
  },
  webhook: { windows: [{ seconds: 60, most: 600 }], batch: 1, restSeconds: 60 },
  mail: { windows: [{ seconds: 60, most: 120 }], batch: 20, restSeconds: 60 },
};

/** 企业微信群机器人 of `wecom`. */
export const channelLabel = (kind: ChannelKind): string =>
  channelKinds.find(({ id }) => id === kind)?.label ?? kind;
