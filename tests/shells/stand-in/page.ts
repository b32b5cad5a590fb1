import { openBridge, pageNonce } from '../../../src/renderer/engine/bridge.ts';

const bridge = openBridge();
const violations: string[] = [];
document.addEventListener('securitypolicyviolation', (event) =>
  violations.push(`${event.violatedDirective} ${event.blockedURI}`),
);

const style = document.createElement('style');
style.nonce = pageNonce();
style.textContent = 'output { color: rgb(1, 2, 3) }';
document.head.append(style);

const changes: string[] = [];
bridge.onChanges((tables) => changes.push(...tables));
Object.assign(window, { standIn: { bridge, changes, violations } });
void bridge.call('echo', 'ready').then((outcome) => {
  const output = document.querySelector('output');
  if (output !== null) output.textContent = JSON.stringify(outcome);
});
