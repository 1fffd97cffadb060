import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, Paper } from '@mui/material';
import { evidenceKinds, paperAsks } from '@luodi/domain';
import { DateInput, SelectInput, TextInput, useTranslate } from 'react-admin';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { InputGrid, YuanInput } from '../kernel/form/inputs.js';
import { useWords } from '../kernel/i18n/words.js';
import { FilesInput } from './FilesInput.js';
import { blankPaper, isBlank, type PaperValues } from './paperValues.js';

interface Props {
  leadId: string;
  /** The kinds of paper offered. */
  kinds: readonly string[];
}

/** Rows of evidence: kind, day, number or amount, and its pages. */
export const PapersInput = ({ leadId, kinds }: Props) => {
  const translate = useTranslate();
  const { fields, append, remove } = useFieldArray<{ papers: PaperValues[] }>({ name: 'papers' });
  return (
    <>
      {fields.map(({ id }, place) => (
        <PaperRow
          key={id}
          leadId={leadId}
          source={`papers.${place}`}
          kinds={kinds}
          onRemove={() => remove(place)}
        />
      ))}
      <Button startIcon={<AddIcon />} onClick={() => append(blankPaper(kinds[0] ?? 'other'))}>
        {translate('fact_claim.add_paper')}
      </Button>
    </>
  );
};

interface RowProps extends Props {
  source: string;
  onRemove: () => void;
}

const PaperRow = ({ leadId, source, kinds, onRemove }: RowProps) => {
  const translate = useTranslate();
  const { choices } = useWords(evidenceKinds.filter(({ id }) => kinds.includes(id)));
  const { getValues } = useFormContext();
  const { isPhoto, hasAmount } = paperAsks(String(useWatch({ name: `${source}.kind` })));
  const dayUnlessBlank = (value: unknown) =>
    value || isBlank(getValues(source) as PaperValues) ? undefined : 'ra.validation.required';
  return (
    <Paper variant="outlined" sx={{ p: 1.5, mb: 1, position: 'relative' }}>
      <IconButton
        size="small"
        onClick={onRemove}
        aria-label={translate('fact_claim.remove_paper')}
        sx={{ position: 'absolute', right: 4, top: 4, zIndex: 1 }}
      >
        <DeleteIcon fontSize="small" />
      </IconButton>
      <Box sx={{ pr: 4 }}>
        <SelectInput
          source={`${source}.kind`}
          label="fact_claim.kind"
          choices={choices}
          helperText={false}
          fullWidth
        />
      </Box>
      <FilesInput leadId={leadId} source={source} photosOnly={isPhoto} />
      <InputGrid min={160}>
        <DateInput
          source={`${source}.datedOn`}
          label="fact_claim.dated_on"
          helperText={isPhoto ? 'fact_claim.dated_hint' : false}
          validate={dayUnlessBlank}
        />
        {!isPhoto && (
          <TextInput
            source={`${source}.documentNo`}
            label="fact_claim.document_no"
            helperText={false}
          />
        )}
        {hasAmount && <YuanInput source={`${source}.amountYuan`} label="fact_claim.amount" />}
      </InputGrid>
    </Paper>
  );
};
