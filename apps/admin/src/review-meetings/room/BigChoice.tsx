import { FormControlLabel, FormLabel, Radio, RadioGroup } from '@mui/material';
import { useId } from 'react';

interface Props {
  label: string;
  name: string;
  value: string | null;
  choices: readonly { id: string; name: string }[];
  onChange: (id: string) => void;
  /** Least width of one; two share a line where it is left out. */
  min?: number;
}

/** Radio buttons in frames big enough for a finger: at least 48 px high, side by side where they fit. */
export const BigChoice = ({ label, name, value, choices, onChange, min }: Props) => {
  const id = useId();
  return (
    <>
      <FormLabel id={id} sx={{ display: 'block', fontWeight: 650, mt: 1.5, mb: 0.5 }}>
        {label}
      </FormLabel>
      <RadioGroup
        aria-labelledby={id}
        name={name}
        value={value ?? ''}
        onChange={(_, chosen) => onChange(chosen)}
        sx={{
          display: 'grid',
          gap: 0.75,
          gridTemplateColumns: min
            ? `repeat(auto-fill, minmax(min(${min}px, 100%), 1fr))`
            : 'repeat(2, minmax(0, 1fr))',
        }}
      >
        {choices.map((choice) => (
          <FormControlLabel
            key={choice.id}
            value={choice.id}
            control={<Radio />}
            label={choice.name}
            sx={{
              m: 0,
              minHeight: 48,
              border: 1,
              borderRadius: 1,
              borderColor: choice.id === value ? 'primary.main' : 'divider',
              bgcolor: choice.id === value ? 'primary.light' : undefined,
            }}
          />
        ))}
      </RadioGroup>
    </>
  );
};
