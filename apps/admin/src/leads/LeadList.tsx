import { Cards } from '../kernel/list/Cards.js';
import { ExportButton } from '../kernel/list/ExportButton.js';
import { CreateLink, ListPage } from '../kernel/list/ListPage.js';
import { FirstSteps } from '../kernel/parts/FirstSteps.js';
import type { LeadRow } from '../kernel/views.js';
import { LayoutSwitch } from './LayoutSwitch.js';
import { LeadCard } from './LeadCard.js';
import { leadFilters, leadSort } from './leadFilters.js';
import { LeadTable } from './LeadTable.js';

/** All projects one may see, as a table or, on a phone, as cards. */
export const LeadList = () => (
  <ListPage
    title="leads.title"
    search="leads.search"
    filters={leadFilters}
    sort={leadSort}
    hasViews
    hasExport
    actions={
      <>
        <ExportButton file="ledger.xlsx" label="leads.export_ledger" />
        <LayoutSwitch current="list" />
        <CreateLink label="leads.new" />
      </>
    }
    table={<LeadTable />}
    cards={
      <Cards<LeadRow> to={({ id }) => `/leads/${id}/show`}>
        {(lead) => <LeadCard lead={lead} />}
      </Cards>
    }
    empty={<FirstSteps />}
  />
);
