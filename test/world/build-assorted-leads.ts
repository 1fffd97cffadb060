import type { Stage } from '@luodi/domain';
import { dayOf } from './build-day.js';
import { buildLead } from './build-lead.js';
import { buildLeadInStage } from './build-stage.js';
import type { Client } from './client.js';
import type { World } from './open-world.js';

const stagesBuilt: Stage[] = [
  'lead',
  'negotiating',
  'in_pre_review',
  'contracted',
  'lost',
  'suspended',
];

/** Leads of every sort for a list to find; the investor with a code of its own has `uscc`. */
export const buildAssortedLeads = async (world: World, hub: Client, uscc: string) => {
  const park = world.unit('南山园区');
  // Equal names, amounts and dates on purpose: the order must still be total.
  for (let i = 0; i < 12; i++) {
    await buildLead(hub, {
      name: '同名项目',
      totalInvestmentYuan: i % 2 ? 1000 : null,
      nextContactOn: i % 3 ? dayOf(world, i - 4) : null,
    });
  }
  await buildLead(hub, {
    name: '年产100%竹纤维_餐具项目',
    pillarIndustry: 'agro_forestry',
    source: 'expo',
  });
  await buildLead(hub, {
    name: '密封件',
    company: { name: '宁国中鼎密封件股份有限公司', uscc },
  });
  await buildLead(hub, {
    name: 'ＡＢＣ-Chip 封装',
    recruitingUnitId: world.unit('第二产业招商组'),
    carrierUnitId: park,
    secrecy: 'confidential',
    totalInvestmentYuan: 5_000_000,
  });
  await buildLead(hub, { recruitingUnitId: world.unit('河沥园区') });
  for (const stage of stagesBuilt) await buildLeadInStage(world, { as: hub, stage });
};
