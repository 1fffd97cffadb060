import '@fontsource-variable/noto-sans-sc';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { installCompositionGuard } from './kernel/composing.js';
import { keepShell, reloadForParts } from './kernel/offline/shell.js';

installCompositionGuard(window);
window.addEventListener('vite:preloadError', reloadForParts);
keepShell();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
