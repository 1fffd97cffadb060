import CheckIcon from '@mui/icons-material/Check';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { TrackStep } from '../views.js';

const dots = {
  done: { bgcolor: 'primary.main', color: 'primary.contrastText', borderColor: 'primary.main' },
  current: { bgcolor: 'primary.dark', color: 'primary.contrastText', borderColor: 'primary.dark' },
  todo: { bgcolor: 'background.paper', color: 'text.secondary', borderColor: 'divider' },
} as const;

interface Props {
  track: readonly TrackStep[];
  onChoose?: (step: TrackStep) => void;
}

/** The ladder from 线索 to 达效: what is done and when, where the project stands, what is ahead. */
export const StageTrack = ({ track, onChoose }: Props) => (
  <Box
    component="ol"
    sx={{
      display: 'grid',
      gridAutoFlow: { md: 'column' },
      gridAutoColumns: { md: '1fr' },
      listStyle: 'none',
      m: 0,
      p: 0,
      rowGap: 0.5,
    }}
  >
    {track.map((step, index) => (
      <Step key={step.stage} step={step} place={index + 1} onChoose={onChoose} />
    ))}
  </Box>
);

const Step = (props: { step: TrackStep; place: number; onChoose?: Props['onChoose'] }) => {
  const { step, place, onChoose } = props;
  const translate = useTranslate();
  const canChoose = Boolean(onChoose && step.eventId);
  return (
    <Box
      component="li"
      aria-current={step.state === 'current' ? 'step' : undefined}
      sx={{
        display: 'flex',
        flexDirection: { xs: 'row', md: 'column' },
        alignItems: 'center',
        gap: { xs: 1.25, md: 0.5 },
        textAlign: { md: 'center' },
        position: 'relative',
        minWidth: 0,
        '&:not(:last-of-type)::after': {
          content: '""',
          position: 'absolute',
          display: { xs: 'none', md: 'block' },
          top: 12,
          left: 'calc(50% + 16px)',
          right: 'calc(-50% + 16px)',
          height: 2,
          bgcolor: step.state === 'done' ? 'primary.main' : 'divider',
        },
      }}
    >
      <Box
        aria-hidden
        sx={{
          width: 26,
          height: 26,
          flexShrink: 0,
          borderRadius: '50%',
          border: '2px solid',
          display: 'grid',
          placeItems: 'center',
          fontSize: 12,
          ...dots[step.state],
        }}
      >
        {step.state === 'done' ? <CheckIcon sx={{ fontSize: 16 }} /> : place}
      </Box>
      <Typography
        variant="body2"
        sx={{
          fontWeight: step.state === 'current' ? 700 : 400,
          color: step.state === 'todo' ? 'text.secondary' : 'text.primary',
        }}
      >
        {translate(`stages.${step.stage}`, { _: step.label })}
        <Box component="span" sx={visuallyHidden}>
          {translate(`track.${step.state}`)}
        </Box>
      </Typography>
      <StepDate step={step} onChoose={canChoose ? onChoose : undefined} />
    </Box>
  );
};

const StepDate = ({ step, onChoose }: { step: TrackStep; onChoose?: Props['onChoose'] }) => {
  const translate = useTranslate();
  const isVague = step.dateCertainty !== null && step.dateCertainty !== 'exact';
  const text = step.happenedOn
    ? `${isVague ? translate('track.not_later') : ''}${step.happenedOn}`
    : step.state === 'done'
      ? translate('track.no_date')
      : '';
  if (!onChoose) {
    return (
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {text}
      </Typography>
    );
  }
  return (
    <Box
      component="button"
      type="button"
      onClick={() => onChoose(step)}
      aria-label={translate('track.correct', { stage: translate(`stages.${step.stage}`) })}
      sx={{
        font: 'inherit',
        fontSize: 12,
        border: 0,
        bgcolor: 'transparent',
        color: 'primary.main',
        cursor: 'pointer',
        textDecoration: 'underline dotted',
        textUnderlineOffset: 3,
        p: 0.25,
      }}
    >
      {text}
    </Box>
  );
};

const visuallyHidden = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;
