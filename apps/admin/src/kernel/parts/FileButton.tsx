import { Button, type ButtonProps } from '@mui/material';
import { useRef } from 'react';
import { useTranslate } from 'react-admin';

interface Props extends Pick<ButtonProps, 'variant' | 'size' | 'startIcon' | 'disabled'> {
  label: string;
  /** Types and endings the picker offers, as HTML has them. */
  accept: string;
  multiple?: boolean;
  /** Opens the phone's camera instead of its album. */
  isCamera?: boolean;
  onPick: (files: File[]) => void;
}

/** What a picker offers for an Excel workbook. */
export const workbooks = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A button that opens the file picker. Its field stands beside it, unseen: a button holds nothing else to press. */
export const FileButton = ({ label, accept, multiple, isCamera, onPick, ...look }: Props) => {
  const translate = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...look} onClick={() => field.current?.click()}>
        {translate(label)}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        capture={isCamera ? 'environment' : undefined}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          if (files.length) onPick(files);
          // The same file, mended or after a refusal, may be picked again.
          target.value = '';
        }}
      />
    </>
  );
};
