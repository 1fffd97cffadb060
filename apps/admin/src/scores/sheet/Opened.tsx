import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Box, ButtonBase } from '@mui/material';
import { type ReactNode, useId, useState } from 'react';

interface Props {
  /** What is always seen; the whole line opens it. */
  line: ReactNode;
  children: ReactNode;
  rule?: string;
}

/** A line of the form that opens its reasons, by mouse or keyboard; on paper it is always open. */
export const Opened = ({ line, children, rule }: Props) => {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <Box data-rule={rule} sx={{ borderTop: 1, borderColor: 'divider', breakInside: 'avoid' }}>
      <ButtonBase
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        sx={{ width: '100%', textAlign: 'left', gap: 0.5, py: 0.75, font: 'inherit' }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>{line}</Box>
        <ExpandMoreIcon
          fontSize="small"
          aria-hidden
          sx={{
            color: 'text.secondary',
            transform: isOpen ? 'rotate(180deg)' : 'none',
            '@media print': { display: 'none' },
          }}
        />
      </ButtonBase>
      <Box
        id={id}
        sx={{
          display: isOpen ? 'block' : 'none',
          pb: 1,
          pl: { sm: 1.5 },
          '@media print': { display: 'block' },
        }}
      >
        {children}
      </Box>
    </Box>
  );
};
