import { photoTaken, plainPhoto } from '../../../../test/fixtures/photo.js';
import { dayOf } from '../../../../test/world/build-day.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { buildFact, buildFile, tinyPdf } from '../../../../test/world/build-proof.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let leadId: string;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  leadId = (await buildLead(staff)).id;
});
afterAll(() => world.close());

const upload = (as: Client, name: string, content: Buffer) =>
  as.upload(`/leads/${leadId}/files`, name, content);
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

describe('上传', () => {
  it.each<[string, string, Buffer, number, string | undefined]>([
    ['PDF', '协议.pdf', tinyPdf, 201, undefined],
    ['照片', '现场.png', png, 201, undefined],
    ['纯文本', '说明.txt', Buffer.from('情况说明'), 201, undefined],
    ['空文件', '空.pdf', Buffer.alloc(0), 422, 'file.empty'],
    ['网页', '页.html', Buffer.from('<script>1</script>'), 422, 'file.type'],
    [
      '矢量图可带脚本',
      '图.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      422,
      'file.type',
    ],
    ['可执行文件', '工具.exe', Buffer.from('MZ\x90\x00'), 422, 'file.type'],
    ['扩展名与内容不符', '现场.jpg', tinyPdf, 422, 'file.disguised'],
    ['不是 UTF-8 的文本', '乱码.txt', Buffer.from([0xc4, 0xe3, 0xff, 0xfe]), 422, 'file.type'],
  ])('%s', async (_, name, content, status, code) => {
    const { body, ...answer } = await upload(staff, name, content);
    expect([answer.status, body.code]).toEqual([status, code]);
  });

  it.each([
    ['路径', '../../etc/密钥.pdf', '密钥.pdf'],
    ['倒写控制符', '合同\u202Efdp.pdf', '合同fdp.pdf'],
    ['过长', `${'长'.repeat(300)}.pdf`, `${'长'.repeat(116)}.pdf`],
  ])('%s的文件名变得平常', async (_, name, shown) => {
    const { body } = await upload(staff, name, tinyPdf);
    const { data } = (await staff.get(`/leads/${leadId}/files`)).body;
    expect(data.find(({ id }: { id: string }) => id === body.id).name).toBe(shown);
  });

  it('同样的内容只存一份，两条记录各自可见', async () => {
    const ids = [await buildFile(staff, leadId), await buildFile(staff, leadId)];
    const { data } = (await staff.get(`/leads/${leadId}/files`)).body;
    const rows = data.filter(({ id }: { id: string }) => ids.includes(id));
    expect(new Set(rows.map(({ sha256 }: { sha256: string }) => sha256)).size).toBe(1);
    expect(rows).toHaveLength(2);
  });
});

describe('照片的拍摄日期', () => {
  it.each<[string, () => Buffer, string | null]>([
    ['相机写了日期的照片', () => photoTaken('2026-03-10'), '2026-03-10'],
    ['日期是今天的照片', () => photoTaken(dayOf(world)), 'today'],
    ['没有自带日期的照片', () => plainPhoto, null],
    ['日期晚于今天的照片，相机的钟不可信', () => photoTaken(dayOf(world, 1)), null],
    ['相机没有对过钟的照片', () => photoTaken('1999-12-31'), null],
  ])('%s', async (_, photo, day) => {
    const { status, body } = await upload(staff, '现场.jpg', photo());
    expect([status, body.capturedOn]).toEqual([201, day === 'today' ? dayOf(world) : day]);
    expect(body).toMatchObject({
      name: '现场.jpg',
      mediaType: 'image/jpeg',
      can: { remove: true },
    });
  });
});

describe('限额由设置而定', () => {
  let small: World;
  let as: Client;
  let id: string;
  beforeAll(async () => {
    small = await openWorld({ env: { FILE_MAX_MB: '1', FILES_PER_LEAD: '2' } });
    as = await small.as('staff');
    ({ id } = await buildLead(as));
  });
  afterAll(() => small.close());

  const text = (size: number): Buffer => Buffer.alloc(size, 'a');
  const put = (size: number) => as.upload(`/leads/${id}/files`, '说明.txt', text(size));

  it('正好 1 MB 可以，多一个字节不行', async () => {
    expect((await put(1024 * 1024)).status).toBe(201);
    const over = await put(1024 * 1024 + 1);
    expect([over.status, over.body.code]).toEqual([413, 'file.file-too-large']);
    expect(over.body.detail).toContain('1 MB');
  });

  it('第二个可以，第三个不行；移除一个又可以。两人同时传最后一个，恰一人成功', async () => {
    const answers = await Promise.all([put(2), put(3)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(answers.find(({ status }) => status === 422)!.body.code).toBe('file.too-many');
    const { data, limits } = (await as.get(`/leads/${id}/files`)).body;
    expect(limits).toMatchObject({ maxMb: 1, maxCount: 2 });
    await as.post(`/files/${data[0].id}/removal`, { reason: '传错了' });
    expect((await put(4)).status).toBe(201);
  });
});

describe('下载', () => {
  it('总是附件，照片可内嵌；内容不会在本站里执行', async () => {
    const { body } = await upload(staff, '现场.png', png);
    const plain = await staff.get(`/files/${body.id}/content`);
    expect(plain.headers['content-disposition']).toContain('attachment');
    expect(plain.headers['content-security-policy']).toContain('sandbox');
    expect(plain.headers['x-content-type-options']).toBe('nosniff');
    const shown = await staff.get(`/files/${body.id}/content?inline=1`);
    expect(shown.headers['content-disposition']).toBe('inline');
    const pdf = await buildFile(staff, leadId);
    const paper = await staff.get(`/files/${pdf}/content?inline=1`);
    expect(paper.headers['content-disposition']).toContain('attachment');
  });

  it('别的单位看不到，地址也打不开', async () => {
    const id = await buildFile(staff, leadId);
    const other = await world.as('staff2');
    expect((await other.get(`/files/${id}/content`)).status).toBe(404);
    expect((await other.get(`/leads/${leadId}/files`)).status).toBe(404);
    expect((await upload(other, '协议.pdf', tinyPdf)).status).toBe(404);
  });
});

describe('移除', () => {
  it('写明事由；只读的岗位不能移除；移除后打不开', async () => {
    const id = await buildFile(staff, leadId);
    const discipline = await world.as('discipline');
    expect((await discipline.post(`/files/${id}/removal`, { reason: '清理' })).status).toBe(403);
    expect((await staff.post(`/files/${id}/removal`, {})).status).toBe(400);
    expect((await staff.post(`/files/${id}/removal`, { reason: '传错了' })).status).toBe(201);
    expect((await staff.get(`/files/${id}/content`)).status).toBe(404);
  });

  it('作为证据的附件不能移除', async () => {
    await buildFact(staff, leadId, { kind: 'construction_start', happenedOn: '2026-03-10' });
    const { data } = (await staff.get(`/leads/${leadId}/facts`)).body;
    const [file] = data[0].evidence[0].files;
    const gone = await staff.post(`/files/${file.id}/removal`, { reason: '不要了' });
    expect([gone.status, gone.body.code]).toEqual([409, 'file.in-use']);
  });
});
