import { ThemeProvider, type Theme } from '@mui/material/styles';
import { type ReactNode, useEffect } from 'react';
import { CheckForApplicationUpdate, Layout, useLocale } from 'react-admin';
import { withLanguage } from '../theme.js';
import { SideMenu } from './SideMenu.js';
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
