import { Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Section } from '../kernel/parts/Facts.js';
import type { LeadProgress, ProgressReport } from '../kernel/views.js';
import { ReportCard } from './ReportCard.js';
import { ReportSheet } from './ReportSheet.js';

interface Props {
  leadId: string;
  progress: LeadProgress;
}

type Asked = { corrects: ProgressReport | null };

/** What each week reported, newest first; the entry of this week on top. */
export const ReportHistory = ({ leadId, progress }: Props) => {
  const translate = useTranslate();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { reports } = progress;
  const last = reports.find(({ isCorrected, mergedFrom }) => !isCorrected && !mergedFrom) ?? null;
  return (
    <Section
      title={translate('progress.history')}
      aside={<Entry progress={progress} onReport={() => setAsked({ corrects: null })} />}
    >
      {reports.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('progress.history_empty')}
        </Typography>
      )}
      <Reports reports={reports} onCorrect={(corrects) => setAsked({ corrects })} />
      {asked && (
        <ReportSheet
          leadId={leadId}
          last={last}
          corrects={asked.corrects}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  );
};

const Entry = ({ progress, onReport }: { progress: LeadProgress; onReport: () => void }) => {
  const translate = useTranslate();
  const { reportedThisWeekOn: on, can } = progress;
  if (on) {
    return (
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate('progress.reported_this_week', { on })}
      </Typography>
    );
  }
  if (!can.report) return null;
  return (
    <Button variant="contained" size="small" onClick={onReport} data-verb="report">
      {translate('progress.report')}
    </Button>
  );
};

const shownAtFirst = 5;

const Reports = (props: {
  reports: ProgressReport[];
  onCorrect: (report: ProgressReport) => void;
}) => {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const { reports, onCorrect } = props;
  const shown = isOpen ? reports : reports.slice(0, shownAtFirst);
  return (
    <Stack component="ol" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {shown.map((report) => (
        <ReportCard key={report.id} report={report} onCorrect={() => onCorrect(report)} />
      ))}
      {reports.length > shown.length && (
        <Button size="small" onClick={() => setOpen(true)} sx={{ alignSelf: 'start' }}>
          {translate('progress.older', { count: reports.length - shown.length })}
        </Button>
      )}
    </Stack>
  );
};
