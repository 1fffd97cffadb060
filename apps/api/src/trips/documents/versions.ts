import { tripEventKinds, wordFor } from '@luodi/domain';
import type { FileChild } from 'docx';
import { grid, remark } from '../../kernel/documents/office-page.js';
import { minuteOf } from '../../kernel/export/exports.js';
import type { TripDetail } from '../trip.view.js';

/** Every filing as it was made, and who decided what of it. */
export const versionsBody = (trip: TripDetail): FileChild[] => {
  if (!trip.versions.length) return [remark('尚未报备。')];
  return [
    grid(
      [
        { head: '版次', share: 10, align: 'center' },
        { head: '收到时间', share: 20, align: 'center' },
        { head: '往返、地点', share: 40 },
        { head: '变更事由', share: 30 },
      ],
      trip.versions
        .toReversed()
        .map(({ no, receivedAt, content, reason, isLate, ...one }) => [
          [String(no), one.isApproved && '获批准', one.isCurrent && '现行']
            .filter(Boolean)
            .join('\n'),
          `${minuteOf(new Date(receivedAt))}${isLate ? '\n后补' : ''}\n${one.by}`,
          `${content.departsOn} 至 ${content.returnsOn}\n${content.stops.map(({ place }) => place).join('、')}`,
          reason ?? '',
        ]),
    ),
    remark(''),
    ...decisions(trip),
  ];
};

const decided = ['approval', 'automatic_approval', 'return', 'cancellation', 'archival'];

const decisions = ({ events }: TripDetail): FileChild[] => {
  const told = events.filter(({ kind }) => decided.includes(kind));
  if (!told.length) return [remark('尚未审批。')];
  return [
    grid(
      [
        { head: '办理', share: 20, align: 'center' },
        { head: '办理人', share: 30 },
        { head: '时间', share: 20, align: 'center' },
        { head: '意见', share: 30 },
      ],
      told.map(({ kind, versionNo, by, unit, at, note }) => [
        `${wordFor(tripEventKinds, kind)}${versionNo ? `（第 ${versionNo} 版）` : ''}`,
        // Approved by rule, nobody decided: the paper must not name one who did.
        kind === 'automatic_approval' ? '系统按规则' : `${by}（${unit}）`,
        minuteOf(new Date(at)),
        note ?? '',
      ]),
    ),
  ];
};
