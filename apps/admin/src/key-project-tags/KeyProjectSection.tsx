import { Box, Button, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { minuteOf } from '../kernel/dates.js';
import { Section } from '../kernel/parts/Facts.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { KeyProjectTag, KeyProjectTags, LeadDetail } from '../kernel/views.js';
import { EnterSheet, ExitSheet } from './KeyProjectSheets.js';

/** 省、市、县重点与观摩: by year, those it left included. */
export const KeyProjectSection = ({ lead }: { lead: LeadDetail }) => {
  const translate = useTranslate();
  const { read } = useConsole();
  const [isEntering, setEntering] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['leads', 'key-project-tags', lead.id],
    queryFn: () => read<KeyProjectTags>(`/leads/${lead.id}/key-project-tags`),
  });
  if (error) {
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  }
  // Most projects are none: then only those who may enter one see the section.
  if (!data || (!data.data.length && !data.canTag)) return null;
  return (
    <Section
      title={translate('key_projects.title')}
      aside={
        data.canTag && (
          <Button size="small" onClick={() => setEntering(true)}>
            {translate('key_projects.enter')}
          </Button>
        )
      }
    >
      {data.data.length ? (
        <Stack spacing={1}>
          {data.data.map((tag) => (
            <Tag key={tag.id} tag={tag} canTag={data.canTag} onDone={() => void refetch()} />
          ))}
        </Stack>
      ) : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('key_projects.empty')}
        </Typography>
      )}
      {isEntering && (
        <EnterSheet
          leadId={lead.id}
          onDone={() => void refetch()}
          onClose={() => setEntering(false)}
        />
      )}
    </Section>
  );
};

interface TagProps {
  tag: KeyProjectTag;
  canTag: boolean;
  onDone: () => void;
}

const Tag = ({ tag, canTag, onDone }: TagProps) => {
  const translate = useTranslate();
  const [isExiting, setExiting] = useState(false);
  const { exitedAt, exitedBy, exitReason } = tag;
  return (
    <Box sx={{ opacity: exitedAt ? 0.65 : 1 }} data-level={tag.level}>
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {translate('key_projects.line', { year: tag.year, level: tag.label })}
        {canTag && !exitedAt && (
          <Button size="small" color="inherit" onClick={() => setExiting(true)} sx={{ ml: 1 }}>
            {translate('key_projects.exit')}
          </Button>
        )}
      </Typography>
      <Typography variant="caption" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
        {tag.entryReason} · {tag.enteredBy} {minuteOf(tag.enteredAt)}
      </Typography>
      {exitedAt && (
        <Typography variant="caption" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
          {translate('key_projects.left', { reason: exitReason, by: exitedBy })}{' '}
          {minuteOf(exitedAt)}
        </Typography>
      )}
      {isExiting && <ExitSheet tag={tag} onDone={onDone} onClose={() => setExiting(false)} />}
    </Box>
  );
};
