import '../contract/without-eval.ts';

import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAfterFrame } from './app/after-frame.ts';
import { App } from './app/app.tsx';
import { cleanAsTyped } from './app/clean-as-typed.ts';
import { ErrorBoundary } from './app/error-boundary.tsx';
import { honourPresses } from './app/honour-presses.ts';
import { keepFocus } from './app/keep-focus.ts';
import { watchFaults } from './app/watch-faults.ts';
import { openBridge, pageNonce } from './engine/bridge.ts';
import { createDesk, DeskProvider } from './engine/desk.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the window');

honourPresses(document);
cleanAsTyped(document);
keepFocus(document);

const { bridge, onFault } = watchFaults(openBridge());
const desk = createDesk(bridge, createAfterFrame(window));
const styles = createDOMRenderer(document, { styleElementAttributes: { nonce: pageNonce() } });

createRoot(root).render(
  <StrictMode>
    <RendererProvider renderer={styles} targetDocument={document}>
      <ErrorBoundary>
        <DeskProvider value={desk}>
          <App onFault={onFault} />
        </DeskProvider>
      </ErrorBoundary>
    </RendererProvider>
  </StrictMode>,
);
