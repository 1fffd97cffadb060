import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { FourOnesService } from '../ownerships/index.js';
import type { DemoLead } from './demo-leads.js';

export interface OwnerDoors {
  fourOnes: FourOnesService;
}

export const ownerDoorsOf = (app: NestFastifyApplication): OwnerDoors => ({
  fourOnes: app.get(FourOnesService, { strict: false }),
});

interface Hands {
  as: (username: string) => Ctx;
  unit: (name: string) => string;
}

/** 万元 */
const floorTotal = 10_000;

/** Large demo projects come under 四个一 before their contract, those of each group under a leader of its own. */
export const nameOwners = async (
  { fourOnes }: OwnerDoors,
  { as, unit }: Hands,
  { id, lead, on }: { id: string; lead: DemoLead; on: string },
): Promise<void> => {
  if (lead.total < floorTotal) return;
  await fourOnes.enter(as('hub'), id, {
    enteredOn: on,
    reason: '列入年度重点项目包保名单（演示）',
    leaderId: as(lead.by === 'staff' ? 'leader' : 'leader2').actor.userId,
    leadUnitId: unit('经济技术开发区'),
    helperName: lead.helper,
    supportUnitIds: [unit('商务局')],
    team: [{ userId: as('officer').actor.userId }, { userId: as(lead.by).actor.userId }],
  });
};
