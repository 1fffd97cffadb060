import { definePhrases } from '../kernel/i18n/define.js';

export const auditPhrases = definePhrases(
  {
    audit: {
      title: '审计日志',
      empty: '还没有记录',
      empty_hint: '登录、修改、阶段流转、查看号码等都会在这里留痕，只增不改。',
      from: '不早于',
      to: '不晚于',
      diff: '变更内容',
      field: '项目',
      before: '原来',
      after: '改为',
      no_diff: '没有字段变更',
      details: '查看变更',
      ip: '来源地址',
      request: '请求编号',
      system: '系统',
    },
    resources: {
      'audit-events': {
        name: '审计日志',
        fields: {
          at: '时间',
          actor: '操作人',
          actorId: '操作人编号',
          unitName: '单位',
          action: '动作',
          subjectType: '对象类型',
          subjectId: '对象编号',
          subject: '对象',
          ip: '来源地址',
          requestId: '请求编号',
        },
      },
    },
  },
  {
    audit: {
      title: 'Audit log',
      empty: 'Nothing recorded yet',
      empty_hint: 'Sign-ins, changes, stage moves and phone reveals are recorded here and never altered.',
      from: 'Not before',
      to: 'Not after',
      diff: 'Changes',
      field: 'Field',
      before: 'Before',
      after: 'After',
      no_diff: 'No field changed',
      details: 'Show changes',
      ip: 'From address',
      request: 'Request',
      system: 'System',
    },
    resources: {
      'audit-events': {
        name: 'Audit log',
        fields: {
          at: 'Time',
          actor: 'Who',
          actorId: 'Who (id)',
          unitName: 'Unit',
          action: 'Action',
          subjectType: 'Type',
          subjectId: 'Subject id',
          subject: 'Subject',
          ip: 'From address',
          requestId: 'Request',
        },
      },
    },
  },
);
