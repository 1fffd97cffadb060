import { Box } from '@mui/material';
import { doubleKinds, followUpKinds, stageLabel } from '@luodi/domain';
import { wordFor } from '../../kernel/i18n/words.js';
import type { LeadDetail } from '../../kernel/views.js';
import { lines } from '../../kernel/parts/printStyle.js';
import type { BriefFacts } from './useBrief.js';

/** How far the project has come, what was done last, what is still open. */
export const BriefProgress = ({ lead, latest, open }: BriefFacts) => (
  <>
    <h2>四、进度</h2>
    <Track lead={lead} />
    <p>{verifiedWords(lead)}</p>
    <h2>五、最近跟进与下一步</h2>
    <Box sx={lines(4)}>{latest ? told(latest) : lead.latestProgress || '还没有跟进记录。'}</Box>
    <Box sx={lines(2)}>下一步：{nextWords(lead, latest)}</Box>
    <h2>六、待办与提示</h2>
    <OpenPoints open={open} />
    <Doubles doubles={lead.doubles} />
    {lead.remark && <Box sx={lines(2)}>备注：{lead.remark}</Box>}
  </>
);

const Track = ({ lead: { track } }: Pick<BriefFacts, 'lead'>) => (
  <table>
    <tbody>
      <tr>
        {track.map(({ stage, label, state }) => (
          <th key={stage}>
            {label}
            {state === 'current' && ' ◀'}
          </th>
        ))}
      </tr>
      <tr>
        {track.map((step) => (
          <td key={step.stage}>{dateWords(step)}</td>
        ))}
      </tr>
    </tbody>
  </table>
);

const dateWords = ({ happenedOn, dateCertainty, state }: LeadDetail['track'][number]): string => {
  if (happenedOn) return dateCertainty === 'no_later_than' ? `不晚于 ${happenedOn}` : happenedOn;
  return state === 'todo' ? '—' : '无日期';
};

const verifiedWords = ({ stage, verifiedStage }: LeadDetail): string =>
  stage === verifiedStage
    ? `申报阶段与已核验阶段一致：${stageLabel(stage)}。`
    : `申报阶段：${stageLabel(stage)}；已核验阶段：${stageLabel(verifiedStage)}。两者不一致，以已核验为准。`;

const told = ({ happenedOn, kind, outcome }: NonNullable<BriefFacts['latest']>): string =>
  `${happenedOn} ${wordFor(followUpKinds, kind, 'zh')}：${outcome}`;

const nextWords = ({ nextContactOn }: LeadDetail, latest: BriefFacts['latest']): string => {
  const on = nextContactOn ? `下次对接 ${nextContactOn}` : '未定下次对接';
  return [latest?.nextStep?.replace(/[。；;.\s]+$/, ''), on].filter(Boolean).join('；');
};

const mostPoints = 5;

const OpenPoints = ({ open }: Pick<BriefFacts, 'open'>) => {
  if (!open) return null;
  const { to } = open;
  const findings = open.findings.filter(({ verdict }) => verdict !== 'pass');
  const left = findings.length - mostPoints;
  if (!findings.length) return <p>转入“{to}”没有未满足的条件。</p>;
  return (
    <>
      <p>转入“{to}”前还需：</p>
      {findings.slice(0, mostPoints).map(({ ruleId, field, message }, i) => (
        <Box key={`${ruleId}${field}${i}`} sx={lines(1)}>
          {i + 1}. {message}
        </Box>
      ))}
      {left > 0 && <p>另有 {left} 项，见系统。</p>}
    </>
  );
};

const Doubles = ({ doubles }: Pick<LeadDetail, 'doubles'>) => {
  const [first] = doubles;
  if (!first) return null;
  const about = `${first.companyName}（${first.heldByUnit}，${wordFor(doubleKinds, first.kind, 'zh')}）`;
  const rest = doubles.length > 1 ? `等 ${doubles.length} 条` : '';
  return (
    <Box sx={lines(2)}>
      疑似重复：{about}
      {rest}，尚待核实。
    </Box>
  );
};
