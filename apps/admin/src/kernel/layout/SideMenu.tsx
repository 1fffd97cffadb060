import { ListSubheader } from '@mui/material';
import { Menu, useResourceDefinitions, useSidebarState, useTranslate } from 'react-admin';
import { useSession } from '../authProvider.js';

/** What the session may list, under the heading of its group; a heading with nothing under it is not shown. */
export const SideMenu = () => {
  const groups = useMenuGroups();
  const [isOpen] = useSidebarState();
  return (
    <Menu sx={{ pt: 1.5, pb: 3 }}>
      <Menu.DashboardItem />
      {groups.flatMap(({ group, names }) => [
        isOpen && <Heading key={group} group={group} />,
        ...names.map((name) => <Menu.ResourceItem key={name} name={name} />),
      ])}
    </Menu>
  );
};

// A list item would be no allowed child of a menu.
const Heading = ({ group }: { group: string }) => {
  const translate = useTranslate();
  return (
    <ListSubheader
      component="div"
      role="presentation"
      disableSticky
      sx={{ lineHeight: 2, mt: 1, bgcolor: 'transparent', fontSize: 12 }}
    >
      {translate(`menu.${group}`)}
    </ListSubheader>
  );
};

interface MenuGroup {
  group: string;
  names: string[];
}

/** In the order of the resources; the first resource of a group gives its place. */
const useMenuGroups = (): MenuGroup[] => {
  const definitions = Object.values(useResourceDefinitions<{ group: string }>());
  const abilities = useSession()?.abilities ?? {};
  const listed = definitions.filter(({ name, hasList }) => hasList && abilities[name]?.list);
  const groups = [...new Set(listed.map(({ options }) => options?.group ?? ''))];
  return groups.map((group) => ({
    group,
    names: listed.filter(({ options }) => options?.group === group).map(({ name }) => name),
  }));
};
