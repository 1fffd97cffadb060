import SearchIcon from '@mui/icons-material/Search';
import { Box, IconButton, InputBase, Tooltip } from '@mui/material';
import { alpha } from '@mui/material/styles';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useAbility } from '../authProvider.js';
import { isComposing } from '../composing.js';
import { looksLikePhone } from '../list/filters.js';

/** Search from anywhere: press `/`, type a name, pinyin initials or a credit code. */
export const GlobalSearch = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const canSearch = useAbility('leads', 'list');
  useEffect(() => focusOnSlash(() => focusSoon(setOpen, input)), []);
  if (!canSearch) return null;

  const isPhone = looksLikePhone(text);
  const search = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim() || isPhone) return;
    const filter = encodeURIComponent(JSON.stringify({ q: text.trim() }));
    void navigate(`/leads?filter=${filter}&page=1&perPage=25&sort=updatedAt&order=DESC`);
    setText('');
    setOpen(false);
    input.current?.blur();
  };
  return (
    <>
      <IconButton
        color="inherit"
        aria-label={translate('app.search')}
        onClick={() => focusSoon(setOpen, input)}
        sx={{ display: { xs: isOpen ? 'none' : 'inline-flex', md: 'none' } }}
      >
        <SearchIcon />
      </IconButton>
      <Tooltip title={translate(isPhone ? 'app.no_phone_search' : 'app.search_key')}>
        <Box
          component="form"
          role="search"
          onSubmit={search}
          sx={{
            display: { xs: isOpen ? 'flex' : 'none', md: 'flex' },
            position: { xs: 'absolute', md: 'static' },
            inset: { xs: '4px 8px', md: 'auto' },
            zIndex: 1,
            alignItems: 'center',
            gap: 1,
            px: 1.25,
            borderRadius: 1,
            width: { md: 340 },
            mr: { md: 1 },
            bgcolor: (theme) => ({ xs: theme.palette.primary.main, md: alpha('#fff', 0.14) }),
          }}
        >
          <SearchIcon fontSize="small" aria-hidden />
          <InputBase
            fullWidth
            value={text}
            inputRef={input}
            error={isPhone}
            placeholder={translate('app.search')}
            onChange={(event) => setText(event.target.value)}
            onBlur={() => setOpen(false)}
            onKeyDown={(event) => event.key === 'Escape' && input.current?.blur()}
            sx={{ color: 'inherit', fontSize: 14, '& input::placeholder': { opacity: 0.9 } }}
            slotProps={{ input: { 'aria-label': translate('app.search'), autoComplete: 'off' } }}
          />
        </Box>
      </Tooltip>
    </>
  );
};

const focusSoon = (
  setOpen: (open: boolean) => void,
  input: { current: HTMLInputElement | null },
) => {
  setOpen(true);
  requestAnimationFrame(() => input.current?.focus());
};

const focusOnSlash = (focus: () => void) => {
  const listen = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const isTyping = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    const isBusy = isTyping || isComposing(event) || document.querySelector('[role="dialog"]');
    if (event.key !== '/' || isBusy || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    focus();
  };
  window.addEventListener('keydown', listen);
  return () => window.removeEventListener('keydown', listen);
};
