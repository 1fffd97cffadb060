import { Box, Card, CardActionArea, Stack, Typography } from '@mui/material';
import { ownershipRoles } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';
import { useWords } from '../../kernel/i18n/words.js';
import { DateText } from '../../kernel/parts/DateText.js';
import { Fact, Facts } from '../../kernel/parts/Facts.js';
import { Light } from '../../kernel/parts/Light.js';
import { Money } from '../../kernel/parts/Money.js';
import { StageChip } from '../../kernel/parts/StageChip.js';
import type { MyProject } from '../../kernel/views.js';
import { NextNode, PaceFact } from './MyProjectFacts.js';

/** One project of mine: its light with the reasons, who carries it, when it was last seen. */
export const MyProjectCard = ({ project }: { project: MyProject }) => {
  const translate = useTranslate();
  const { word } = useWords(ownershipRoles);
  const { list } = usePunctuation();
  return (
    <Card component="li" variant="outlined" data-light={project.light}>
      <CardActionArea component={Link} to={`/leads/${project.id}/show`} sx={{ p: 1.5 }}>
        <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Light colour={project.light} />
          <Typography variant="h3" component="span" sx={{ overflowWrap: 'anywhere' }}>
            {project.name}
          </Typography>
          <StageChip stage={project.stage} />
        </Stack>
        <Reasons project={project} />
        <Facts min={130}>
          <Fact label="ownerships.my_role">
            {list(project.roles.map((role) => word(role) ?? role))}
          </Fact>
          <Fact label="resources.leads.fields.totalInvestmentYuan">
            {project.totalInvestmentYuan !== null && <Money yuan={project.totalInvestmentYuan} />}
          </Fact>
          <Fact label="my_projects.next_node" wide>
            <NextNode project={project} />
          </Fact>
          <Fact label="my_projects.pace">{project.pace && <PaceFact pace={project.pace} />}</Fact>
          <Fact label="ownerships.lead_unit">{project.leadUnit}</Fact>
          <Fact label="resources.leads.fields.helperName">{project.helper}</Fact>
          <Fact label="resources.leads.fields.nextDispatchOn">
            {project.nextDispatchOn && <DateText on={project.nextDispatchOn} due />}
          </Fact>
          <Fact label="ownerships.last_site_visit">
            {project.lastSiteVisitOn ? (
              <DateText on={project.lastSiteVisitOn} />
            ) : (
              translate('ownerships.never')
            )}
          </Fact>
          <Fact label="ownerships.last_site_check">
            {project.lastSiteCheckOn ? (
              <DateText on={project.lastSiteCheckOn} />
            ) : (
              translate('ownerships.never')
            )}
          </Fact>
          <Fact label="my_projects.last_report">
            {project.lastReportOn ? (
              <DateText on={project.lastReportOn} />
            ) : (
              translate('ownerships.never')
            )}
          </Fact>
          <Fact label="ownerships.last_follow_up" wide>
            {project.lastFollowUpOn
              ? `${project.lastFollowUpOn} ${project.lastFollowUp ?? ''}`
              : translate('ownerships.never')}
          </Fact>
        </Facts>
        {project.handoverDueOn && (
          <Typography variant="caption" sx={{ color: 'warning.main' }}>
            {translate('ownerships.task_due')} <DateText on={project.handoverDueOn} due />
          </Typography>
        )}
      </CardActionArea>
    </Card>
  );
};

const Reasons = ({ project }: { project: MyProject }) => {
  const { colon } = usePunctuation();
  const open = project.findings.filter(({ verdict }) => verdict !== 'pass');
  if (open.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, my: 0.75, pl: 2.5 }}>
      {open.map(({ ruleId, message, because }) => (
        <Typography key={ruleId} component="li" variant="body2">
          {message}
          {colon}
          {because}
        </Typography>
      ))}
    </Box>
  );
};
