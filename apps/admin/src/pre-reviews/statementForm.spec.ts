import { blankStatement, type ReviewStatement } from '@luodi/domain';
import { statementBody, statementForm } from './statementForm.js';

const papers = [{ id: 'f1', name: '可研报告.pdf', mediaType: 'application/pdf', capturedOn: null }];
const statement: ReviewStatement = {
  summary: '年产制动盘 300 万套',
  evidence: { landMu: ['f1'] },
  reasons: { safety: '见安全预评价' },
  investor: {
    funds: '自有',
    record: null,
    credit: '良好',
    doubts: {
      hoarding: { applies: false, reason: '' },
      new_shell: { applies: true, reason: '成立两月' },
    },
  },
  risks: { safety: { level: 'high', note: '设隔离区' } },
  environmentCategory: 'form',
};

describe('预审申请的表单', () => {
  it('一来一回，一字不差', () => {
    expect(statementBody({ ...statementForm(statement), papers })).toEqual(statement);
  });

  it('空白的还是空白', () => {
    expect(statementBody(statementForm(blankStatement))).toEqual(blankStatement);
    expect(statementBody({})).toEqual(blankStatement);
  });

  it('拿掉的材料不再作证', () => {
    expect(statementBody({ ...statementForm(statement), papers: [] }).evidence).toEqual({});
  });

  it('没有答的疑点、没有选的等级都不算填了', () => {
    const values = { doubts: { hoarding: { answer: null } }, risks: { safety: { note: '有' } } };
    expect(statementBody(values)).toEqual(blankStatement);
  });
});
