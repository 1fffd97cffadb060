import { Alert, Box, Button, FormHelperText, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { checkUscc } from '@luodi/domain';
import { useEffect, useState } from 'react';
import { AutocompleteInput, ReferenceInput, TextInput, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { useConsole } from '../kernel/dataProvider.js';
import { InputGrid } from '../kernel/form/inputs.js';
import type { SimilarCompany } from '../kernel/views.js';

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
        isRequired
        fullWidth
      />
    </ReferenceInput>
  );
};

const FreshInvestor = () => (
  <>
    <TextInput source="companyName" label="resources.leads.fields.company" isRequired fullWidth />
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
  const code = String(useWatch({ name: 'uscc' }) ?? '').trim();
  if (!code) return null;
  const checked = checkUscc(code);
  return (
    <FormHelperText error={!checked.ok} sx={{ mt: -0.5, mb: 1 }}>
      {checked.ok
        ? translate('investor.uscc_ok', { code: checked.code })
        : `${checked.reason}；${checked.fix}`}
    </FormHelperText>
  );
};

const pauseMs = 500;

const SimilarInvestors = () => {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const similar = useSimilar();
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
        <Box key={`${companyId}${name}`} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography variant="body2">
            {translate('investor.similar_line', { name, match: translate(`doubles.${match}`) })}{' '}
            {heldByUnits.length
              ? translate('investor.held_by', { units: heldByUnits.join('、') })
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

const useSimilar = (): SimilarCompany[] => {
  const { similar } = useConsole();
  const name = String(useWatch({ name: 'companyName' }) ?? '').trim();
  const uscc = String(useWatch({ name: 'uscc' }) ?? '').trim();
  const [found, setFound] = useState<SimilarCompany[]>([]);
  useEffect(() => {
    if (name.length < 2) return setFound([]);
    let isCurrent = true;
    // A hint while typing: when it cannot be had, the server still checks on save.
    const ask = () =>
      similar(name, uscc)
        .then((answer) => isCurrent && setFound(answer))
        .catch(() => isCurrent && setFound([]));
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [name, uscc, similar]);
  return found;
};
