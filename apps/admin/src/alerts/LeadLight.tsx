import { Link as TextLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useAbility } from '../kernel/authProvider.js';
import { Light } from '../kernel/parts/Light.js';
import type { LeadDetail } from '../kernel/views.js';
import { useSubjectAlerts } from './useSubjectAlerts.js';

/** In a project's header: how many of its alerts are red, else how many are yellow; pressed, they open. */
export const LeadLight = ({ lead }: { lead: Pick<LeadDetail, 'id'> }) =>
  useAbility('alerts', 'list') ? <Lit id={lead.id} /> : null;

const Lit = ({ id }: { id: string }) => {
  const translate = useTranslate();
  const { data = [] } = useSubjectAlerts({ leadId: id });
  const open = data.filter(({ closedOn }) => closedOn === null);
  const level = open.some((alert) => alert.level === 'red') ? 'red' : 'yellow';
  const count = open.filter((alert) => alert.level === level).length;
  if (count === 0) return null;
  const text = translate('alerts.lead_chip', { light: translate(`alerts.${level}`), count });
  return (
    <TextLink component={Link} to={`/leads/${id}/show?tab=alerts`} data-testid="lead-light">
      <Light colour={level} text={text} />
    </TextLink>
  );
};
