import type { WriteFault } from '../../contract/documents.ts';
import type { CommonFault } from '../../contract/procedure.ts';
import { messageFor } from '../messages.ts';
import { Notice } from './notice.tsx';

/** Why papers were not written; where the leak wall stopped them, what it found and where (X4). */
export const RefusedWriting = ({ fault }: { readonly fault: WriteFault | CommonFault }) => (
  <Notice {...messageFor(fault)}>
    {fault.type === 'Leaks' && (
      <ul>
        {fault.leaks.map((leak) => (
          <li key={`${leak.what} ${leak.where}`}>
            {leak.what}, {leak.where}
          </li>
        ))}
      </ul>
    )}
  </Notice>
);
