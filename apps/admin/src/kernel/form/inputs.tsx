import { Box, InputAdornment, TextField } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { type InputProps, TextInput, useInput, useLocale, useTranslate } from 'react-admin';
import { moneyText, readWan, wanText } from '../money.js';

/** Inputs in as many columns as fit; one column on a phone. */
export const InputGrid = ({ children, min = 230 }: { children: ReactNode; min?: number }) => (
  <Box
    sx={{
      display: 'grid',
      columnGap: 2,
      gridTemplateColumns: `repeat(auto-fill, minmax(min(${min}px, 100%), 1fr))`,
      '& .RaInput-root, & .MuiFormControl-root': { width: '100%' },
      '& > :has(textarea)': { gridColumn: '1 / -1' },
    }}
  >
    {children}
  </Box>
);

type Validate = InputProps['validate'];
interface AmountProps {
  source: string;
  label?: string;
  helperText?: string;
  validate?: Validate;
}

/** An amount typed in 万元 (with a live 亿元 reading); the form's value is integer yuan or null. */
export const YuanInput = ({ source, label, helperText, validate }: AmountProps) => {
  const translate = useTranslate();
  const locale = useLocale() ?? 'zh-CN';
  const { field, fieldState, id, isRequired } = useInput({
    source,
    validate: [readable, ...[validate ?? []].flat()] as Validate,
    format: (value) => value as unknown,
    parse: (value) => value as unknown,
  });
  const value = field.value as number | null | undefined;
  const [text, setText] = useState(() => wanText(value));
  // A value set from outside (a merge, a reset) replaces the text; one's own typing already agrees.
  const [known, setKnown] = useState(value);
  if (!Object.is(known, value)) {
    setKnown(value);
    if (!Number.isNaN(value) && !sameAmount(text, value)) setText(wanText(value));
  }
  const type = (typed: string) => {
    setText(typed);
    const amount = readWan(typed);
    field.onChange(amount.ok ? amount.yuan : Number.NaN);
  };
  const { error } = fieldState;
  const hint = Number.isSafeInteger(value)
    ? translate('form.yi_hint', { text: moneyText(value as number, locale) })
    : helperText && translate(helperText, { _: helperText });
  return (
    <TextField
      id={id}
      label={translate(label ?? '', { _: label })}
      required={isRequired}
      value={text}
      inputRef={field.ref}
      onChange={(event) => type(event.target.value)}
      onBlur={field.onBlur}
      error={Boolean(error)}
      helperText={error?.message ? <Message text={error.message} /> : (hint ?? ' ')}
      slotProps={{
        // Inside a list of parts the full path, by which a refusal's link finds the field.
        htmlInput: { inputMode: 'decimal', name: field.name },
        input: {
          endAdornment: <InputAdornment position="end">{translate('form.wan')}</InputAdornment>,
        },
      }}
    />
  );
};

/** A decimal (亩, 吨标煤) kept as text all the way, so nothing is rounded. */
export const DecimalInput = (props: AmountProps & { unit: string }) => {
  const { unit, validate, ...rest } = props;
  const translate = useTranslate();
  return (
    <TextInput
      {...rest}
      validate={[isDecimal, ...[validate ?? []].flat()] as Validate}
      parse={(text: string) => text.normalize('NFKC').trim() || null}
      slotProps={{
        htmlInput: { inputMode: 'decimal' },
        input: {
          endAdornment: (
            <InputAdornment position="end">{translate(unit, { _: unit })}</InputAdornment>
          ),
        },
      }}
    />
  );
};

const readable = (value: unknown) => (Number.isNaN(value) ? 'form.wan_invalid' : undefined);

const isDecimal = (value: unknown) =>
  value === null || value === undefined || /^\d{1,9}(\.\d{1,4})?$/.test(String(value))
    ? undefined
    : 'form.decimal_invalid';

const sameAmount = (text: string, yuan: number | null | undefined): boolean => {
  const amount = readWan(text);
  return amount.ok && amount.yuan === (yuan ?? null);
};

// react-admin marks its own validation texts with @@react-admin@@ and a JSON payload.
const Message = ({ text }: { text: string }) => {
  const translate = useTranslate();
  const marked = /^@@react-admin@@(.*)$/s.exec(text)?.[1];
  const key = marked === undefined ? text : (JSON.parse(marked) as string | { message: string });
  return (
    <>
      {typeof key === 'string'
        ? translate(key, { _: key })
        : translate(key.message, { _: key.message })}
    </>
  );
};
