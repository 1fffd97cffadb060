import { Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Light } from '../kernel/parts/Light.js';
import type { ConstructionPlan, PlanNode } from '../kernel/views.js';
import { CompleteSheet, SlipSheet } from './PlanSheets.js';

type Asked = { verb: 'slip' | 'complete'; node: PlanNode };

/** 节点 in order, each with its light, who answers for it, and what may be recorded. */
export const NodeList = ({ plan }: { plan: ConstructionPlan }) => {
  const translate = useTranslate();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {translate('plans.nodes')}
      </Typography>
      <Stack component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {plan.nodes.map((node) => (
          <NodeLine key={node.id} node={node} onAsk={(verb) => setAsked({ verb, node })} />
        ))}
      </Stack>
      {asked?.verb === 'slip' && <SlipSheet plan={plan} node={asked.node} onClose={close} />}
      {asked?.verb === 'complete' && <CompleteSheet node={asked.node} onClose={close} />}
    </>
  );
};

interface LineProps {
  node: PlanNode;
  onAsk: (verb: Asked['verb']) => void;
}

const NodeLine = ({ node, onAsk }: LineProps) => {
  const translate = useTranslate();
  const { step, unit, personName, light, can } = node;
  return (
    <Box
      component="li"
      data-node={step}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        py: 0.75,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ width: 76, fontSize: 14 }}>
        <Light colour={light} text={translate(`plans.light.${light}`)} />
      </Box>
      <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
        <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {step} · {node.dueOn}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {[
            translate('plans.responsible', { unit: unit.name, person: personName }),
            ...historyOf(node, translate),
          ].join(' · ')}
        </Typography>
      </Box>
      {can.slip && (
        <Button size="small" onClick={() => onAsk('slip')} data-verb="slip">
          {translate('plans.slip')}
        </Button>
      )}
      {can.complete && (
        <Button size="small" onClick={() => onAsk('complete')} data-verb="complete">
          {translate('plans.complete')}
        </Button>
      )}
    </Box>
  );
};

const historyOf = (node: PlanNode, translate: ReturnType<typeof useTranslate>): string[] => {
  const { doneOn, slips, plannedOn, expectedOn, dueOn } = node;
  if (doneOn) return [translate('plans.done_on', { on: doneOn })];
  const last = slips.at(-1);
  return [
    ...(last ? [translate('plans.planned', { on: plannedOn })] : []),
    ...(last ? [translate('plans.slipped', { count: slips.length }), last.reason] : []),
    ...(expectedOn > dueOn ? [translate('plans.expected_on', { on: expectedOn })] : []),
  ];
};
