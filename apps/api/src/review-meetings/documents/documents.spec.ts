import { wordsOf } from '../../../../../test/fixtures/docx-words.js';
import {
  castAll,
  openVote,
  type OpenVote,
  settleScore,
} from '../../../../../test/world/build-meeting.js';
import { openWorld, type World } from '../../../../../test/world/open-world.js';
import { sql } from '../../kernel/database/sql.js';

let world: World;
let vote: OpenVote;

beforeAll(async () => {
  world = await openWorld();
  vote = await openVote(world);
});
afterAll(() => world.close());

describe('预审会议纪要', () => {
  const path = () => `/review-meetings/${vote.meetingId}/minutes.docx`;

  it('开票前的草稿里没有谁怎么投的', async () => {
    await castAll(world, vote, { member: 'conditional' });
    const { status, headers, body } = await (await world.as('secretary')).get(path());
    expect([status, String(headers['content-type'])]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ]);
    const words = wordsOf(body);
    expect(words).toContain('草稿，闭会后以正式编号为准');
    expect(words).toContain('正在投票，尚未开票。');
    expect(words).not.toContain('能耗数据待核实');
  });

  it('闭会后写明到会、票数、回避、决定、条件、不同意见和待确认', async () => {
    const secretary = await world.as('secretary');
    await castAll(world, vote, { member2: 'conditional', member4: 'refuse' });
    await secretary.post(`${vote.path}/reveal`);
    const ownerUnitId = world.unit('南山园区');
    await secretary.post(`${vote.path}/decision`, {
      result: 'conditional',
      note: '请园区跟踪落实。',
      conditions: [{ content: '取得环评批复', dueStage: 'construction_started', ownerUnitId }],
    });
    const minutes = '会议听取了招引单位汇报和部门意见。\n与会委员逐项审议并投票。';
    await secretary.post(`/review-meetings/${vote.meetingId}/closing`, {
      minutesNo: '宁阳预审纪〔2026〕3号（演示）',
      minutes,
    });
    const { body } = await (await world.as('leader')).get(path());
    const words = wordsOf(body);
    for (const said of [
      '宁阳预审纪〔2026〕3号（演示）',
      '应到 4 人，实到 4 人',
      '有表决权的委员 3 人，投票 3 张：通过 0，有条件通过 2，暂缓 0，否决 1。',
      '回避：戴景行（本单位项目）。',
      '决定：有条件通过，有效期至',
      '取得环评批复|开工前|南山园区',
      '不同意见：柏文华（否决），能耗数据待核实。',
      '待确认：到会人数没有文件规定，待确认',
    ])
      expect(words).toContain(said);
  });

  it('不能看会议的人拿不到纪要', async () => {
    expect((await (await world.as('staff')).get(path())).status).toBe(403);
  });
});

describe('项目预审评分表', () => {
  const path = () => `/pre-reviews/${vote.preReviewId}/score-sheet.docx`;

  it('否决项在前，每项写算式，没有文件依据的标待确认，留签字处', async () => {
    const result = await settleScore(world, vote.preReviewId);
    const { status, body } = await (await world.as('member')).get(path());
    expect(status).toBe(200);
    const words = wordsOf(body);
    expect(words).toContain('核定，');
    expect(words.indexOf('一、否决项')).toBeLessThan(words.indexOf('二、评分'));
    expect(words).toContain('投资强度|（待确认）');
    expect(words).toContain(result.score.parts[1]!.formula);
    expect(words).toContain('整张评分表没有文件依据，待确认。');
    expect(words).toContain('评审委员：');
  });

  it('看不到项目的人拿不到；导出留痕', async () => {
    expect((await (await world.as('staff2')).get(path())).status).toBe(404);
    const row = await world.db.one<{ n: number }>(
      sql(
        'spec-exports',
        `select count(*)::int as n from audit_event where action = 'document.export'`,
      ),
    );
    expect(row?.n).toBe(3);
  });
});
