import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { JobHandlers } from '../kernel/queue/job-handlers.js';

export const doublesTopic = 'leads.find-doubles';

/** The job that looks, after a registration or an import, for other leads of the same or a near investor. */
@Injectable()
export class Doubles implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.on<{ leadIds: string[] }>(doublesTopic, ({ leadIds }) => this.find(leadIds));
  }

  /** Writes both directions of each pair; a second run finds the pairs already there. */
  async find(leadIds: string[]): Promise<void> {
    await this.db.change(find, [leadIds]);
  }
}

const find = sql(
  'leads-find-doubles',
  `with pair as (
     select a.id as one, b.id as other,
       case when a.company_id = b.company_id and ac.uscc is not null then 'code' else 'name' end as kind
     from lead a join company ac on ac.id = a.company_id
     join company bc on bc.id = ac.id or bc.core_name = ac.core_name
       or (bc.core_name % ac.core_name and similarity(bc.core_name, ac.core_name) >= 0.6)
     join lead b on b.company_id = bc.id and b.id <> a.id
     where a.id = any($1::uuid[]))
   insert into lead_double (lead_id, other_lead_id, kind)
   select one, other, kind from pair union select other, one, kind from pair
   on conflict (lead_id, other_lead_id) do nothing`,
);
