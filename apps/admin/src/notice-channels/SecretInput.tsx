import { Button, Stack } from '@mui/material';
import { TextInput, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';

/** A signing secret: copied from the robot's page, or made here and handed to the receiver. It is not shown again. */
export const SecretInput = () => {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const kind = useWatch({ name: 'kind' }) as string | undefined;
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'baseline' }}>
      <TextInput
        source="secret"
        label="resources.notice-channels.fields.secret"
        helperText={kind ? `channels.secret_${kind}` : false}
        autoComplete="off"
        fullWidth
      />
      <Button
        onClick={() => setValue('secret', newSecret(), { shouldDirty: true })}
        sx={{ flexShrink: 0 }}
      >
        {translate('channels.make_secret')}
      </Button>
    </Stack>
  );
};

const newSecret = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return `whsec_${btoa(String.fromCharCode(...bytes))}`;
};
