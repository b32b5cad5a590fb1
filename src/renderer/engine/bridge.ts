import type { Bridge } from '../../contract/bridge.ts';
import { createBrowserBridge } from './browser-bridge.ts';

declare global {
  interface Window {
    /** Put there by the desktop shell's preload; missing in the browser shell. */
    readonly desk?: Bridge;
  }
}

/** The way to the engine in whichever shell this page was opened. To be called once, before anything reads the address. */
export const openBridge = (page: Window = window): Bridge => page.desk ?? createBrowserBridge(page);

/** The nonce of this load, for the style elements of the interface library (security.md B6). The browser hides it from style sheets and scripts that read attributes. */
export const pageNonce = (page: Document = document): string =>
  page.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
