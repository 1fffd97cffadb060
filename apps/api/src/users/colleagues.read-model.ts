import { Injectable } from '@nestjs/common';
import { normaliseText, pinyinKeys } from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { badRequest } from '../kernel/errors/problem.js';
import { words } from '../kernel/list/filters.js';
import { readListQuery } from '../kernel/list/list-query.js';
import type { Colleague, Colleagues } from './colleague.view.js';

const mostShown = 12;

/** People one may name: by name, pinyin or unit. Names and units, nothing else of an account. */
@Injectable()
export class ColleaguesReadModel {
  /** Pinyin of each name met so far: a county has some hundreds, and they seldom change. */
  private readonly keys = new Map<string, string>();

  constructor(private readonly db: Db) {}

  async find(raw: Record<string, unknown>): Promise<Colleagues> {
    const { q } = readListQuery(raw, spec).filters as { q?: string };
    const asked = normaliseText(q ?? '')
      .split(' ')
      .filter(Boolean);
    if (!asked.length) throw badRequest('请输入姓名或拼音。');
    const people = await this.db.query<Colleague>(everyone);
    const found = people.filter((one) => asked.every((word) => this.keyOf(one).includes(word)));
    return { data: found.slice(0, mostShown), hasMore: found.length > mostShown };
  }

  private keyOf({ name, unit }: Colleague): string {
    const known = this.keys.get(name);
    if (known !== undefined) return `${known} ${unit}`;
    const { full, initials } = pinyinKeys(name);
    const key = [normaliseText(name), full, initials].join(' ');
    this.keys.set(name, key);
    return `${key} ${unit}`;
  }
}

const spec = { filters: { q: words() }, sorts: {}, defaultSort: '' };

const everyone = sql(
  'colleagues',
  `select t.id, t.display_name as name, unit.name as unit
   from app_user t join unit on unit.id = t.unit_id
   where t.status <> 'disabled'
     and exists (select from user_role r where r.user_id = t.id and not r.is_admin)
   order by t.display_name collate "zh-x-icu", t.id limit 5000`,
);
