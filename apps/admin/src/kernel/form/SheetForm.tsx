import CloseIcon from '@mui/icons-material/Close';
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  IconButton,
  useMediaQuery,
} from '@mui/material';
import type { Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Form, useTranslate } from 'react-admin';
import { ErrorSummary } from './ErrorSummary.js';
import { SubmitButton } from './SubmitButton.js';
import { useProblemSubmit } from './useProblemSubmit.js';

interface Props<V> {
  title: string;
  resource: string;
  submitLabel?: string;
  defaultValues?: Partial<V>;
  onSubmit: (values: V) => Promise<void>;
  onClose: () => void;
  /** Shown above the inputs, outside the server's refusal. */
  intro?: ReactNode;
  children: ReactNode;
}

/** A small sheet that asks for just what one verb needs; a refusal stays visible inside it. */
export const SheetForm = <V extends object>(props: Props<V>) => {
  const { title, resource, submitLabel, defaultValues, onClose, intro, children } = props;
  const translate = useTranslate();
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const { submit, problem } = useProblemSubmit<V & Record<string, unknown>>(props.onSubmit);
  return (
    <Dialog open fullWidth maxWidth="sm" fullScreen={isPhone} onClose={onClose}>
      <DialogTitle sx={{ pr: 6 }}>
        {title}
        <IconButton
          aria-label={translate('common.close')}
          onClick={onClose}
          sx={{ position: 'absolute', right: 8, top: 10 }}
        >
          <CloseIcon />
        </IconButton>
      </DialogTitle>
      <Box sx={{ display: 'contents', '& form': { display: 'contents' } }}>
        <Form
          record={{}}
          defaultValues={defaultValues}
          onSubmit={submit}
          noValidate
          disableInvalidFormNotification
        >
          <DialogContent dividers>
            <ErrorSummary problem={problem} resource={resource} />
            {intro}
            {children}
          </DialogContent>
          <DialogActions sx={{ px: 3, py: 1.5 }}>
            <Button onClick={onClose}>{translate('common.cancel')}</Button>
            <SubmitButton label={submitLabel} />
          </DialogActions>
        </Form>
      </Box>
    </Dialog>
  );
};
