import { Button } from '@mui/material';
import type { Finding } from '@luodi/domain';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Findings } from './Findings.js';

interface Props {
  findings: readonly Finding[];
  title: string;
}

/** Findings that block nothing: the signs first, and what could not be checked behind a button. */
export const Marks = ({ findings, title }: Props) => {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const gaps = findings.filter(({ verdict }) => verdict === 'unknown');
  return (
    <>
      <Findings findings={findings.filter(({ verdict }) => verdict === 'fail')} title={title} />
      {gaps.length > 0 && (
        <Button
          size="small"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          sx={{ my: 0.5 }}
        >
          {translate('findings.gaps', { count: gaps.length })}
        </Button>
      )}
      {isOpen && <Findings findings={gaps} title={translate('findings.gaps_title')} />}
    </>
  );
};
