import { Typography } from '@mui/material';
import { stages, stallCauses, type StallClock } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../../kernel/i18n/words.js';
import { DateText } from '../../kernel/parts/DateText.js';
import { Fact, Facts, Section } from '../../kernel/parts/Facts.js';
import type { AlertDetail } from '../../kernel/views.js';
import { SubjectLink, Turn } from '../marks.js';

/** The numbers compared, the thresholds and the clause, and whose turn it is. */
export const Why = ({ alert }: { alert: AlertDetail }) => {
  const translate = useTranslate();
  const { word } = useWords(stages);
  const { word: causeWord } = useWords(stallCauses);
  const limits = useLimits();
  return (
    <Section title={translate('alerts.why')}>
      <Typography sx={{ fontSize: 18, fontWeight: 650, mb: 1.5 }} data-testid="because">
        {alert.because}
      </Typography>
      <Facts min={180}>
        <Fact label="alerts.project">
          <SubjectLink alert={alert} />
        </Fact>
        {alert.about && <Fact label="alerts.about">{alert.about}</Fact>}
        {alert.stage && <Fact label="resources.leads.fields.stage">{word(alert.stage)}</Fact>}
        <Fact label="alerts.turn">
          <Turn alert={alert} />
        </Fact>
        <Fact label="alerts.since">
          <DateText on={alert.sinceOn} />
        </Fact>
        <Fact label="alerts.opened">
          <DateText on={alert.openedOn} />
        </Fact>
        {alert.redOn && (
          <Fact label="alerts.turned_red">
            <DateText on={alert.redOn} />
          </Fact>
        )}
        {alert.closedOn && (
          <Fact label="alerts.cured">
            <DateText on={alert.closedOn} />
          </Fact>
        )}
        <Fact label="alerts.thresholds">{limits(alert)}</Fact>
        <Fact label="alerts.pack">{alert.packVersion}</Fact>
        <Fact label="alerts.counts" wide>
          {alert.counts}
        </Fact>
        <Fact label="alerts.clause" wide>
          {alert.clause}
        </Fact>
        {alert.cause && <Fact label="alerts.cause">{causeWord(alert.cause)}</Fact>}
        <Fact label="alerts.explanation" wide>
          {alert.explanation ?? translate('alerts.no_explanation')}
        </Fact>
        {alert.snoozedUntil && (
          <Fact label="alerts.snooze" wide>
            {[alert.snoozeReason, alert.snoozedBy, alert.snoozedUntil].filter(Boolean).join(' · ')}
          </Fact>
        )}
      </Facts>
      {alert.stopped > 0 && (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {translate(`alerts.stopped_${alert.clock}`, { count: alert.stopped })}
        </Typography>
      )}
    </Section>
  );
};

/** "黄灯满 14 天，红灯满 30 天": as the pack has them today. */
const useLimits = () => {
  const translate = useTranslate();
  const limit = (count: number, clock: StallClock): string => {
    if (count < 0) return translate('alerts.before', { count: -count });
    return count === 0
      ? translate('alerts.at_once')
      : translate(`alerts.after_${clock}`, { count });
  };
  return ({ yellow, red, clock }: AlertDetail): string =>
    translate('alerts.threshold_line', { yellow: limit(yellow, clock), red: limit(red, clock) });
};
