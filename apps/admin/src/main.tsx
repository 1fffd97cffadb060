import '@fontsource-variable/noto-sans-sc';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { installCompositionGuard } from './kernel/composing.js';

installCompositionGuard(window);
// An old tab after an upgrade asks for parts that are gone: the new page has new ones.
window.addEventListener('vite:preloadError', () => window.location.reload());
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
