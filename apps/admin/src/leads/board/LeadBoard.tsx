import { DragDropContext, type DragStart, type DropResult } from '@hello-pangea/dnd';
import { Box, Button, Skeleton, Typography } from '@mui/material';
import { stageEntry, stageMovesFrom, type Stage } from '@luodi/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ListBase, useListContext, useStore, useTranslate } from 'react-admin';
import { useConsole } from '../../kernel/dataProvider.js';
import { CreateLink, FilterLine } from '../../kernel/list/ListPage.js';
import { FirstSteps } from '../../kernel/parts/FirstSteps.js';
import { Page } from '../../kernel/parts/Page.js';
import { ProblemPanel } from '../../kernel/parts/ProblemPanel.js';
import type { BoardColumn as Column, LeadRow } from '../../kernel/views.js';
import { LayoutSwitch } from '../LayoutSwitch.js';
import { leadFilters, leadSort } from '../leadFilters.js';
import { MoveDialog } from '../move/MoveDialog.js';
import { MoveSheet } from '../move/MoveSheet.js';
import { BoardColumn } from './BoardColumn.js';

/** Projects by stage, under the same conditions as the list. */
export const LeadBoard = () => {
  const translate = useTranslate();
  return (
    <ListBase
      resource="leads"
      exporter={false}
      perPage={25}
      sort={leadSort}
      queryOptions={{ enabled: false }}
    >
      <Page
        title={translate('board.title')}
        actions={
          <>
            <LayoutSwitch current="board" />
            <CreateLink label="leads.new" />
          </>
        }
      >
        <FilterLine search="leads.search" filters={leadFilters} hasViews />
        <Board />
      </Page>
    </ListBase>
  );
};

interface Pending {
  lead: LeadRow;
  to: Stage;
  /** Refused: the card is back in its column while the sheet still explains. */
  isBack: boolean;
}

const Board = () => {
  const translate = useTranslate();
  const { board } = useConsole();
  const { filterValues } = useListContext();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['leads', 'board', filterValues],
    queryFn: () => board(filterValues),
    placeholderData: (previous) => previous,
  });
  const [held, setHeld] = useState<LeadRow | null>(null);
  const [moving, setMoving] = useState<Pending | null>(null);
  const [menuFor, setMenuFor] = useState<string | null>(null);
  const [showExits, setShowExits] = useStore('board.showExits', false);
  if (error)
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton variant="rounded" height={420} />;
  const isBlank = data.columns.every(({ count }) => count === 0);
  if (isBlank && Object.keys(filterValues).length === 0) return <FirstSteps />;

  const leadOf = (id: string) =>
    data.columns.flatMap(({ leads }) => leads).find((lead) => lead.id === id) ?? null;
  const drop = ({ draggableId, destination, source }: DropResult) => {
    setHeld(null);
    const lead = leadOf(draggableId);
    if (!lead || !destination || destination.droppableId === source.droppableId) return;
    setMoving({ lead, to: destination.droppableId as Stage, isBack: false });
  };
  const shown = arranged(data.columns, moving).filter(
    ({ stage }) => showExits || stageEntry(stage).kind === 'active',
  );
  return (
    <>
      <BoardHint showExits={showExits} onToggle={() => setShowExits(!showExits)} />
      <DragDropContext
        onBeforeDragStart={({ draggableId }: DragStart) => setHeld(leadOf(draggableId))}
        onDragEnd={drop}
      >
        <Box sx={boardBox} tabIndex={0} role="region" aria-label={translate('board.title')}>
          <Box sx={{ display: 'flex', gap: 1.25, minHeight: '100%', width: 'max-content' }}>
            {shown.map((column) => (
              <BoardColumn
                key={column.stage}
                column={column}
                isClosed={held !== null && !mayDrop(held, column.stage)}
                onMenu={setMenuFor}
              />
            ))}
          </Box>
        </Box>
      </DragDropContext>
      {moving && (
        <MoveSheet
          leadId={moving.lead.id}
          to={moving.to}
          onRefused={() => setMoving((one) => one && { ...one, isBack: true })}
          onClose={() => setMoving(null)}
        />
      )}
      {menuFor && <MoveDialog leadId={menuFor} onClose={() => setMenuFor(null)} />}
    </>
  );
};

// One scroll container for both directions: dragging to an edge then scrolls towards far columns.
const boardBox = {
  overflow: 'auto',
  height: { xs: 'calc(100vh - 250px)', md: 'calc(100vh - 220px)' },
  minHeight: 360,
  pb: 1,
};

const BoardHint = ({ showExits, onToggle }: { showExits: boolean; onToggle: () => void }) => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1 }}>
      <Typography
        variant="caption"
        sx={{ color: 'text.secondary', display: { xs: 'none', md: 'block' }, flex: 1 }}
      >
        {translate('board.hint')}
      </Typography>
      <Button size="small" onClick={onToggle} sx={{ ml: 'auto' }}>
        {translate(showExits ? 'board.hide_exits' : 'board.show_exits')}
      </Button>
    </Box>
  );
};

const mayDrop = (lead: LeadRow, to: Stage): boolean =>
  lead.stage === to || (lead.can.move && stageMovesFrom(lead.stage).some((move) => move.to === to));

/** The columns with the card being moved shown where it was dropped, until it is refused. */
const arranged = (columns: readonly Column[], moving: Pending | null): Column[] =>
  columns.map((column) => {
    if (!moving || moving.isBack) return column;
    if (column.stage === moving.to) return withLead(column, moving.lead);
    return column.stage === moving.lead.stage ? withoutLead(column, moving.lead) : column;
  });

const withLead = (column: Column, lead: LeadRow): Column => ({
  ...column,
  count: column.count + 1,
  totalInvestmentYuan: column.totalInvestmentYuan + (lead.totalInvestmentYuan ?? 0),
  leads: [lead, ...column.leads],
});

const withoutLead = (column: Column, lead: LeadRow): Column => ({
  ...column,
  count: column.count - 1,
  totalInvestmentYuan: column.totalInvestmentYuan - (lead.totalInvestmentYuan ?? 0),
  leads: column.leads.filter(({ id }) => id !== lead.id),
});
