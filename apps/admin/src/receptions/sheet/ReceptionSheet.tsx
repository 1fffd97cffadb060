import {
  guestKindLabel,
  mealSlotLabel,
  mealVenueLabel,
  receptionKindLabel,
  receptionStatusLabel,
} from '@luodi/domain';
import { LongSheet, SheetHead, Signatures } from '../../kernel/parts/LongSheet.js';
import type { ReceptionDetail } from '../../kernel/views.js';
import { SheetCosts } from './SheetCosts.js';
import { SheetTable } from '../../kernel/parts/SheetTable.js';

interface Part {
  reception: ReceptionDetail;
}

/** The sheet itself, in the office's language; a long party runs on to a second page. */
export const ReceptionSheet = ({ reception }: Part) => (
  <LongSheet>
    <SheetHead
      title="接待清单"
      left={receptionKindLabel(reception.kind)}
      right={`编号：${reception.no} · ${receptionStatusLabel(reception.status)}`}
    />
    <About reception={reception} />
    <h2>接待对象（{reception.guests.length} 人）</h2>
    <SheetTable
      head={['姓名', '单位', '职务', '身份']}
      rows={reception.guests.map(({ name, unit, post, kind }) => [
        name,
        unit,
        post,
        guestKindLabel(kind),
      ])}
    />
    <h2>
      陪同人员（{reception.accompanying.length} 人，上限 {reception.accompanyingMost} 人）
    </h2>
    <SheetTable
      head={['姓名', '单位', '职务']}
      rows={reception.accompanying.map(({ name, unit, post }) => [name, unit, post])}
    />
    <h2>工作餐（{reception.meals.length} 次）</h2>
    <SheetTable
      head={['日期', '餐次', '地点']}
      rows={reception.meals.map(({ on, slot, venue }) => [
        on,
        mealSlotLabel(slot),
        mealVenueLabel(venue),
      ])}
    />
    <SheetCosts reception={reception} />
    <Lifted reception={reception} />
    <Signed reception={reception} />
  </LongSheet>
);

const About = ({ reception }: Part) => (
  <SheetTable
    rows={[
      ['承办单位', reception.unit.name, '来访日期', `${reception.startsOn} 至 ${reception.endsOn}`],
      ['公函文号', reception.letterNo ?? '无', '备案号', reception.recordNo ?? '无'],
      ['公务活动', reception.purpose, '对应项目', reception.lead?.name],
      ['场所', reception.place, '起草人', reception.createdBy.name],
    ]}
  />
);

const Lifted = ({ reception }: Part) =>
  reception.overLimits.length > 0 && (
    <>
      <h2>超限批准</h2>
      {reception.overLimits.map(({ approver, reason, at }) => (
        <p key={at}>
          {approver}：{reason}
        </p>
      ))}
    </>
  );

const Signed = ({ reception }: Part) => (
  <Signatures>
    <span>经办人：</span>
    <span>批准人：{reception.approvedBy ?? ''}</span>
    <span>
      清单审签：{reception.listSignedBy ?? '________'}{' '}
      {reception.listSignedOn ?? '____ 年 __ 月 __ 日'}
    </span>
  </Signatures>
);
