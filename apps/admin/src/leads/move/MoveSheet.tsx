import { Alert, Button, Skeleton, Typography } from '@mui/material';
import { blocking, exitReasons, type Finding, type Stage } from '@luodi/domain';
import { useState } from 'react';
import {
  DateInput,
  SelectInput,
  TextInput,
  useNotify,
  useRefresh,
  useTranslate,
  required,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { useConsole } from '../../kernel/dataProvider.js';
import { todayOn } from '../../kernel/dates.js';
import { InputGrid } from '../../kernel/form/inputs.js';
import { SheetForm } from '../../kernel/form/SheetForm.js';
import { useWords, type Word } from '../../kernel/i18n/words.js';
import { Findings } from '../../kernel/parts/Findings.js';
import { ProblemPanel } from '../../kernel/parts/ProblemPanel.js';
import { asProblem } from '../../kernel/problem.js';
import { useRulePack } from '../../kernel/useRulePack.js';
import type { LeadDetail, StageMoveOption } from '../../kernel/views.js';
import { isLeadField, LeadInput, withCompanions } from '../leadInputs.js';
import { askedFields } from './askedFields.js';
import { useMoveOptions } from './useMoveOptions.js';

interface Props {
  leadId: string;
  to: Stage;
  onClose: () => void;
  onMoved?: () => void;
  /** The server said no: a board puts the card back while the sheet stays to explain. */
  onRefused?: () => void;
}

interface Values {
  happenedOn: string;
  reasonCode?: string;
  winnerPlace?: string;
  note?: string;
  [fact: string]: unknown;
}

/** One stage move: asks for the day, the reason and just those facts its gates still miss. */
export const MoveSheet = (props: Props) => {
  const { lead, moves, error, isPending, refetch } = useMoveOptions(props.leadId);
  const option = moves?.find(({ to }) => to === props.to);
  const [isStale, setStale] = useState(false);
  if (!lead || !option) return <NotYet {...props} error={error} isPending={isPending} />;
  return (
    <ReadyMove
      {...props}
      lead={lead}
      option={option}
      isStale={isStale}
      onStale={() => {
        setStale(true);
        void refetch();
      }}
    />
  );
};

interface ReadyProps extends Props {
  lead: LeadDetail;
  option: StageMoveOption;
  isStale: boolean;
  onStale: () => void;
}

const ReadyMove = (props: ReadyProps) => {
  const { lead, option, to, onClose, onMoved, onRefused, isStale, onStale } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { invoke } = useConsole();
  const [isRefused, setRefused] = useState(false);
  const pack = useRulePack();
  // Asked once: a field must not vanish while its value is being typed.
  const [facts] = useState(() =>
    withCompanions(askedFields(lead, option, { pack, isAskable: isLeadField })),
  );
  const move = async ({ happenedOn, reasonCode, winnerPlace, note, ...rest }: Values) => {
    const { version } = lead;
    const asked = { to, happenedOn, reasonCode, winnerPlace, note };
    const body = { ...asked, version, facts: filled(rest) };
    try {
      await invoke('leads', lead.id, 'stage-moves', body);
    } catch (error) {
      setRefused(true);
      onRefused?.();
      if (asProblem(error).status === 409) onStale();
      throw error;
    }
    notify('move.done', { type: 'success', messageArgs: { stage: translate(`stages.${to}`) } });
    refresh();
    onMoved?.();
    onClose();
  };
  const { choices: reasons } = useWords(reasonWords(option));
  const stageNames = { from: translate(`stages.${lead.stage}`), to: translate(`stages.${to}`) };
  return (
    <SheetForm<Values>
      title={translate('move.title', stageNames)}
      resource="leads"
      submitLabel="move.submit"
      defaultValues={{ happenedOn: todayOn(), ...current(lead, facts) }}
      onSubmit={move}
      onClose={onClose}
      intro={
        <>
          <Typography variant="body2" sx={{ mb: 1, fontWeight: 600 }}>
            {lead.name}
          </Typography>
          {isStale && <Alert severity="info">{translate('move.stale')}</Alert>}
          <OpenElsewhere
            lead={lead}
            findings={option.findings}
            facts={facts}
            isToldAlready={isRefused}
            onLeave={onClose}
          />
        </>
      }
    >
      <DateInput
        source="happenedOn"
        label="resources.leads.fields.happenedOn"
        helperText="move.happened_hint"
        validate={required()}
        fullWidth
      />
      {option.reasonCodes.length > 0 && (
        <SelectInput
          source="reasonCode"
          label="resources.leads.fields.reasonCode"
          choices={reasons}
          validate={required()}
          fullWidth
        />
      )}
      {to === 'lost' && (
        <TextInput
          source="winnerPlace"
          label="resources.leads.fields.winnerPlace"
          helperText="move.winner_hint"
          fullWidth
        />
      )}
      {facts.length > 0 && (
        <Typography variant="body2" sx={{ mt: 1.5 }}>
          {translate('move.facts')}
        </Typography>
      )}
      <InputGrid min={200}>
        {facts.map((field) => (
          <LeadInput key={field} field={field} />
        ))}
      </InputGrid>
      <TextInput
        source="note"
        label="resources.leads.fields.note"
        multiline
        minRows={2}
        fullWidth
      />
    </SheetForm>
  );
};

interface OpenProps {
  lead: LeadDetail;
  findings: readonly Finding[];
  facts: readonly string[];
  /** The server's own list stands above: only the ways to help remain. */
  isToldAlready: boolean;
  /** The way may lead to another part of the very page the sheet lies on. */
  onLeave: () => void;
}

const askedHere = ['happenedOn', 'reasonCode', 'winnerPlace', 'note'];

/** Where on the project's page a condition is met. */
const elsewhere: Record<string, string> = {
  contactFollowUps: 'overview',
  screening: 'overview',
  preReviews: 'pre-reviews',
  reviewConditions: 'pre-reviews',
  agreements: 'agreements',
  facts: 'facts',
  fourOnes: 'ownership',
};

/** Conditions this sheet cannot meet itself, each with the way to meet it. */
const OpenElsewhere = ({ lead, findings, facts, isToldAlready, onLeave }: OpenProps) => {
  const translate = useTranslate();
  const open = findings.filter(
    ({ verdict, field }) =>
      verdict !== 'pass' && !facts.includes(field ?? '') && !askedHere.includes(field ?? ''),
  );
  const fields = blocking(open).map(({ field }) => field);
  if (open.length === 0) return null;
  return (
    <>
      {!isToldAlready && <Findings findings={open} />}
      {Object.entries(elsewhere)
        .filter(([field]) => fields.includes(field))
        .map(([field, tab]) => (
          <Button
            key={field}
            component={Link}
            to={`/leads/${lead.id}/show?tab=${tab}`}
            onClick={onLeave}
            sx={{ mt: 1 }}
          >
            {translate(`move.need_${field}`)}
          </Button>
        ))}
      {fields.includes('uscc') && (
        <Button component={Link} to={`/companies/${lead.company.id}`} sx={{ mt: 1 }}>
          {translate('move.need_company')}
        </Button>
      )}
    </>
  );
};

const NotYet = (props: Props & { error: unknown; isPending: boolean }) => {
  const translate = useTranslate();
  const { error, isPending, onClose } = props;
  return (
    <SheetForm
      title={translate('board.move_to')}
      resource="leads"
      onSubmit={async () => onClose()}
      onClose={onClose}
      submitLabel="common.close"
    >
      {error ? <ProblemPanel error={error} title="problem.load_title" /> : null}
      {isPending && !error && <Skeleton variant="rounded" height={120} />}
      {!isPending && !error && <Typography>{translate('board.not_allowed')}</Typography>}
    </SheetForm>
  );
};

// The county's list knows both languages; a reason it does not know keeps the server's words.
const reasonWords = ({ reasonCodes }: StageMoveOption): Word[] =>
  reasonCodes.map(({ id, label }) => knownReasons.find((one) => one.id === id) ?? { id, label });

const knownReasons = Object.values(exitReasons).flat();

const current = (lead: LeadDetail, facts: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    facts.map((field) => [field, (lead as unknown as Record<string, unknown>)[field] ?? null]),
  );

const filled = (facts: Record<string, unknown>): Record<string, unknown> | undefined => {
  const entries = Object.entries(facts).filter(([, value]) => value !== null && value !== '');
  return entries.length ? Object.fromEntries(entries) : undefined;
};
