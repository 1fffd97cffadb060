import { Autocomplete, Box, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { required, useInput, useSourceContext, useTranslate, ValidationError } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { useConsole } from '../../kernel/dataProvider.js';
import { useSettled } from '../../kernel/useSettled.js';
import type { Colleague, Colleagues } from '../../kernel/views.js';

interface Props {
  label: string;
}

/** A colleague found by name or pinyin, tied to the account; or the typed name of a companion from outside. */
export const PersonInput = ({ label }: Props) => {
  const translate = useTranslate();
  const { getSource } = useSourceContext();
  const { setValue } = useFormContext();
  const { field, fieldState } = useInput({ source: 'name', validate: required() });
  const userId = useWatch({ name: getSource('userId') }) as string | null | undefined;
  const [typed, setTyped] = useState('');
  const { options, isWaiting } = useColleagues(typed);
  const tie = (id: string | null, name: string) => {
    setValue(getSource('userId'), id, { shouldDirty: true });
    field.onChange(name);
  };
  const name = (field.value as string | null) ?? '';
  const message = fieldState.error?.message;
  return (
    <Autocomplete<Colleague, false, false, true>
      freeSolo
      fullWidth
      options={options}
      loading={isWaiting}
      // The server has matched already, by pinyin too.
      filterOptions={(found) => found}
      getOptionLabel={(one) => (typeof one === 'string' ? one : one.name)}
      getOptionKey={(one) => (typeof one === 'string' ? one : one.id)}
      inputValue={name}
      onInputChange={(_event, text, reason) => {
        // A name changed by hand is no longer that account's.
        if (reason === 'input' || reason === 'clear') {
          setTyped(text);
          tie(null, text);
        }
      }}
      onChange={(_event, chosen) => {
        if (chosen && typeof chosen !== 'string') tie(chosen.id, chosen.name);
      }}
      renderOption={({ key, ...props }, { name: found, unit }) => (
        <Box component="li" key={key} {...props} sx={{ minHeight: 44, gap: 1 }}>
          <span>{found}</span>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
            {unit}
          </Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          name={field.name}
          label={translate(label)}
          onBlur={field.onBlur}
          required
          error={Boolean(message)}
          helperText={
            message ? (
              <ValidationError error={message} />
            ) : (
              translate(userId ? 'trips.person_tied' : 'trips.person_typed')
            )
          }
        />
      )}
    />
  );
};

const useColleagues = (typed: string) => {
  const { read } = useConsole();
  const q = useSettled(typed.trim());
  const { data, isFetching } = useQuery({
    queryKey: ['colleagues', q],
    queryFn: () => read<Colleagues>('/users/colleagues', { q }),
    enabled: q !== '',
    retry: false,
    placeholderData: (previous) => previous,
  });
  return { options: q ? (data?.data ?? []) : [], isWaiting: isFetching };
};
