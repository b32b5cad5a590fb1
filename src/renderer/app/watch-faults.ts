import type { Bridge } from '../../contract/bridge.ts';

/** The two faults that concern the whole window, whichever screen met them. */
export type WindowFault = 'Locked' | 'Disconnected';

export interface WatchedBridge {
  readonly bridge: Bridge;
  readonly onFault: (listener: (fault: WindowFault) => void) => () => void;
}

/** Passes everything on, and tells the window when an answer says that the records were locked or the engine has gone. */
export const watchFaults = (bridge: Bridge): WatchedBridge => {
  const listeners = new Set<(fault: WindowFault) => void>();
  return {
    bridge: {
      call: async (name, input) => {
        const outcome = await bridge.call(name, input);
        if (!outcome.ok && (outcome.error.type === 'Locked' || outcome.error.type === 'Disconnected'))
          for (const listener of listeners) listener(outcome.error.type);
        return outcome;
      },
      onChanges: (listener) => bridge.onChanges(listener),
    },
    onFault: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
