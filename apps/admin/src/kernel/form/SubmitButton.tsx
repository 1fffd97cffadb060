import SaveIcon from '@mui/icons-material/Check';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';

/** Submits the form around it; errors the server set earlier must not block the next try. */
export const SubmitButton = ({ label = 'common.save' }: { label?: string }) => {
  const translate = useTranslate();
  const { clearErrors, formState } = useFormContext();
  return (
    <Button
      type="submit"
      variant="contained"
      startIcon={<SaveIcon />}
      disabled={formState.isSubmitting}
      onClick={() => clearErrors()}
    >
      {translate(formState.isSubmitting ? 'form.saving' : label)}
    </Button>
  );
};
