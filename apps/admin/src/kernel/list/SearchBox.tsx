import ClearIcon from '@mui/icons-material/Clear';
import SearchIcon from '@mui/icons-material/Search';
import { IconButton, InputAdornment, TextField } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { looksLikePhone } from './filters.js';

const pauseMs = 350;

/** Searches as one types, but never half a word of an input method, and never a phone number. */
export const SearchBox = ({ placeholder }: { placeholder: string }) => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const current = String(filterValues.q ?? '');
  const [text, setText] = useState(current);
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The address changed elsewhere (a chip, a view, the back button): show what it says now.
  const [known, setKnown] = useState(current);
  if (known !== current) {
    setKnown(current);
    setText(current);
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  const isPhone = looksLikePhone(text);
  const search = (typed: string) => {
    clearTimeout(timer.current);
    if (looksLikePhone(typed)) return;
    const { q: _old, ...rest } = filterValues as Record<string, unknown>;
    setFilters(typed.trim() ? { ...rest, q: typed.trim() } : rest, {}, false);
  };
  const type = (typed: string) => {
    setText(typed);
    clearTimeout(timer.current);
    if (!composing.current) timer.current = setTimeout(() => search(typed), pauseMs);
  };
  return (
    <TextField
      type="search"
      value={text}
      margin="none"
      error={isPhone}
      helperText={isPhone ? translate('app.no_phone_search') : undefined}
      placeholder={translate(placeholder)}
      onChange={(event) => type(event.target.value)}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={(event) => {
        composing.current = false;
        type((event.target as HTMLInputElement).value);
      }}
      onKeyDown={(event) => event.key === 'Enter' && search(text)}
      sx={{
        width: { xs: '100%', sm: 330 },
        '& .MuiInputBase-root': { bgcolor: 'background.paper' },
        '& ::-webkit-search-cancel-button': { display: 'none' },
      }}
      slotProps={{
        htmlInput: { 'aria-label': translate(placeholder), autoComplete: 'off' },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
          endAdornment: text && (
            <IconButton
              size="small"
              aria-label={translate('ra.action.clear_input_value')}
              onClick={() => {
                setText('');
                search('');
              }}
            >
              <ClearIcon fontSize="small" />
            </IconButton>
          ),
        },
      }}
    />
  );
};
