import { type ChannelInput, checkChannel } from './check-channel.js';

const webhook: ChannelInput = {
  kind: 'webhook',
  noticeKinds: ['alert'],
  address: 'https://oa.example.gov.cn/hooks',
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  mailFrom: null,
  mailDomains: [],
  quietFrom: null,
  quietUntil: null,
};
const mail: ChannelInput = {
  ...webhook,
  kind: 'mail',
  address: 'smtps://u:p@smtp.example.gov.cn:465',
  secret: null,
  mailFrom: 'luodi@example.gov.cn',
};

describe('渠道设置', () => {
  it.each([
    ['业务系统', webhook],
    ['邮件', mail],
    ['钉钉没有开加签', { ...webhook, kind: 'dingtalk', secret: null }],
    ['飞书开了签名', { ...webhook, kind: 'feishu', secret: 'abcdefgh12345678' }],
    ['修改时不带地址和密钥', { ...webhook, address: undefined, secret: undefined }],
  ])('可以：%s', (_, input) => {
    expect(checkChannel(input as ChannelInput)).toEqual([]);
  });

  it.each([
    ['地址不是网址', { ...webhook, address: 'oa.example.gov.cn' }, ['address']],
    ['邮件地址写成网址', { ...mail, address: 'https://smtp.example.gov.cn' }, ['address']],
    ['业务系统没有密钥', { ...webhook, secret: null }, ['secret']],
    ['密钥没有 whsec_', { ...webhook, secret: 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' }, ['secret']],
    ['密钥 23 字节', { ...webhook, secret: `whsec_${'A'.repeat(31)}=` }, ['secret']],
    ['企业微信填了密钥', { ...webhook, kind: 'wecom' }, ['secret']],
    ['钉钉密钥太短', { ...webhook, kind: 'dingtalk', secret: 'SEC1234' }, ['secret']],
    ['摘要发到群', { ...webhook, noticeKinds: ['digest'] }, ['noticeKinds']],
    ['一种都没选', { ...webhook, noticeKinds: [] }, ['noticeKinds']],
    [
      '邮件没有发件人，域名不对',
      { ...mail, mailFrom: null, mailDomains: ['@x'] },
      ['mailFrom', 'mailDomains'],
    ],
    ['不是邮件却有发件人', { ...webhook, mailFrom: 'a@b.cn' }, ['mailFrom']],
    ['免打扰只有一半', { ...webhook, quietFrom: '20:00' }, ['quietUntil']],
    [
      '免打扰不是钟点',
      { ...webhook, quietFrom: '8点', quietUntil: '26:00' },
      ['quietFrom', 'quietUntil'],
    ],
  ])('不可以：%s', (_, input, fields) => {
    expect(checkChannel(input as ChannelInput).map(({ field }) => field)).toEqual(fields);
  });

  it('密钥 24 字节正好可以；错误里不重复密钥', () => {
    expect(checkChannel({ ...webhook, secret: `whsec_${'A'.repeat(32)}` })).toEqual([]);
    expect(JSON.stringify(checkChannel({ ...webhook, secret: 'hunter2' }))).not.toContain(
      'hunter2',
    );
  });
});
