import type { Source } from '../source.js';
import { isPending } from '../source.js';

export interface TwoHighCategory {
  id: string;
  industry: string;
  /** whole = 整个行业 · listed = 仅所列产品或工序 · unsettled = 目录的产品栏未见，逐项核对。 */
  coverage: 'whole' | 'listed' | 'unsettled';
  products: readonly string[];
}

export interface TwoHighList {
  source: Source;
  categories: readonly TwoHighCategory[];
}

export interface TwoHighFacts {
  /** The list's own industry name, or null when not told. */
  industry: string | null;
  /** Products and processes, as the list would name them. */
  products: readonly string[] | null;
}

export interface TwoHighJudgement {
  verdict: 'listed' | 'not_listed' | 'unknown';
  categoryId: string | null;
  because: string;
  /** 所用目录在本省是否待确认。 */
  pending: boolean;
}

/**
 * 广东 2022 年目录的八类名称 [V2]，安徽目录未见，故全表待确认。
 * 目录按产品或工序认定、产品栏空白为整类、且动态调整；产品栏未能读到，记为 unsettled。
 */
export const twoHighList: TwoHighList = {
  source: { document: '安徽“两高”目录未见；暂列广东 2022 年目录八类', certainty: 'I' },
  categories: [
    category('coal-power', '煤电'),
    category('petrochemical', '石化'),
    category('coking', '焦化'),
    category('coal-chemical', '煤化工'),
    category('chemical', '化工'),
    category('steel', '钢铁'),
    category('non-ferrous', '有色金属'),
    category('building-materials', '建材'),
  ],
};

/**
 * 两高按所列产品或工序认定，不凭印象：目录外企业内有目录所列工序也算；整类行业按行业名认定。
 * 行业在目录内而产品栏未定，或产品未填，为未知。
 */
export function judgeTwoHigh(
  { industry, products }: TwoHighFacts,
  list: TwoHighList = twoHighList,
): TwoHighJudgement {
  const pending = isPending(list.source);
  for (const entry of list.categories) {
    const named = entry.products.find((product) => products?.includes(product));
    if (named) return { ...hit(entry, `「${named}」为目录所列`), pending };
  }
  const own = list.categories.find((entry) => entry.industry === industry);
  if (own?.coverage === 'whole') return { ...hit(own, `「${own.industry}」整类列入`), pending };
  if (own?.coverage === 'unsettled') {
    const because = `「${own.industry}」在目录内，所列产品未见，须逐项核对`;
    return { verdict: 'unknown', categoryId: own.id, because, pending };
  }
  if (products === null || !products.length) {
    return { verdict: 'unknown', categoryId: null, because: '未填产品与工序', pending };
  }
  const because = `「${products.join('、')}」不在目录所列之内`;
  return { verdict: 'not_listed', categoryId: null, because, pending };
}

function category(id: string, industry: string): TwoHighCategory {
  return { id, industry, coverage: 'unsettled', products: [] };
}

function hit(entry: TwoHighCategory, because: string) {
  return { verdict: 'listed' as const, categoryId: entry.id, because };
}
