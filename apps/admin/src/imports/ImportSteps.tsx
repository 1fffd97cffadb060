import { Step, StepLabel, Stepper } from '@mui/material';
import { useTranslate } from 'react-admin';

const steps = ['step_upload', 'step_map', 'step_check', 'step_done'] as const;

/** How far the import is: upload, columns, check, import. */
export const ImportSteps = ({ active }: { active: number }) => {
  const translate = useTranslate();
  return (
    <Stepper activeStep={active} alternativeLabel sx={{ mb: 2, maxWidth: 720 }}>
      {steps.map((step) => (
        <Step key={step}>
          <StepLabel>{translate(`imports.${step}`)}</StepLabel>
        </Step>
      ))}
    </Stepper>
  );
};
