import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  List,
  ListItemButton,
  ListItemText,
  Skeleton,
  Typography,
} from '@mui/material';
import { blocking, type Stage } from '@luodi/domain';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ProblemPanel } from '../../kernel/parts/ProblemPanel.js';
import type { StageMoveOption } from '../../kernel/views.js';
import { MoveSheet } from './MoveSheet.js';
import { useMoveOptions } from './useMoveOptions.js';

interface Props {
  leadId: string;
  /** Which moves to offer: exits, everything but exits, or all. */
  offer?: 'exit' | 'ladder' | 'all';
  onClose: () => void;
}

/** "移动到…": choose a stage, then the sheet for that move. The way without a mouse. */
export const MoveDialog = ({ leadId, offer = 'all', onClose }: Props) => {
  const translate = useTranslate();
  const [to, setTo] = useState<Stage | null>(null);
  const { moves = [], error, isPending } = useMoveOptions(leadId);
  const offered = moves.filter(
    ({ kind }) => offer === 'all' || (kind === 'exit') === (offer === 'exit'),
  );
  // One way forward needs no question.
  const only = offer !== 'all' && offered.length === 1 ? offered[0]?.to : undefined;
  const chosen = to ?? only;
  if (chosen) return <MoveSheet leadId={leadId} to={chosen} onClose={onClose} />;
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose}>
      <DialogTitle>{translate('move.choose')}</DialogTitle>
      <DialogContent dividers sx={{ px: 1 }}>
        {error && <ProblemPanel error={error} title="problem.load_title" />}
        {isPending && <Skeleton variant="rounded" height={96} />}
        {!isPending && !error && offered.length === 0 && (
          <Typography sx={{ px: 1 }}>
            {translate(offer === 'exit' ? 'move.no_exit' : 'move.none')}
          </Typography>
        )}
        <List disablePadding>
          {offered.map((option) => (
            <Choice key={option.to} option={option} onChoose={() => setTo(option.to)} />
          ))}
        </List>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('common.cancel')}</Button>
      </DialogActions>
    </Dialog>
  );
};

const Choice = (props: { option: StageMoveOption; onChoose: () => void }) => {
  const { option, onChoose } = props;
  const translate = useTranslate();
  const missing = blocking(option.findings).length;
  return (
    <ListItemButton onClick={onChoose} data-to={option.to}>
      <ListItemText
        primary={translate(`stages.${option.to}`, { _: option.label })}
        secondary={
          missing ? translate('move.not_ready', { count: missing }) : translate('move.ready')
        }
      />
      <ChevronRightIcon />
    </ListItemButton>
  );
};
