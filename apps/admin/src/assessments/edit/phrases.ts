import { definePhrases } from '../../kernel/i18n/define.js';

export const schemePhrases = definePhrases(
  {
    schemes: {
      edit_title: '起草：%{name}',
      head: '考核期与单位',
      full_mark: '满分',
      unit_kinds: '参加排名的单位',
      items_hint:
        '基本分的权重之和等于满分；加分要有上限；弄虚作假的扣分要多于一个项目可得的加分。外出天数、招商信息条数不能考核。',
      add_item: '加一项',
      cap_hint: '基本分留空即不超过权重；加分必填；扣分留空即不封顶',
      against: '对照',
      points_each: '每个几分',
      steps: '分档（完成率达到多少，得权重的多少）',
      at_least: '完成率达到（%）',
      share: '得权重的（%）',
      tiers: '规模档（一个项目只取最高一档）',
      min_total: '总投资不低于',
      points: '分数',
      unsaved: '与已存草稿的差别',
      all_items: '全部指标项',
    },
  },
  {
    schemes: {
      edit_title: 'Draft: %{name}',
      head: 'Period and units',
      full_mark: 'Full mark',
      unit_kinds: 'Units ranked',
      items_hint:
        'Weights of scores add up to the full mark; every bonus has a cap; a fabrication costs more than one project may gain. Days out and raw lead counts never score.',
      add_item: 'Add an item',
      cap_hint:
        'Scores: blank means the weight. Bonuses: required. Deductions: blank means no bound',
      against: 'Held against',
      points_each: 'Points each',
      steps: 'Steps (completion, share of the weight)',
      at_least: 'Completion at least (%)',
      share: 'Share of weight (%)',
      tiers: 'Sizes (a project earns its highest once)',
      min_total: 'Total at least',
      points: 'Points',
      unsaved: 'Differences from the kept draft',
      all_items: 'All items',
    },
  },
);
