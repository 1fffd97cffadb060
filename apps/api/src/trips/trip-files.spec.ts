import { photoTaken } from '../../../../test/fixtures/photo.js';
import { dayOf } from '../../../../test/world/build-day.js';
import { tinyPdf } from '../../../../test/world/build-proof.js';
import { buildTrip, done, tripBody } from '../../../../test/world/build-trip.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let staff: Client;
let id: string;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  ({ id } = await buildTrip(
    staff,
    tripBody({ from: dayOf(world, 20), userId: world.user('staff') }),
  ));
});
afterAll(() => world.close());

const upload = (as: Client, purpose = 'invitation', name = '邀请函.pdf', bytes: Buffer = tinyPdf) =>
  as.upload(`/trips/${id}/files?purpose=${purpose}`, name, bytes);

describe('外出的附件', () => {
  it('邀请函、现场照片都收；照片写自带的拍摄日期；记入修改经过', async () => {
    const before = (await staff.get(`/trips/${id}`)).body.version;
    const paper = await upload(staff);
    expect([paper.status, paper.body]).toEqual([
      201,
      expect.objectContaining({ purpose: 'invitation', name: '邀请函.pdf', can: { remove: true } }),
    ]);
    const photo = await upload(staff, 'photo', '现场.jpg', photoTaken('2026-03-10'));
    expect([photo.status, photo.body.capturedOn]).toEqual([201, '2026-03-10']);
    const { body } = await staff.get(`/trips/${id}/files`);
    expect([body.total, body.canAdd]).toEqual([2, true]);
    expect((await staff.get(`/trips/${id}`)).body.version).toBe(before + 2);
  });

  it.each([
    ['没有写用途', '', '邀请函.pdf', tinyPdf, 400],
    ['不认识的用途', 'secret', '邀请函.pdf', tinyPdf, 400],
    ['可执行文件', 'other', '工具.exe', Buffer.from('MZ\x90\x00'), 422],
    ['空文件', 'other', '空.pdf', Buffer.alloc(0), 422],
    ['扩展名与内容不符', 'photo', '现场.jpg', tinyPdf, 422],
  ])('%s：退回', async (_, purpose, name, bytes, status) => {
    expect((await upload(staff, purpose, name, bytes)).status).toBe(status);
  });

  it('下载总是附件，不在本站执行；别的单位 404，纪检只看', async () => {
    const { body } = await upload(staff);
    const path = `/trips/${id}/files/${body.id}`;
    const { headers, status } = await staff.get(`${path}/content`);
    expect([status, headers['content-security-policy']]).toEqual([
      200,
      "default-src 'none'; sandbox",
    ]);
    expect(headers['content-disposition']).toContain('attachment');
    const other = await world.as('staff2');
    const discipline = await world.as('discipline');
    expect((await other.get(`${path}/content`)).status).toBe(404);
    expect((await other.get(`/trips/${id}/files`)).status).toBe(404);
    expect((await upload(other)).status).toBe(404);
    expect((await discipline.get(`${path}/content`)).status).toBe(200);
    expect((await upload(discipline)).status).toBe(403);
    const read = (await discipline.get(`/trips/${id}/files`)).body;
    expect([read.canAdd, read.data[0].can.remove]).toEqual([false, false]);
    expect((await discipline.post(`${path}/removal`, { reason: '不该' })).status).toBe(403);
  });

  it('移除写明事由，移除后打不开；移除两次 404', async () => {
    const { body } = await upload(staff);
    const path = `/trips/${id}/files/${body.id}`;
    expect((await staff.post(`${path}/removal`, {})).status).toBe(400);
    await done(staff.post(`${path}/removal`, { reason: '传错了' }));
    expect((await staff.get(`${path}/content`)).status).toBe(404);
    expect((await staff.post(`${path}/removal`, { reason: '传错了' })).status).toBe(404);
  });

  it('拿别的外出的地址打不开这一次的附件', async () => {
    const { body } = await upload(staff);
    const own = await buildTrip(await world.as('staff2'), {});
    const other = await world.as('staff2');
    expect((await other.get(`/trips/${own.id}/files/${body.id}/content`)).status).toBe(404);
  });

  it('取消之后不再收，也不再移除；绕过接口写库也不行', async () => {
    const { body } = await upload(staff);
    await done(staff.post(`/trips/${id}/cancellation`, { reason: '对方改期，暂不前往' }));
    const late = await upload(staff);
    expect([late.status, late.body.code]).toEqual([409, 'trip.closed']);
    const path = `/trips/${id}/files/${body.id}/removal`;
    expect((await staff.post(path, { reason: '传错了' })).status).toBe(409);
    const forced = world.db.change(
      sql(
        'spec-force-file',
        `update trip_file set removed_by = $2, removed_at = now(), removal_reason = 'x' where id = $1`,
      ),
      [body.id, world.user('staff')],
    );
    await expect(forced).rejects.toMatchObject({ code: 'LD044' });
  });
});
