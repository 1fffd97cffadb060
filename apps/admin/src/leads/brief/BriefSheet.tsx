import { Box } from '@mui/material';
import { energyBases, formatYuan, pillarIndustries, secrecies, stageLabel } from '@luodi/domain';
import { useSession } from '../../kernel/authProvider.js';
import { minuteOf } from '../../kernel/dates.js';
import { wordFor } from '../../kernel/i18n/words.js';
import type { LeadDetail } from '../../kernel/views.js';
import { BriefProgress } from './BriefProgress.js';
import { lines, sheetStyle } from '../../kernel/parts/printStyle.js';
import type { BriefFacts } from './useBrief.js';

/** The sheet itself, in the office's language. */
export const BriefSheet = (facts: BriefFacts) => {
  const { lead, at } = facts;
  return (
    <Box component="article" lang="zh-CN" sx={sheetStyle}>
      <Head lead={lead} at={at} />
      <h2>一、项目与投资方</h2>
      <Pairs rows={aboutOf(lead)} />
      <h2>二、投资、用地与效益</h2>
      <Pairs rows={figuresOf(lead)} />
      <h2>三、责任单位与人员</h2>
      <Pairs rows={partiesOf(lead)} />
      <BriefProgress {...facts} />
    </Box>
  );
};

const Head = ({ lead, at }: Pick<BriefFacts, 'lead' | 'at'>) => {
  const session = useSession();
  const by = session ? `${session.user.displayName}（${session.unit.name}）` : '';
  return (
    <header>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', fontSize: '9.5pt' }}>
        <span>内部资料 · 密级：{wordFor(secrecies, lead.secrecy, 'zh')}</span>
        <span>编号：{lead.no}</span>
      </Box>
      <h1>招商项目简报</h1>
      <Box sx={{ ...lines(2), textAlign: 'center', fontSize: '13pt', fontWeight: 700 }}>
        {lead.name}
      </Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', fontSize: '9.5pt' }}>
        <span>截至：{minuteOf(at)}</span>
        <span>打印人：{by}</span>
      </Box>
    </header>
  );
};

type Pair = readonly [label: string, value: string | null | undefined, most?: number];

/** Two facts to a line; a fact not known says so, so that nobody takes a blank for nothing. */
const Pairs = ({ rows }: { rows: readonly Pair[] }) => (
  <Box
    className="print-grid"
    sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: '6mm' }}
  >
    {rows.map(([label, value, most = 1]) => (
      <Box
        key={label}
        sx={{ display: 'flex', minWidth: 0, gridColumn: most > 1 ? '1 / -1' : undefined }}
      >
        <Box component="strong" sx={{ flex: 'none', mr: '1.5mm' }}>
          {label}：
        </Box>
        <Box sx={lines(most)}>{value || '未填'}</Box>
      </Box>
    ))}
  </Box>
);

const aboutOf = (lead: LeadDetail): readonly Pair[] => [
  ['投资方', lead.company.name, 2],
  ['信用代码', lead.company.uscc],
  ['所在地', lead.company.region],
  ['产业类别', lead.pillarIndustry && wordFor(pillarIndustries, lead.pillarIndustry, 'zh')],
  ['行业代码', lead.industryCode],
  ['建设内容', lead.product, 3],
];

const yuan = (value: number | null): string | null => (value === null ? null : formatYuan(value));
const measured = (value: string | null, unit: string): string | null =>
  value === null ? null : `${Number(value)} ${unit}`;
const ratio = (value: string | null, unit: string, decimals = 2): string =>
  value === null ? '缺数据，未算' : `${Number(Number(value).toFixed(decimals))} ${unit}`;

const figuresOf = (lead: LeadDetail): readonly Pair[] => [
  ['总投资', yuan(lead.totalInvestmentYuan)],
  ['其中固定资产投资', yuan(lead.fixedAssetInvestmentYuan)],
  ['拟用地', measured(lead.landMu, '亩')],
  ['投资强度', ratio(lead.metrics.investmentIntensity, '万元/亩')],
  ['预计年产值', yuan(lead.annualOutputYuan)],
  ['亩均产值', ratio(lead.metrics.outputPerMu, '万元/亩')],
  ['预计年税收', yuan(lead.annualTaxYuan)],
  ['亩均税收', ratio(lead.metrics.taxPerMu, '万元/亩')],
  ['年综合能耗', energyOf(lead)],
  ['单位产值能耗', ratio(lead.metrics.energyPerOutput, '吨标煤/万元', 4)],
];

const energyOf = ({ energyTce, energyBasis }: LeadDetail): string | null => {
  const amount = measured(energyTce, '吨标煤');
  const basis = energyBasis ? wordFor(energyBases, energyBasis, 'zh') : '口径未注明';
  return amount && `${amount}（${basis}）`;
};

const partiesOf = (lead: LeadDetail): readonly Pair[] => [
  ['招引单位', lead.recruitingUnit.name],
  ['载体单位', lead.carrierUnit?.name],
  ['责任单位', lead.responsibleUnit?.name],
  ['责任人', lead.responsiblePersonName],
  ['包保领导', lead.responsibleLeaderName],
  ['帮办员', lead.helperName],
  ['首次接洽', `${lead.firstContactOn}${lead.contactEvidencedOn ? '' : '（未核实）'}`],
  ['当前阶段', `${stageLabel(lead.stage)}（自 ${lead.stageSince}）`],
];
