import { Alert } from '@mui/material';
import { slipEffect } from '@luodi/domain';
import {
  DateInput,
  FormDataConsumer,
  minLength,
  required,
  TextInput,
  useNotify,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { todayOn } from '../kernel/dates.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import type { ConstructionPlan, PlanNode } from '../kernel/views.js';

interface NodeProps {
  node: PlanNode;
  onClose: () => void;
}

/** Moves a node on: what that does to production is shown before it is saved. */
export const SlipSheet = ({ plan, node, onClose }: NodeProps & { plan: ConstructionPlan }) => {
  const translate = useTranslate();
  const send = useSend('plans.saved_slip', onClose);
  return (
    <SheetForm<{ toOn?: string; reason?: string }>
      title={translate('plans.slip_title', { step: node.step })}
      resource="plans"
      submitLabel="plans.slip"
      onSubmit={({ toOn, reason }) =>
        send('plan-nodes', node.id, 'slips', { toOn, reason: reason ?? '' })
      }
      onClose={onClose}
    >
      <DateInput source="toOn" label="plans.slip_to" validate={required()} fullWidth />
      <FormDataConsumer<{ toOn?: string }>>
        {({ formData }) =>
          formData.toOn ? <Effect plan={plan} node={node} toOn={formData.toOn} /> : null
        }
      </FormDataConsumer>
      <Reason label="plans.slip_reason" />
    </SheetForm>
  );
};

const Effect = ({ plan, node, toOn }: { plan: ConstructionPlan; node: PlanNode; toOn: string }) => {
  const translate = useTranslate();
  const { productionOn, daysLate } = slipEffect(
    plan.nodes.map(({ plannedOn, needDays, doneOn }) => ({ dueOn: plannedOn, needDays, doneOn })),
    {
      productionOn: plan.productionOn,
      dues: plan.nodes.map((one) => (one.id === node.id ? toOn : one.dueOn)),
      today: todayOn(),
    },
  );
  const isLater = productionOn > plan.expectedProductionOn;
  return (
    <Alert severity={isLater ? 'warning' : 'success'} sx={{ mb: 1 }}>
      {isLater
        ? translate('plans.slip_effect', {
            from: plan.expectedProductionOn,
            to: productionOn,
            days: daysLate - plan.daysLate,
          })
        : translate('plans.slip_no_effect', { to: productionOn })}
    </Alert>
  );
};

export const CompleteSheet = ({ node, onClose }: NodeProps) => {
  const translate = useTranslate();
  const send = useSend('plans.saved_done', onClose);
  return (
    <SheetForm<{ doneOn: string; note?: string }>
      title={translate('plans.complete_title', { step: node.step })}
      resource="plans"
      submitLabel="plans.complete"
      defaultValues={{ doneOn: todayOn() }}
      onSubmit={({ doneOn, note }) => send('plan-nodes', node.id, 'completion', { doneOn, note })}
      onClose={onClose}
    >
      <DateInput source="doneOn" label="plans.done" validate={required()} fullWidth />
      <TextInput source="note" label="resources.plans.fields.note" multiline fullWidth />
    </SheetForm>
  );
};

export const DiscardSheet = ({
  plan,
  onClose,
}: {
  plan: ConstructionPlan;
  onClose: () => void;
}) => {
  const translate = useTranslate();
  const send = useSend('common.saved', onClose);
  return (
    <SheetForm<{ reason?: string }>
      title={translate('plans.discard_title')}
      resource="plans"
      submitLabel="plans.discard"
      onSubmit={({ reason }) => send('plans', plan.id, 'discarding', { reason: reason ?? '' })}
      onClose={onClose}
    >
      <Reason label="resources.plans.fields.reason" />
    </SheetForm>
  );
};

const Reason = ({ label }: { label: string }) => (
  <TextInput
    source="reason"
    label={label}
    multiline
    minRows={2}
    validate={[required(), minLength(4)]}
    fullWidth
  />
);

/** Sends a verb, says so, and closes; a refusal stays in the sheet. */
const useSend = (saved: string, onClose: () => void) => {
  const notify = useNotify();
  const refresh = useRefresh();
  const { invoke } = useConsole();
  return async (resource: string, id: string, noun: string, body: object): Promise<void> => {
    await invoke(resource, id, noun, body);
    notify(saved, { type: 'success' });
    refresh();
    onClose();
  };
};
