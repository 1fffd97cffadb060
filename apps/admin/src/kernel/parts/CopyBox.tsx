import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import { Button, Stack, TextField } from '@mui/material';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';

/** A text to hand on, with a copy button that also works on plain-http addresses. */
export const CopyBox = ({ label, text }: { label: string; text: string }) => {
  const translate = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // No clipboard outside https: the text stays selected for Ctrl+C.
      setCopied(document.execCommand('copy'));
    }
  };
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
      <TextField
        fullWidth
        label={label}
        value={text}
        inputRef={field}
        slotProps={{ htmlInput: { readOnly: true } }}
        onFocus={(event) => event.target.select()}
      />
      <Button startIcon={<ContentCopyIcon />} onClick={() => void copy()} sx={{ flexShrink: 0 }}>
        {translate(copied ? 'common.copied' : 'common.copy')}
      </Button>
    </Stack>
  );
};
