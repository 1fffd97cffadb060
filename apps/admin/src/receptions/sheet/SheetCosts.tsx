import { costKindLabel, limitRankLabel, sumOfCosts } from '@luodi/domain';
import type { ReceptionDetail } from '../../kernel/views.js';
import { SheetTable } from '../../kernel/parts/SheetTable.js';

/** Before the guests come what is planned, afterwards what it came to, with vouchers and the sum. */
export const SheetCosts = ({ reception }: { reception: ReceptionDetail }) => {
  const { heldOn, actualCosts, plannedYuan } = reception;
  const costs = heldOn ? actualCosts : reception.costs;
  return (
    <>
      <h2>{heldOn ? '实际费用' : '报批费用'}</h2>
      <SheetTable
        head={['种类', '级别', '人数', '天数或餐数', '金额（元）', '票据号', '说明']}
        rows={costs.map((cost) => [
          costKindLabel(cost.kind),
          limitRankLabel(cost.rank),
          cost.people,
          cost.units,
          cost.amountYuan,
          cost.documentNo ?? '—',
          cost.note ?? '—',
        ])}
      />
      <p>
        合计 {sumOfCosts(costs)} 元{heldOn && `；报批 ${plannedYuan} 元`}
        {heldOn && took(reception)}
      </p>
    </>
  );
};

const took = ({ heldOn, actualGuests, actualAccompanying, actualMeals }: ReceptionDetail): string =>
  `。${heldOn} 接待，实到来客 ${actualGuests} 人、陪同 ${actualAccompanying} 人、工作餐 ${actualMeals} 次。`;
