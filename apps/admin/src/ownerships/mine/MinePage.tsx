import { Button, Paper, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useAbility } from '../../kernel/authProvider.js';
import { useConsole } from '../../kernel/dataProvider.js';
import { EmptyState } from '../../kernel/parts/EmptyState.js';
import { LoadState } from '../../kernel/parts/LoadState.js';
import { Page } from '../../kernel/parts/Page.js';
import type { MyProject } from '../../kernel/views.js';
import { MyProjectCard } from './MyProjectCard.js';
import { OwnershipTabs } from '../OwnershipTabs.js';

/** My projects, the ones that need me first; made for the phone. */
export const MinePage = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['ownerships', 'mine'],
    queryFn: () => read<{ data: MyProject[]; isWhole: boolean }>('/ownerships/mine'),
  });
  return (
    <>
      <OwnershipTabs open="mine" />
      <Page title={translate('ownerships.mine')} wide={false}>
        <LoadState data={data} error={error} refetch={refetch} height={240} />
        {data && <Projects projects={data.data} />}
        {data && !data.isWhole && (
          <Typography variant="caption">{translate('ownerships.mine_cut')}</Typography>
        )}
      </Page>
    </>
  );
};

const Projects = ({ projects }: { projects: readonly MyProject[] }) => {
  const translate = useTranslate();
  const seesLoads = useAbility('ownerships', 'loads');
  if (projects.length === 0) {
    return (
      <Paper variant="outlined">
        <EmptyState
          title={translate('ownerships.mine_empty')}
          hint={translate('ownerships.mine_empty_hint')}
          actions={
            seesLoads && (
              <Button variant="contained" component={Link} to="/ownerships/load">
                {translate('my_projects.see_load')}
              </Button>
            )
          }
        />
      </Paper>
    );
  }
  const counts = Object.fromEntries(
    ['red', 'yellow', 'green'].map((light) => [
      light,
      projects.filter((project) => project.light === light).length,
    ]),
  );
  return (
    <>
      <Typography sx={{ mb: 1.5 }} data-testid="mine-sentence">
        {translate('ownerships.mine_sentence', { total: projects.length, ...counts })}
      </Typography>
      <Stack component="ul" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {projects.map((project) => (
          <MyProjectCard key={project.id} project={project} />
        ))}
      </Stack>
    </>
  );
};
