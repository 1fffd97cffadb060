import { FunnelSpans } from '../reports/index.js';
import { tell, withApp } from './with-app.js';

/** `luodi funnel:rebuild`: folds every lead anew from its events and makes the roll-ups; questions go on meanwhile. */
export const rebuildFunnel = ({ json }: { json?: boolean }): Promise<number> =>
  withApp(async ({ app }) => {
    const leads = await app.get(FunnelSpans).rebuild((folded) => {
      if (folded % 10_000 === 0) tell(`已折算 ${folded} 个项目`);
    });
    if (json) console.log(JSON.stringify({ leads }));
    else tell(`漏斗已由 ${leads} 个项目的历史重建`);
    return 0;
  });
