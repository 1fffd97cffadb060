import AddIcon from '@mui/icons-material/Add';
import { Alert, Box, Button, Typography } from '@mui/material';
import { backwardNodes, worksLevels } from '@luodi/domain';
import {
  ArrayInput,
  DateInput,
  NumberInput,
  required,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useSimpleFormIterator,
  useTranslate,
} from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { InputGrid, YuanInput } from '../kernel/form/inputs.js';
import { UnitInput } from '../kernel/form/UnitInput.js';
import { useWords } from '../kernel/i18n/words.js';
import { Section } from '../kernel/parts/Facts.js';
import type { PlanTemplateView } from '../kernel/views.js';

const of = (field: string) => `resources.plans.fields.${field}`;

/** 时间表、路线图、责任人: dates, twelve months, nodes counted back from production. */
export const PlanForm = ({ templates }: { templates: PlanTemplateView[] }) => {
  const translate = useTranslate();
  return (
    <>
      <Section title={translate('plans.basics')}>
        <InputGrid>
          <DateInput source="startOn" label={of('startOn')} validate={required()} />
          <DateInput source="productionOn" label={of('productionOn')} validate={required()} />
          <YuanInput source="investedBeforeYuan" label={of('investedBeforeYuan')} />
          <SelectInput
            source="template"
            label={of('template')}
            choices={useWords(templates).choices}
            helperText="plans.template_hint"
          />
        </InputGrid>
        <TextInput source="note" label={of('note')} multiline fullWidth />
      </Section>
      <Section title={translate('plans.nodes')} aside={<CountBack templates={templates} />}>
        <Nodes />
      </Section>
      <Section title={translate('plans.months')}>
        <Months />
      </Section>
    </>
  );
};

/** Replaces the nodes by those of the template, counted back from the two dates. */
const CountBack = ({ templates }: { templates: PlanTemplateView[] }) => {
  const translate = useTranslate();
  const { setValue, getValues } = useFormContext();
  const [id, startOn, productionOn] = useWatch({
    name: ['template', 'startOn', 'productionOn'],
  }) as string[];
  const template = templates.find((one) => one.id === id);
  if (!template || !startOn || !productionOn) return null;
  const { nodes, shortByDays } = backwardNodes(template, { startOn, productionOn });
  const fill = () => {
    const old = (getValues('nodes') ?? []) as { unitId?: string; personName?: string }[];
    // Who answers stays where he stood.
    setValue(
      'nodes',
      nodes.map((node, place) => ({
        ...{ unitId: old[place]?.unitId, personName: old[place]?.personName, ...node },
      })),
      { shouldDirty: true },
    );
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Button size="small" variant="outlined" onClick={fill}>
        {translate('plans.count_back')}
      </Button>
      {shortByDays > 0 && (
        <Alert severity="warning" sx={{ py: 0 }}>
          {translate('plans.short', { days: shortByDays })}
        </Alert>
      )}
    </Box>
  );
};

const Nodes = () => {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('plans.nodes_hint')}
      </Typography>
      <ArrayInput source="nodes" label={false} helperText={false} sx={{ mt: 0 }}>
        <SimpleFormIterator
          fullWidth
          disableClear
          getItemLabel={(at) => `${at + 1}`}
          addButton={<AddNode />}
          sx={{ '& .RaSimpleFormIterator-action': { visibility: 'visible' } }}
        >
          <InputGrid min={125}>
            <TextInput source="step" label={of('step')} helperText={false} />
            <UnitInput source="unitId" label={of('unitId')} />
            <TextInput source="personName" label={of('personName')} helperText={false} />
            <DateInput source="dueOn" label={of('dueOn')} helperText={false} />
            <NumberInput source="needDays" label={of('needDays')} min={0} helperText={false} />
          </InputGrid>
        </SimpleFormIterator>
      </ArrayInput>
    </>
  );
};

const AddNode = () => {
  const translate = useTranslate();
  const { add } = useSimpleFormIterator();
  return (
    <Button size="small" startIcon={<AddIcon />} onClick={() => add({})}>
      {translate('plans.add_node')}
    </Button>
  );
};

const Months = () => {
  const translate = useTranslate();
  const { choices } = useWords(worksLevels);
  const months = (useWatch({ name: 'months' }) ?? []) as { month: number }[];
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('plans.months_hint')}
      </Typography>
      <InputGrid min={300}>
        {months.map(({ month }, place) => (
          <Box key={month} sx={{ display: 'flex', gap: 1, alignItems: 'start', minWidth: 0 }}>
            <Typography sx={{ width: 48, pt: 1, flexShrink: 0, fontSize: 14 }}>
              {translate('plans.month', { month })}
            </Typography>
            <YuanInput source={`months.${place}.investmentYuan`} label="plans.investment" />
            <SelectInput
              source={`months.${place}.worksLevel`}
              label="plans.level"
              choices={choices}
              helperText={false}
            />
          </Box>
        ))}
      </InputGrid>
    </>
  );
};
