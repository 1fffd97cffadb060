import { Injectable } from '@nestjs/common';
import type { FieldError } from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { invalidForm } from '../kernel/errors/problem.js';
import type { AttendeeInput, MemberInput } from './review-meeting.dto.js';
import type { MemberCandidate } from './review-meeting.view.js';
import type { StoredMeeting } from './stored-meeting.js';

/** Who is asked to come, and who came. */
@Injectable()
export class MeetingMembers {
  constructor(private readonly db: Db) {}

  /** Everyone who may be invited: active, with the role of a committee member. */
  candidates(): Promise<MemberCandidate[]> {
    return this.db.query<MemberCandidate>(candidates);
  }

  /** Makes these the invited; whoever is no longer among them is released, not deleted. */
  async invite(meetingId: string, members: readonly MemberInput[]): Promise<void> {
    const known = new Set((await this.candidates()).map(({ id }) => id));
    const errors = faults(members, known);
    if (errors.length) throw invalidForm(errors);
    // Released first, so that the chair may pass from one to another.
    await this.db.change(release, [meetingId, members.map(({ userId }) => userId)]);
    await this.db.change(unseat, [meetingId]);
    await this.db.change(invite, [meetingId, JSON.stringify(members)]);
  }

  /** Writes who is present or absent; 422 for whoever was not asked to come. */
  async mark(meeting: StoredMeeting, marks: readonly AttendeeInput[]): Promise<void> {
    const asked = meeting.members.filter(({ attendance }) => attendance !== 'released');
    const strangers = marks.filter(({ userId }) => !asked.some((one) => one.userId === userId));
    if (strangers.length) throw invalidForm(strangers.map(notAsked));
    await this.db.change(mark, [meeting.id, JSON.stringify(marks)]);
  }
}

const notAsked = ({ userId }: AttendeeInput): FieldError => ({
  field: 'members',
  value: userId,
  reason: '不是这次会议的委员',
  fix: '先在会议资料中邀请，再签到',
});

const faults = (members: readonly MemberInput[], known: ReadonlySet<string>): FieldError[] => {
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  members.forEach(({ userId }, at) => {
    const field = `members.${at}.userId`;
    if (!known.has(userId))
      errors.push({ field, value: userId, reason: '不是在岗的评审委员', fix: '换一位委员' });
    if (seen.has(userId))
      errors.push({ field, value: userId, reason: '同一位委员列了两次', fix: '去掉一次' });
    seen.add(userId);
  });
  const chairs = members.filter(({ seat }) => seat === 'chair').length;
  if (chairs > 1) {
    const reason = `主持人有 ${chairs} 位`;
    errors.push({ field: 'members', value: chairs, reason, fix: '只留一位主持人' });
  }
  return errors;
};

const candidates = sql(
  'review-member-candidates',
  `select u.id, u.display_name as name, n.name as unit from app_user u join unit n on n.id = u.unit_id
   where u.status = 'active' and exists (select from user_role r where r.user_id = u.id and r.role = 'member')
   order by n.sort_order, u.display_name, u.id`,
);

const release = sql(
  'review-member-release',
  `update review_meeting_member set attendance = 'released', seat = 'member'
   where meeting_id = $1 and user_id <> all($2::uuid[])`,
);

const unseat = sql(
  'review-member-unseat',
  `update review_meeting_member set seat = 'member' where meeting_id = $1 and seat = 'chair'`,
);

const invite = sql(
  'review-member-invite',
  `insert into review_meeting_member as m (meeting_id, user_id, seat)
   select $1, x."userId", x.seat from jsonb_to_recordset($2::jsonb) as x ("userId" uuid, seat text)
   on conflict (meeting_id, user_id) do update set seat = excluded.seat,
     attendance = case when m.attendance = 'released' then 'invited' else m.attendance end`,
);

const mark = sql(
  'review-member-mark',
  `update review_meeting_member m set attendance = x.attendance
   from jsonb_to_recordset($2::jsonb) as x ("userId" uuid, attendance text)
   where m.meeting_id = $1 and m.user_id = x."userId"`,
);
