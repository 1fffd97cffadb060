import { shiftDay } from '@luodi/domain';
import type { Duties } from './build-duty.js';
import type { Past } from './build-past.js';
import type { World } from './open-world.js';
import type { RawRows } from './raw-rows.js';

const noon = (day: string): string => `${day}T04:00:00Z`;

interface Place {
  world: World;
  raw: RawRows;
  duties: Duties;
  past: Past;
}

/** Things with a day of their own, by kind: how one begins, is interrupted, ends and is taken up again, trail and all. */
export const pastDuties = ({ world, raw, duties, past }: Place) => {
  const makers: Record<string, (lead: string, begun: string, due: string) => Promise<string>> = {
    review: async (lead, begun) => {
      const id = await duties.preReview(lead, begun, 'checking');
      await past.review(id, begun, 'submission', 'checking');
      return id;
    },
    condition: async (lead, begun, due) => {
      const id = await duties.condition(lead, due);
      await raw.run(
        `insert into pre_review_decision (pre_review_id, result, decided_on, recorded_by, recorded_at)
       select pre_review_id, 'conditional', $2, owner_unit_id, $3 from pre_review_condition where id = $1`,
        [id, begun, noon(begun)],
      );
      return id;
    },
    phase: (lead, begun, due) => past.contract(lead, begun, { startsOn: null, dueOn: due }),
    node: async (lead, begun, due) => {
      const id = await duties.node(lead, due);
      await raw.run(
        `update construction_plan set approved_at = $2 where id = (select plan_id from plan_node where id = $1)`,
        [id, noon(begun)],
      );
      return id;
    },
    fact: (lead, begun) => duties.fact(lead, 'registered', begun),
    trip: async (_, begun) => {
      const id = await duties.trip(begun);
      await past.tripEvent(id, begun, 'coming_back');
      return id;
    },
  };
  const stops: Record<string, (id: string, on: string, due: string) => Promise<unknown>> = {
    review: (id, on) => duties.pause(id, on, shiftDay(on, 4)),
    node: async (id, on, due) => {
      const slip = await duties.slip(id, due, shiftDay(due, 9));
      await raw.run('update plan_node_slip set recorded_at = $2 where id = $1', [slip, noon(on)]);
    },
  };
  const ends: Record<string, (id: string, on: string) => Promise<unknown>> = {
    review: (id, on) => past.review(id, on, 'return', 'draft'),
    condition: (id, on) =>
      raw.run(
        `update pre_review_condition set status = 'waived', closing_note = '免除', closed_by = owner_unit_id, closed_at = $2
       where id = $1`,
        [id, noon(on)],
      ),
    phase: (id, on) => past.settle(id, on),
    node: (id, on) =>
      raw.one('plan_node_completion', {
        ...{
          node_id: id,
          done_on: on,
          recorded_by: world.user('staff'),
          recorded_at: noon(on),
        },
      }),
    fact: (id, on) => past.factStatus(id, on, 'returned'),
    trip: async (id, on) => {
      await past.tripEvent(id, on, 'report');
      await raw.run(`update trip set status = 'reported' where id = $1`, [id]);
    },
  };
  const resumes: Record<string, (id: string, on: string) => Promise<unknown>> = {
    review: (id, on) => past.review(id, on, 'submission', 'checking'),
    fact: (id, on) => past.factStatus(id, on, 'verifying'),
  };

  return { makers, stops, ends, resumes };
};
