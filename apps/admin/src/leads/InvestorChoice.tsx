import {
  Alert,
  Box,
  Button,
  FormHelperText,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { checkUscc } from '@luodi/domain';
import { useQuery } from '@tanstack/react-query';
import { AutocompleteInput, ReferenceInput, TextInput, useTranslate, required } from 'react-admin';
import { useFormContext, useFormState, useWatch } from 'react-hook-form';
import { useConsole } from '../kernel/dataProvider.js';
import { InputGrid } from '../kernel/form/inputs.js';
import { useSettled } from '../kernel/useSettled.js';
import type { SimilarCompany } from '../kernel/views.js';
import { usePunctuation } from '../kernel/i18n/punctuation.js';

/** The investor of a new lead: one on file, or a new one with a warning when it looks known. */
export const InvestorChoice = () => {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const isNew = Boolean(useWatch({ name: 'isNewCompany' }));
  return (
    <Box sx={{ mb: 1 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        aria-label={translate('resources.leads.fields.company')}
        value={isNew ? 'fresh' : 'existing'}
        onChange={(_event, value) => value && setValue('isNewCompany', value === 'fresh')}
      >
        <ToggleButton value="existing">{translate('investor.existing')}</ToggleButton>
        <ToggleButton value="fresh">{translate('investor.fresh')}</ToggleButton>
      </ToggleButtonGroup>
      {isNew ? <FreshInvestor /> : <InvestorOnFile />}
    </Box>
  );
};

const InvestorOnFile = () => {
  const translate = useTranslate();
  return (
    <ReferenceInput source="companyId" reference="companies" sort={{ field: 'name', order: 'ASC' }}>
      <AutocompleteInput
        label="resources.leads.fields.company"
        optionText="name"
        filterToQuery={(q: string) => ({ q })}
        helperText={translate('investor.pick')}
        noOptionsText={translate('investor.not_found')}
        validate={required()}
        fullWidth
      />
    </ReferenceInput>
  );
};

const FreshInvestor = () => (
  <>
    <TextInput
      source="companyName"
      label="resources.leads.fields.company"
      validate={required()}
      fullWidth
    />
    <InputGrid>
      <Box>
        <TextInput source="uscc" label="resources.leads.fields.uscc" />
        <CodeHint />
      </Box>
      <TextInput source="region" label="resources.leads.fields.region" />
    </InputGrid>
    <SimilarInvestors />
  </>
);

const CodeHint = () => {
  const translate = useTranslate();
  const { errors } = useFormState();
  const code = String(useWatch({ name: 'uscc' }) ?? '').trim();
  if (!code) return null;
  const checked = checkUscc(code);
  if (errors.uscc) return null;
  return (
    <FormHelperText error={!checked.ok} sx={{ mt: -0.5, mb: 1 }}>
      {checked.ok
        ? translate('investor.uscc_ok', { code: checked.code })
        : `${checked.reason}；${checked.fix}`}
    </FormHelperText>
  );
};

const SimilarInvestors = () => {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const similar = useSimilar();
  const { list } = usePunctuation();
  if (similar.length === 0) return null;
  const use = (companyId: string) => {
    setValue('companyId', companyId, { shouldDirty: true });
    setValue('isNewCompany', false);
  };
  return (
    <Alert severity="warning" sx={{ mt: 1 }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {translate('investor.similar')}
      </Typography>
      {similar.map(({ companyId, name, match, heldByUnits }) => (
        <Box
          key={`${companyId}${name}`}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
        >
          <Typography variant="body2">
            {translate('investor.similar_line', { name, match: translate(`doubles.${match}`) })}{' '}
            {heldByUnits.length
              ? translate('investor.held_by', { units: list(heldByUnits) })
              : translate('investor.not_held')}
          </Typography>
          {companyId && (
            <Button size="small" onClick={() => use(companyId)}>
              {translate('investor.use')}
            </Button>
          )}
        </Box>
      ))}
    </Alert>
  );
};

// A hint while typing: when it cannot be had, the server still checks on save.
const useSimilar = (): SimilarCompany[] => {
  const { similar } = useConsole();
  const name = useSettled(String(useWatch({ name: 'companyName' }) ?? '').trim());
  const uscc = useSettled(String(useWatch({ name: 'uscc' }) ?? '').trim());
  const { data = [] } = useQuery({
    queryKey: ['companies', 'similar', name, uscc],
    queryFn: () => similar(name, checkUscc(uscc).ok ? uscc : undefined),
    enabled: name.length >= 2,
    retry: false,
  });
  return data;
};
