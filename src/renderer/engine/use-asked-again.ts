import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiError } from '../../contract/api.ts';
import type { Result } from '../../core/result.ts';
import { messageFor } from '../messages.ts';
import type { Message } from '../ui/notice.tsx';

export interface AskedAgain<State> {
  /** Undefined until the first answer. */
  readonly state: State | undefined;
  readonly fault: Message | undefined;
  readonly say: (fault: Message | undefined) => void;
  /** Asks again now. */
  readonly look: () => Promise<void>;
}

/** Milliseconds between two looks at work that is under way. */
const lookEvery = 400;

/**
 * How far some work of the engine's is that changes no table meanwhile, which would say when to ask: asked again and again while it is
 * under way. `ask` and `isUnderWay` stay the same functions.
 */
export const useAskedAgain = <State>(
  ask: () => Promise<Result<State, ApiError>>,
  isUnderWay: (state: State) => boolean,
): AskedAgain<State> => {
  const [state, setState] = useState<State>();
  const [fault, say] = useState<Message>();
  const isGone = useRef(false);

  const look = useCallback(async () => {
    const answer = await ask();
    if (isGone.current) return;
    if (answer.ok) setState(answer.value);
    else say(messageFor(answer.error));
  }, [ask]);

  useEffect(() => {
    isGone.current = false;
    void look();
    return () => {
      isGone.current = true;
    };
  }, [look]);

  const goesOn = state !== undefined && isUnderWay(state);
  useEffect(() => {
    if (!goesOn) return;
    const timer = setInterval(() => void look(), lookEvery);
    return () => clearInterval(timer);
  }, [goesOn, look]);

  return { state, fault, say, look };
};
