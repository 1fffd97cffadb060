import { Stack } from '@mui/material';
import { useFormContext, useWatch } from 'react-hook-form';
import { FileDrop } from '../kernel/parts/FileDrop.js';
import { FileTile, type ShownFile } from '../kernel/parts/FileTile.js';

export type Paper = ShownFile;

/** The papers of a form, in its `papers`; taking one off leaves it among the project's files. */
export const PapersInput = ({ leadId }: { leadId: string }) => {
  const { getValues, setValue } = useFormContext();
  const papers = (useWatch({ name: 'papers' }) ?? []) as Paper[];
  const keep = (next: Paper[]) => setValue('papers', next, { shouldDirty: true });
  return (
    <Stack spacing={1} sx={{ my: 1 }}>
      {papers.map((paper) => (
        <FileTile
          key={paper.id}
          file={paper}
          onRemove={() => keep(papers.filter(({ id }) => id !== paper.id))}
        />
      ))}
      <FileDrop
        leadId={leadId}
        purpose="pre_review"
        onUploaded={(file) => keep([...((getValues('papers') ?? []) as Paper[]), file])}
      />
    </Stack>
  );
};
