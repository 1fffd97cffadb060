import { receptionKinds } from '@luodi/domain';
import { CreateBase, useTranslate } from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useSession } from '../kernel/authProvider.js';
import { todayOn } from '../kernel/dates.js';
import { RecordForm } from '../kernel/form/RecordForm.js';
import { Page } from '../kernel/parts/Page.js';
import { ShowWaiting } from '../kernel/parts/ShowStates.js';
import type { ReceptionDetail, SessionView } from '../kernel/views.js';
import { receptionBody, receptionForm } from './receptionForm.js';
import { ReceptionForm } from './ReceptionForm.js';

/** Draws up a sheet; the project may come from its own page, and whoever writes accompanies. */
export const ReceptionCreate = () => {
  const session = useSession();
  return (
    <CreateBase resource="receptions">
      {session ? <Body session={session} /> : <ShowWaiting />}
    </CreateBase>
  );
};

const Body = ({ session }: { session: SessionView }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { user, unit } = session;
  return (
    <Page title={translate('receptions.new')}>
      <RecordForm<ReceptionDetail>
        resource="receptions"
        toForm={receptionForm}
        toBody={receptionBody}
        defaultValues={{
          kind: receptionKinds[0]?.id,
          leadId: params.get('leadId'),
          startsOn: todayOn(),
          guests: [],
          accompanying: [{ userId: user.id, name: user.displayName, unit: unit.name }],
          meals: [],
          costs: [],
        }}
        onSaved={({ id }) => void navigate(`/receptions/${id}/show`, { replace: true })}
      >
        <ReceptionForm />
      </RecordForm>
    </Page>
  );
};
