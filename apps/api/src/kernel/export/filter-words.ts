import { formatYuan } from '@luodi/domain';
import type { Db } from '../database/db.js';
import { sql } from '../database/sql.js';
import type { FilterWord } from './list-export.js';

/** The conditions of a list as a person would say them: “阶段：在谈、正式签约；招引单位：商务局”. */
export const filterWords = async (
  db: Db,
  filters: Record<string, unknown>,
  labels: Record<string, FilterWord>,
): Promise<string> => {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(filters)) {
    const word = labels[name] ?? { label: name };
    parts.push(`${word.label}：${await told(db, word, value)}`);
  }
  return parts.join('；') || '无（全部）';
};

const told = async (db: Db, word: FilterWord, value: unknown): Promise<string> => {
  if (word.isOpaque) return '指定的一条';
  if (word.names) return (await nameOf(db, word.names, String(value))) ?? '（无此记录）';
  if (word.isYuan) return formatYuan(Number(value));
  if (typeof value === 'boolean') return value ? '是' : '否';
  const known = (id: string): string => word.words?.find((one) => one.id === id)?.label ?? id;
  return Array.isArray(value) ? value.map((id) => known(String(id))).join('、') : String(value);
};

const statements = {
  unit: sql('export-unit-name', 'select name from unit where id = $1'),
  user: sql('export-user-name', 'select display_name as name from app_user where id = $1'),
};

const nameOf = async (db: Db, kind: 'unit' | 'user', id: string): Promise<string | undefined> =>
  (await db.one<{ name: string }>(statements[kind], [id]))?.name;
