import { Injectable } from '@nestjs/common';
import { type FieldError, namedLeads, type TripContent } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { invalidForm } from '../kernel/errors/problem.js';
import { TripHistory } from './trip-history.js';

/** What an itinerary points to: it exists, and the asker may know it. */
@Injectable()
export class TripReferences {
  constructor(
    private readonly db: Db,
    private readonly history: TripHistory,
  ) {}

  /** The content with every person under the name of the register; 422 names all that was not found. */
  async resolve(ctx: Ctx, content: TripContent): Promise<TripContent> {
    const userIds = content.travellers.map(({ userId }) => userId).filter(Boolean);
    const companyIds = content.appointments.map(({ companyId }) => companyId).filter(Boolean);
    const people = await this.db.query<{ id: string; name: string }>(findPeople, [userIds]);
    const companies = await this.db.query<{ id: string }>(findCompanies, [companyIds]);
    const leads = await this.history.leads(ctx, namedLeads(content));
    const known = new Set(
      [...people, ...companies, ...leads.filter(({ name }) => name !== null)].map(({ id }) => id),
    );
    const errors = missing(content, (id) => known.has(id.toLowerCase()));
    if (errors.length) throw invalidForm(errors);
    const travellers = content.travellers.map((one) => {
      const person = people.find(({ id }) => id === one.userId?.toLowerCase());
      return person ? { ...one, userId: person.id, name: person.name } : one;
    });
    const appointments = content.appointments.map((one) => ({
      ...one,
      companyId: one.companyId?.toLowerCase() ?? null,
      leadId: one.leadId?.toLowerCase() ?? null,
    }));
    return { ...content, travellers, appointments };
  }
}

const missing = (
  { travellers, appointments }: TripContent,
  isKnown: (id: string) => boolean,
): FieldError[] => {
  const error = (field: string, value: string, what: string): FieldError => ({
    field,
    value,
    reason: `没有这${what}，或您无权查看`,
    fix: '重新选择',
  });
  return [
    ...travellers.flatMap(({ userId }, at) =>
      userId && !isKnown(userId) ? [error(`travellers.${at}.userId`, userId, '个人')] : [],
    ),
    ...appointments.flatMap(({ companyId, leadId }, at) => [
      ...(companyId && !isKnown(companyId)
        ? [error(`appointments.${at}.companyId`, companyId, '家企业')]
        : []),
      ...(leadId && !isKnown(leadId) ? [error(`appointments.${at}.leadId`, leadId, '个项目')] : []),
    ]),
  ];
};

const findPeople = sql(
  'trip-people',
  `select id, display_name as name from app_user where id = any($1::uuid[]) and status <> 'disabled'`,
);
const findCompanies = sql('trip-companies', 'select id from company where id = any($1::uuid[])');
