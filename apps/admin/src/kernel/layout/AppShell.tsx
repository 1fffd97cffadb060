import { ThemeProvider, type Theme } from '@mui/material/styles';
import { type ReactNode, useEffect } from 'react';
import { CheckForApplicationUpdate, Layout, Menu, useLocale } from 'react-admin';
import { withLanguage } from '../theme.js';
import { TopBar } from './TopBar.js';

/** The frame of every page: bar on top, resources on the left. */
export const AppShell = ({ children }: { children: ReactNode }) => {
  const locale = useLocale() ?? 'zh-CN';
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <ThemeProvider theme={(outer: object) => withLanguage(outer as Theme, locale)}>
      <Layout appBar={TopBar} appBarAlwaysOn menu={SideMenu}>
        {children}
        <CheckForApplicationUpdate />
      </Layout>
    </ThemeProvider>
  );
};

const SideMenu = () => (
  <Menu sx={{ pt: 1.5 }}>
    <Menu.DashboardItem />
    <Menu.ResourceItems />
  </Menu>
);
